interface PasteColumnsProps {
  table: readonly (readonly string[])[];
  /** What each column was taken for; null where it is left out. */
  columns: readonly (string | null)[];
  hasHeadings: boolean;
  /** What a column may be. */
  known: readonly { key: string; title: string }[];
  onColumn(index: number, key: string | null): void;
}

/** What each column of the pasted table was taken for, with its first cells, to be set right. */
export function PasteColumns({ table, columns, hasHeadings, known, onColumn }: PasteColumnsProps) {
  const body = hasHeadings ? table.slice(1) : table;
  const titleOf = (column: string | null) =>
    known.find(({ key }) => key === column)?.title ?? 'не берётся';
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
                onChange={({ target }) => onColumn(index, target.value || null)}
              >
                <option value="">Не брать</option>
                {known.map(({ key, title }) => (
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
