import { FileButton } from '../../../../parts/FileButton.tsx';
import { ImportReportView } from './ImportReportView.tsx';
import type { Import } from './use-import.ts';

/** A table in XLSForm layout: its file, and below it the questions it becomes. */
export function FromSheet({ taken, error }: { taken: Import; error?: string }) {
  const { source, setSource, report } = taken;
  return (
    <>
      <div className="row-wrap">
        <FileButton
          label="Файл таблицы"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          variant="outlined"
          as="base64"
          onFile={({ name, text }) => setSource({ name, content: text })}
        >
          Выбрать таблицу
        </FileButton>
        <span className="second small">
          {source.name ?? (
            <>
              Таблица XLSX в разметке <span lang="en">XLSForm</span>: листы <code>survey</code>,{' '}
              <code>choices</code> и <code>settings</code>
            </>
          )}
        </span>
      </div>
      {error ? (
        <p role="alert" className="import-error small">
          {error}
        </p>
      ) : null}
      {report ? <ImportReportView report={report} /> : null}
    </>
  );
}
