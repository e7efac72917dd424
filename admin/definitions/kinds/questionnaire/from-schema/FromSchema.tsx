import { TextField } from '@mui/material';
import { FileButton } from '../../../../parts/FileButton.tsx';
import { SchemaReport } from './SchemaReport.tsx';
import type { Conversion } from './use-conversion.ts';

interface FromSchemaProps {
  conversion: Conversion;
  error?: string;
}

/** A schema of another program: a file or pasted text, and below it what it would become. */
export function FromSchema({ conversion, error }: FromSchemaProps) {
  const { text, setText, report } = conversion;
  return (
    <>
      <div className="row-wrap">
        <FileButton
          label="Файл схемы"
          accept=".json,application/json,application/schema+json"
          variant="outlined"
          onFile={(file) => setText(file.text)}
        >
          Выбрать файл схемы
        </FileButton>
        <span className="second small">
          Версии стандарта от <code>draft-04</code> до <code>2020-12</code>
        </span>
      </div>
      <TextField
        id="new-schema"
        label="Текст схемы"
        value={text}
        onChange={({ target }) => setText(target.value)}
        multiline
        minRows={6}
        maxRows={16}
        error={error !== undefined}
        helperText={error ?? 'Можно вставить сюда. Ничего не загружается по ссылкам из схемы'}
        slotProps={{ htmlInput: { spellCheck: false, lang: 'en' } }}
        required
      />
      {report ? <SchemaReport report={report} /> : null}
    </>
  );
}
