import { pasteColumns, type Register } from '../../forms/registers/index.ts';
import type { PastedTable } from './paste-state.ts';

interface PasteHeadsProps {
  register: Register;
  pasted: PastedTable;
  onColumns(columns: (string | null)[]): void;
}

/** What each column of the table was taken for, to be set right. */
export function PasteHeads({ register, pasted, onColumns }: PasteHeadsProps) {
  const known = pasteColumns(register);
  const { table, columns, hasHeadings } = pasted;
  const titleOf = (key: string | null) =>
    known.find((column) => column.key === key)?.title ?? 'не берётся';
  const body = hasHeadings ? table.slice(1) : table;
  return (
    <details className="paste-columns">
      <summary>Столбцы: {columns.map(titleOf).join(' · ')}</summary>
      <ul>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
          <li key={index}>
            <label>
              <span className="label">
                {hasHeadings && table[0]?.[index] ? `«${table[0][index]}»` : `Столбец ${index + 1}`}
              </span>
              <select
                className="paste-select"
                value={column ?? ''}
                onChange={({ target }) =>
                  onColumns(
                    columns.map((old, i) =>
                      i === index ? target.value || null : old === target.value ? null : old,
                    ),
                  )
                }
              >
                <option value="">Не брать</option>
                {known.map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <p className="small second">{body[0]?.[index]}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
