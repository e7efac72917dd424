import { type MouseEvent, useEffect, useRef } from 'react';
import type { HeaderCell } from '../../../forms/reports/index.ts';
import { type Picking, useTemplate } from '../use-template.ts';
import { useHeadCarried, useHeadDrop } from './drag.ts';
import { useDrop } from './use-drop.ts';

interface HeadCellProps {
  cell: HeaderCell;
  /** One cell of the head can always be reached by Tab. */
  current: boolean;
  wrong: boolean;
}

function pickingOf(event: MouseEvent): Picking {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one';
}

export function HeadCell({ cell, current, wrong }: HeadCellProps) {
  const { selected, readOnly, pick, takesFocus } = useTemplate();
  const id = cell.key;
  const own = useRef<HTMLTableCellElement>(null);
  const chosen = selected.includes(id);
  const drop = useDrop();
  const carry = () => ({ ids: chosen ? [...selected] : [id] });
  const dragged = useHeadCarried(own, carry, readOnly);
  const side = useHeadDrop(own, (carried, where) => drop(id, carried, where), readOnly);
  useEffect(() => {
    if (takesFocus(id, current)) own.current?.focus();
  });
  const classes = [
    'head-cell',
    chosen ? 'head-cell-chosen' : '',
    wrong ? 'head-cell-wrong' : '',
    dragged ? 'card-dragged' : '',
    side ? `head-drop-${side}` : '',
  ];
  return (
    <th
      ref={own}
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      scope={cell.column === undefined ? 'colgroup' : 'col'}
      aria-selected={chosen}
      tabIndex={current ? 0 : -1}
      data-cell={id}
      className={classes.filter(Boolean).join(' ')}
      onClick={(event) => {
        event.stopPropagation();
        pick(id, pickingOf(event));
        own.current?.focus({ preventScroll: true });
      }}
    >
      {cell.title}
      <span className="visually-hidden">
        {`, ${cell.column === undefined ? 'заголовок' : 'графа'}${wrong ? ', есть ошибка' : ''}`}
      </span>
    </th>
  );
}
