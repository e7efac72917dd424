import CheckIcon from '@mui/icons-material/CheckOutlined';
import { CircularProgress } from '@mui/material';
import { memo } from 'react';
import { GridCell } from './GridCell.tsx';
import type { GridColumn, GridRow } from './types.ts';

interface GridLineProps {
  row: GridRow;
  number: number;
  columns: GridColumn[];
  hasLead: boolean;
  hasTail: boolean;
  onChange(row: string, column: string, value: string): void;
}

const states = { saved: 'сохранено', saving: 'сохраняем', changed: 'не сохранено' } as const;

/** Drawn again only when its own row changes: five hundred rows stay quick to type in. */
export const GridLine = memo(function GridLine({
  row,
  number,
  columns,
  hasLead,
  hasTail,
  onChange,
}: GridLineProps) {
  const { key, label, values, errors, closed, state, lead, tail, note, dim } = row;
  const wrong = Object.values(errors);
  return (
    <>
      <tr className={`${dim ? 'grid-dim' : ''}${wrong.length > 0 ? ' grid-wrong' : ''}`}>
        <td className="grid-number">
          {state === 'saving' ? <CircularProgress size={14} aria-hidden="true" /> : null}
          {state === 'saved' ? <CheckIcon className="grid-saved" aria-hidden="true" /> : null}
          {state === 'changed' ? <span className="grid-dot" aria-hidden="true" /> : null}
          {state ? <span className="visually-hidden">{states[state]}</span> : null}
          {state === undefined || state === 'changed' ? number : null}
        </td>
        {hasLead ? (
          <th scope="row" className="grid-lead">
            {lead}
          </th>
        ) : null}
        {columns.map((column) => {
          const error = errors[column.key];
          return (
            <td
              key={column.key}
              className={`grid-cell${error ? ' grid-cell-wrong' : ''}`}
              data-column={column.key}
            >
              {closed?.has(column.key) ? (
                <span className="grid-closed">—</span>
              ) : (
                <GridCell
                  column={column}
                  rowKey={key}
                  label={label}
                  value={values[column.key] ?? ''}
                  error={error}
                  onChange={onChange}
                />
              )}
            </td>
          );
        })}
        {hasTail ? <td className="grid-tail">{tail}</td> : null}
      </tr>
      {wrong.length > 0 || note ? (
        <tr className="grid-note">
          <td />
          <td colSpan={columns.length + Number(hasLead) + Number(hasTail)}>
            {[...new Set([...wrong, note].filter(Boolean))].join('. ')}
          </td>
        </tr>
      ) : null}
    </>
  );
});
