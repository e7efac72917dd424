import { TextField } from '@mui/material';
import { ImportReportView } from './ImportReportView.tsx';
import type { Import } from './use-import.ts';

/** Questions pasted as they stand in a document, and below them what they become. */
export function FromText({ taken, error }: { taken: Import; error?: string }) {
  const { source, setSource, report } = taken;
  return (
    <>
      <TextField
        id="new-text"
        label="Текст с вопросами"
        value={source.content}
        onChange={({ target }) => setSource({ content: target.value })}
        multiline
        minRows={8}
        maxRows={20}
        error={error !== undefined}
        helperText={
          error ??
          'Вопросы с номерами, варианты с буквами или чёрточками: «1. Пол (один ответ)», «а) мужской». Звёздочка — обязательный, «____» — строка, «Раздел 1. …» — новая страница'
        }
        required
      />
      {report ? <ImportReportView report={report} /> : null}
    </>
  );
}
