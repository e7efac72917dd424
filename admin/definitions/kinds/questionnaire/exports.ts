// A questionnaire as a file: for other programs, and for paper.
import { download } from '../../../providers/download.ts';

const formats = [
  ['docx', 'Бумажная анкета DOCX'],
  ['pdf', 'Бумажная анкета PDF'],
  ['xlsx', 'Таблица XLSForm'],
] as const;

export const questionnaireFiles = formats.map(([format, title]) => ({
  title,
  take: (id: number) =>
    download(`questionnaires/${id}/export?as=${format}`, `questionnaire-${id}.${format}`),
}));
