// The report as the paper it becomes: white in both themes, headings merged, figures that open.
import { mergeHeader, partlySentence } from '../../forms/reports/index.ts';
import { formatDate, formatNumber, formatPercent } from '../parts/formats.ts';
import type { Cell, Content, Opened, ReportColumn, Row } from './types.ts';

interface PaperProps {
  content: Content;
  opened: Opened | undefined;
  onOpen(opened: Opened): void;
  author?: string | null;
}

export function shownValue(value: Cell['value'], column: ReportColumn): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  return /%|[Дд]оля/.test(column.title) && column.type === 'number'
    ? formatPercent(value)
    : formatNumber(value);
}

export function Paper({ content, opened, onOpen, author }: PaperProps) {
  const { header, columns, rows } = content;
  const merged = mergeHeader(header);
  const order = merged.columns;
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const shown = order.flatMap((key) => byKey.get(key) ?? []);
  const failing = new Set(
    content.checks.flatMap(({ passed, row }) => (!passed && row ? [row] : [])),
  );
  let number = 0;
  return (
    <article className="paper">
      <p className="paper-addressee">{content.addressee}</p>
      <h2>{content.title}</h2>
      <p className="paper-sub">
        {content.organizationName ? `${content.organizationName}, ` : ''}по состоянию на{' '}
        {formatDate(content.asOf)}, человек
      </p>
      {content.partly ? (
        <p className="paper-sub">
          {partlySentence(columns, new Set(content.partly), content.least ?? 0)}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="paper-scroll" tabIndex={0} aria-label="Таблица отчёта">
        <table className="paper-table">
          <thead>
            {merged.rows.map((cells, level) => (
              <tr key={cells.map(({ key }) => key).join()}>
                {level === 0 ? (
                  <>
                    <th scope="col" rowSpan={merged.depth}>
                      № п/п
                    </th>
                    <th scope="col" rowSpan={merged.depth}>
                      Организация
                    </th>
                  </>
                ) : null}
                {cells.map(({ key, title, colspan, rowspan, start }) => (
                  <th
                    key={`${key} ${start}`}
                    scope={colspan > 1 ? 'colgroup' : 'col'}
                    colSpan={colspan}
                    rowSpan={rowspan}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            ))}
            <tr className="paper-numbers">
              {['1', '2', ...order.map((_key, index) => String(index + 3))].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              if (row.kind === 'organization') number += 1;
              return (
                <tr
                  key={row.key}
                  className={`paper-${row.kind}${failing.has(row.key) ? ' paper-failing' : ''}`}
                >
                  <td className="paper-no">{row.kind === 'organization' ? number : ''}</td>
                  <th scope="row">{row.title}</th>
                  {shown.map((column) => (
                    <Figure
                      key={column.key}
                      row={row}
                      column={column}
                      opened={opened}
                      onOpen={onOpen}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className="paper-legend">
        <span className="paper-sample" aria-hidden="true" /> вычислено по сведениям системы;
        подчёркнутое число открывает список людей
      </p>
      <div className="paper-sign">
        <span>Руководитель</span>
        <span className="paper-line" />
      </div>
      {author ? <p className="paper-author">Исполнитель: {author}</p> : null}
    </article>
  );
}

interface FigureProps {
  row: Row;
  column: ReportColumn;
  opened: Opened | undefined;
  onOpen(opened: Opened): void;
}

function Figure({ row, column, opened, onOpen }: FigureProps) {
  const cell = row.cells[column.key] ?? { value: null, opens: false };
  const text = shownValue(cell.value, column);
  const current = opened?.row.key === row.key && opened.column.key === column.key;
  if (!cell.opens || cell.value === null || cell.value === 0) return <td>{text}</td>;
  return (
    <td className={current ? 'paper-current' : undefined}>
      <button
        type="button"
        className="plain-button paper-figure"
        aria-label={`${text}: ${column.title}, ${row.title}. Показать людей`}
        aria-expanded={current}
        onClick={() => onOpen({ row, column })}
      >
        {text}
      </button>
    </td>
  );
}
