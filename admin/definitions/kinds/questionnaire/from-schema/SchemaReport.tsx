import { useEffect, useRef } from 'react';
import { wordFor } from '../../../../parts/formats.ts';
import { Note } from '../../../../parts/Note.tsx';
import './schema-report.css';
import type { Remark, Report } from './use-conversion.ts';

/** What stands in the way, what was added, what stays as it was: each with its place in the schema. */
export function SchemaReport({ report }: { report: Report }) {
  const { issues, added, kept, body } = report;
  const place = useRef<HTMLElement>(null);
  // It stands below a long text: whoever asked is led to the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new report is led to
  useEffect(() => {
    // New browsers answer with a promise, which is no clean-up.
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [report]);
  return (
    <section
      ref={place}
      className="schema-report"
      aria-label="Что станет со схемой"
      aria-live="polite"
    >
      {body ? (
        <Note tone="ok">
          Схема подходит. Прочтите, что добавлено и что осталось как есть, и создайте черновик.
        </Note>
      ) : (
        <Note tone="bad">
          Схему нельзя взять: {issues.length}{' '}
          {wordFor(issues.length, 'место мешает', 'места мешают', 'мест мешают')}. Исправьте их в
          тексте и проверьте ещё раз.
        </Note>
      )}
      <Remarks title="Что мешает" list={issues} />
      <Remarks title="Что добавлено" list={added} />
      <Remarks
        title="Что сохранено как есть"
        about="Правится только в исходном тексте; ответы по этим частям проверяются."
        list={kept}
      />
    </section>
  );
}

const shown = 100;

function Remarks({ title, about, list }: { title: string; about?: string; list: Remark[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h2>
        {title} <span className="second">{list.length}</span>
      </h2>
      {about ? <p className="second small">{about}</p> : null}
      <ul className="schema-remarks">
        {list.slice(0, shown).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <span>{message}</span>
            {path ? <code className="cell-second definition-code">{path}</code> : null}
          </li>
        ))}
      </ul>
      {list.length > shown ? <p className="second small">и ещё {list.length - shown}</p> : null}
    </>
  );
}
