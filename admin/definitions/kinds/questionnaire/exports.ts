// A questionnaire as a file: for other programs, and for paper.
import { download } from '../../../providers/download.ts';

export const exportFormats = [
  ['docx', 'Бумажная анкета DOCX'],
  ['pdf', 'Бумажная анкета PDF'],
  ['xlsx', 'Таблица XLSForm'],
] as const;

export type ExportFormat = (typeof exportFormats)[number][0];

export const exportQuestionnaire = (id: number, format: ExportFormat) =>
  download(`questionnaires/${id}/export?as=${format}`, `questionnaire-${id}.${format}`);
