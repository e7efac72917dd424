import PreviewIcon from '@mui/icons-material/VerticalSplitOutlined';
import { Checkbox, IconButton } from '@mui/material';
import type { KeyboardEvent, MouseEvent as Pressed, ReactNode } from 'react';
import { type Identifier, useListContext } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import type { ListTableProps } from './ListTable.tsx';

interface TableRowProps<Row> extends ListTableProps<Row> {
  row: Row;
  previewing: boolean;
  onPreview(): void;
  onFocus(): void;
  /** This row, or with Shift all from the one touched before to this one. */
  touch(id: Identifier, extended: boolean): Identifier[];
}

function neighbour(row: Element, key: string): HTMLElement | undefined {
  const down = key === 'ArrowDown';
  let next = down ? row.nextElementSibling : row.previousElementSibling;
  while (next) {
    const link = next.querySelector<HTMLElement>('th a');
    if (link) return link;
    next = down ? next.nextElementSibling : next.previousElementSibling;
  }
  return undefined;
}

export function TableRow<Row extends { id: Identifier }>(props: TableRowProps<Row>) {
  const { row, columns, to, detail, bulk, preview, previewing, onPreview, onFocus } = props;
  const navigate = useNavigate();
  const address = to?.(row);
  // The link in the first cell is the way in; a click anywhere on the row is a convenience.
  const open = (event: Pressed<HTMLElement>) => {
    if (!address) return;
    if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
    if (window.getSelection()?.toString()) return;
    navigate(address);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    if (event.key === ' ' && preview) {
      event.preventDefault();
      onPreview();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      neighbour(event.currentTarget, event.key)?.focus();
    }
  };
  const classes = `${address ? 'table-link-row' : ''}${previewing ? ' table-previewed' : ''}`;
  return (
    <>
      <tr className={classes || undefined} onClick={open} onKeyDown={press} onFocus={onFocus}>
        {bulk ? <SelectCell {...props} bulk={bulk} /> : null}
        {columns.map(({ key, title, numeric, wide, render }, index) => {
          const content: ReactNode = render(row);
          const cell = `${numeric ? 'number' : ''}${wide ? ' wide-only' : ''}`;
          if (index > 0)
            return (
              <td key={key} className={cell} data-title={title}>
                {content}
              </td>
            );
          return (
            <th key={key} scope="row" className={cell}>
              {address ? <Link to={address}>{content}</Link> : content}
            </th>
          );
        })}
        {preview ? (
          <td className="preview-cell">
            <IconButton
              size="small"
              aria-label="Быстрый просмотр"
              title="Быстрый просмотр (пробел)"
              tabIndex={-1}
              onClick={onPreview}
            >
              <PreviewIcon />
            </IconButton>
          </td>
        ) : null}
      </tr>
      {detail ? detail(row) : null}
    </>
  );
}

function SelectCell<Row extends { id: Identifier }>({
  row,
  bulk,
  touch,
}: TableRowProps<Row> & { bulk: NonNullable<ListTableProps<Row>['bulk']> }) {
  const { selectedIds, onSelect } = useListContext();
  const on = selectedIds.includes(row.id);
  return (
    <td className="select-cell">
      <Checkbox
        size="small"
        checked={on}
        slotProps={{ input: { 'aria-label': `Выбрать: ${bulk.nameOf(row)}` } }}
        onChange={(event) => {
          const held = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
          const touched = new Set(touch(row.id, held));
          const others = selectedIds.filter((id: Identifier) => !touched.has(id));
          onSelect(on ? others : [...others, ...touched]);
        }}
      />
    </td>
  );
}
