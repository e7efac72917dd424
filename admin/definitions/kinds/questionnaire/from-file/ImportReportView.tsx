import { useEffect, useRef } from 'react';
import type { ImportNote } from '../../../../../forms/imports/notes.ts';
import { isObject, type JsonObject } from '../../../../../forms/json.ts';
import { fieldsIn } from '../../../../../forms/questionnaires/index.ts';
import { questionTypeOf } from '../../../../../forms/questions/index.ts';
import { wordFor } from '../../../../parts/formats.ts';
import { Note } from '../../../../parts/Note.tsx';
import './import-report.css';
import type { ImportReport } from './use-import.ts';

const shown = 300;

/** The questions that come, page by page, and each row that was not understood. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { body, notes, issues } = report;
  const place = useRef<HTMLElement>(null);
  // It stands below a long text: whoever asked is led to the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new report is led to
  useEffect(() => {
    // New browsers answer with a promise, which is no clean-up.
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [report]);
  return (
    <section ref={place} className="import-report" aria-label="Что получится" aria-live="polite">
      {body ? (
        <Note tone={notes.length > 0 ? 'warn' : 'ok'}>{summary(body, notes)}</Note>
      ) : (
        <Note tone="bad">{issues.map(({ message }) => message).join('. ')}</Note>
      )}
      {notes.length > 0 ? <NoteTable notes={notes} /> : null}
      {body ? <Questions body={body} /> : null}
    </section>
  );
}

function summary(body: JsonObject, notes: readonly ImportNote[]): string {
  const count = questionsOf(body).length;
  const questions = `${count} ${wordFor(count, 'вопрос', 'вопроса', 'вопросов')}`;
  if (notes.length === 0) return `Понято всё: ${questions}. Прочтите их и создайте черновик.`;
  const places = wordFor(notes.length, 'место', 'места', 'мест');
  return `Получится ${questions}. Не понято целиком: ${notes.length} ${places} — прочтите список, остальное исправите в черновике.`;
}

function NoteTable({ notes }: { notes: readonly ImportNote[] }) {
  const sheets = notes.some(({ sheet }) => sheet !== undefined);
  return (
    <>
      <h2>
        Что не понято <span className="second">{notes.length}</span>
      </h2>
      <ul className="import-notes" aria-label="Что не понято">
        {notes.slice(0, shown).map(({ sheet, row, column, what, severity }) => (
          <li key={`${sheet} ${row} ${column} ${what}`}>
            <span className="import-place second">
              {sheets ? 'Строка' : 'Строка текста'} {row}
              {sheet ? (
                <code className="cell-second">
                  {sheet}
                  {column ? `, ${column}` : ''}
                </code>
              ) : null}
            </span>
            <span>
              {what}
              <span className="second">
                {severity === 'lost' ? ' · не вошло' : ' · вошло иначе'}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {notes.length > shown ? <p className="second small">и ещё {notes.length - shown}</p> : null}
    </>
  );
}

interface Listed {
  key: string;
  title: string;
  type: string;
  inner: boolean;
  page: string;
}

function questionsOf(body: JsonObject): Listed[] {
  const { schema, pages } = body;
  if (!isObject(schema) || !isObject(pages) || !isObject(pages.items)) return [];
  const fields = fieldsIn(schema);
  const { items, order } = pages;
  return (Array.isArray(order) ? order : []).flatMap((name) => {
    const page = items[String(name)];
    if (!isObject(page) || !Array.isArray(page.fields)) return [];
    return page.fields.flatMap((key): Listed[] => {
      const field = fields.get(String(key));
      if (!field) return [];
      const rows = isObject(field.items) ? fieldsIn(field.items) : new Map<string, JsonObject>();
      const one = (name: string, of: JsonObject, inner: boolean): Listed => ({
        key: `${String(key)} ${name}`,
        title: String(of.title ?? name),
        type: questionTypeOf(of).title,
        inner,
        page: String(page.title ?? ''),
      });
      return [
        one(String(key), field, field['x-section'] !== undefined),
        ...[...rows].map(([name, of]) => one(name, of, true)),
      ];
    });
  });
}

function Questions({ body }: { body: JsonObject }) {
  const list = questionsOf(body);
  const pages = [...new Set(list.map(({ page }) => page))];
  return pages.map((page) => (
    <div key={page}>
      <h2>{page}</h2>
      <ul className="import-questions" aria-label={`Вопросы: ${page}`}>
        {list
          .filter((one) => one.page === page)
          .map(({ key, title, type, inner }) => (
            <li key={key} className={inner ? 'import-inner' : undefined}>
              <span>{title}</span>
              <span className="second small">{type}</span>
            </li>
          ))}
      </ul>
    </div>
  ));
}
