import { useEffect, useState } from 'react';
import { readText, shownText } from './cell-text.ts';
import type { GridColumn } from './types.ts';

interface GridCellProps {
  column: GridColumn;
  rowKey: string;
  label: string;
  value: string;
  error?: string;
  onChange(row: string, column: string, value: string): void;
}

export function GridCell({ column, rowKey, label, value, error, onChange }: GridCellProps) {
  const [text, setText] = useState(shownText(column, value));
  useEffect(() => setText(shownText(column, value)), [column, value]);
  const describedBy = error ? `${rowKey}-${column.key}-error` : undefined;
  const common = {
    className: 'grid-input',
    'aria-label': `${column.title}: ${label}`,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy,
    title: error,
  };
  const commit = () => {
    const next = readText(column, text);
    if (next !== value) onChange(rowKey, column.key, next);
    else setText(shownText(column, value));
  };
  return (
    <>
      {column.kind === 'choice' ? (
        <select
          {...common}
          value={value}
          onChange={(event) => onChange(rowKey, column.key, event.target.value)}
        >
          <option value="" aria-label="не указано" />
          {column.choices?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          value={text}
          inputMode={column.kind === 'text' ? undefined : 'numeric'}
          placeholder={column.kind === 'date' ? 'ДД.ММ.ГГГГ' : undefined}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
        />
      )}
      {error ? (
        <span id={describedBy} className="visually-hidden">
          {error}
        </span>
      ) : null}
    </>
  );
}
