import { type LearnerColumn, learnerColumns } from '../../../forms/imports/index.ts';
import type { Paste } from './paste-state.ts';

interface PasteColumnsProps {
  paste: Paste;
  onColumn(index: number, column: LearnerColumn | null): void;
}

const isColumn = (key: string): key is LearnerColumn => Object.hasOwn(learnerColumns, key);

/** What each column of the pasted table was taken for, with its first cells, to be set right. */
export function PasteColumns({ paste, onColumn }: PasteColumnsProps) {
  const { table, columns, hasHeadings } = paste;
  const body = hasHeadings ? table.slice(1) : table;
  return (
    <details className="paste-columns">
      <summary>
        Столбцы:{' '}
        {columns.map((column) => (column ? learnerColumns[column] : 'не берётся')).join(' · ')}
      </summary>
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
                  onColumn(index, isColumn(target.value) ? target.value : null)
                }
              >
                <option value="">Не брать</option>
                {Object.entries(learnerColumns).map(([key, title]) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <p className="small second">
              {body
                .slice(0, 2)
                .map((cells) => cells[index])
                .filter(Boolean)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
