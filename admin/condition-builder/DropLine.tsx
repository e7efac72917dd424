import { useContext, useState } from 'react';
import { moveNode } from '../../forms/conditions/index.ts';
import { DraggedContext, useBuilder } from './builder-context.ts';
import { placeSaid } from './words.ts';

/** The gap between two conditions: what is dragged may be let go here. */
export function DropLine({ group, index }: { group: number; index: number }) {
  const { tree, change, onDrag } = useBuilder();
  const dragged = useContext(DraggedContext);
  const [over, setOver] = useState(false);
  return (
    <li
      aria-hidden="true"
      className={`cond-drop${dragged === undefined ? '' : ' cond-drop-open'}${over ? ' cond-drop-over' : ''}`}
      onDragOver={(event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged === undefined) return;
        const root = tree();
        const next = moveNode(root, dragged, group, index);
        onDrag(undefined);
        if (next !== root)
          change(next, { id: dragged, part: 'handle', announcement: placeSaid(next, dragged) });
      }}
    />
  );
}
