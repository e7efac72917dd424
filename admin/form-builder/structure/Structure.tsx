import { TextField } from '@mui/material';
import { memo, useCallback, useRef, useState } from 'react';
import { wordFor } from '../../parts/formats.ts';
import { type Carried, type Side, useDraggable, useDropTarget } from '../canvas/drag.ts';
import { iconOf } from '../icons.tsx';
import { idsOf, type OutlineNode } from '../outline/outline.ts';
import { useBuilder } from '../use-builder.ts';
import type { Picking } from '../use-selection.ts';

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** The whole form at a glance: pages and what stands on them; a click leads there, dragging moves. */
export function Structure() {
  const { outline, place, page, setPage, focus } = useBuilder();
  const [search, setSearch] = useState('');
  const word = plain(search.trim());
  const fits = (node: OutlineNode): boolean =>
    plain(`${node.title} ${node.key}`).includes(word) || node.children.some(fits);
  const count = outline.pages.flatMap(({ nodes }) => idsOf(nodes)).length;
  const total = `${count} ${wordFor(count, 'поле', 'поля', 'полей')}`;
  const pages = outline.pages.length;
  return (
    <section className="structure" aria-label="Структура">
      <div>
        <h2>Структура</h2>
        <p className="small mute">
          {place.paged
            ? `${pages} ${wordFor(pages, 'страница', 'страницы', 'страниц')}, ${total}`
            : total}
        </p>
      </div>
      <TextField
        size="small"
        value={search}
        placeholder="Найти в форме"
        onChange={({ target }) => setSearch(target.value)}
        slotProps={{ htmlInput: { 'aria-label': 'Найти в форме' } }}
      />
      {outline.pages.map(({ key, title, nodes }, index) => {
        const shown = nodes.filter((node) => word === '' || fits(node));
        const isOpen = word !== '' || key === page || !place.paged;
        if (word !== '' && shown.length === 0) return null;
        return (
          <div key={key}>
            {place.paged ? (
              <button
                type="button"
                className="structure-page"
                aria-current={key === page && focus === undefined ? 'true' : undefined}
                onClick={() => setPage(key)}
              >
                <span className="grow">
                  {key === '' ? '' : `${index + 1}. `}
                  {title}
                </span>
                <span className="mute">{idsOf(nodes).length}</span>
              </button>
            ) : null}
            {isOpen ? <Row nodes={shown} fits={word === '' ? () => true : fits} /> : null}
          </div>
        );
      })}
      {word !== '' && outline.pages.every(({ nodes }) => !nodes.some(fits)) ? (
        <p className="small second">Ничего не найдено.</p>
      ) : null}
    </section>
  );
}

function Row({ nodes, fits }: { nodes: readonly OutlineNode[]; fits(node: OutlineNode): boolean }) {
  const { selected, pick, askFocus, dropOn, readOnly } = useBuilder();
  const open = useCallback(
    (id: string, how: Picking) => {
      pick(id, how);
      askFocus();
    },
    [pick, askFocus],
  );
  return (
    <ul className="structure-row">
      {nodes.filter(fits).map((node) => (
        <li key={node.id}>
          <Line
            id={node.id}
            title={node.title}
            code={node.code}
            holds={node.holds}
            fixed={readOnly || node.tied}
            selected={selected.includes(node.id)}
            onOpen={open}
            onDrop={dropOn}
          />
          {node.children.length > 0 ? <Row nodes={node.children} fits={fits} /> : null}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  id: string;
  title: string;
  code: string;
  holds: boolean;
  fixed: boolean;
  selected: boolean;
  onOpen(id: string, how: Picking): void;
  onDrop(id: string, carried: Carried, side: Side): void;
}

const Line = memo(function Line(props: LineProps) {
  const { id, title, code, holds, fixed, selected, onOpen, onDrop } = props;
  const button = useRef<HTMLButtonElement>(null);
  const dragged = useDraggable(button, undefined, () => ({ ids: [id] }), fixed);
  const side = useDropTarget(button, holds, (carried, where) => onDrop(id, carried, where), fixed);
  const Icon = iconOf(code);
  const classes = [
    'structure-line',
    dragged ? 'card-dragged' : '',
    side ? `card-drop-${side}` : '',
  ];
  return (
    <button
      ref={button}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-current={selected ? 'true' : undefined}
      onClick={(event) => onOpen(id, event.ctrlKey || event.metaKey ? 'toggle' : 'one')}
    >
      <Icon aria-hidden="true" />
      <span className="structure-title">{title}</span>
    </button>
  );
});
