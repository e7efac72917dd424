import { TextField } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { wordFor } from '../../parts/formats.ts';
import { useDraggable, useDropTarget } from '../canvas/drag.ts';
import { iconOf } from '../icons.ts';
import { idsOf, type OutlineNode } from '../outline/outline.ts';
import { targetAfter, targetBefore } from '../outline/standing.ts';
import { useBuilder } from '../use-builder.ts';

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
  return (
    <ul className="structure-row">
      {nodes.filter(fits).map((node) => (
        <Line key={node.id} node={node}>
          {node.children.length > 0 ? <Row nodes={node.children} fits={fits} /> : null}
        </Line>
      ))}
    </ul>
  );
}

function Line({ node, children }: { node: OutlineNode; children: ReactNode }) {
  const { selected, pick, askFocus, places, insert, move, readOnly } = useBuilder();
  const button = useRef<HTMLButtonElement>(null);
  const fixed = readOnly || node.tied;
  const dragged = useDraggable(button, undefined, () => ({ ids: [node.id] }), fixed);
  const side = useDropTarget(
    button,
    node.holds,
    (carried, where) => {
      const placed = places.get(node.id);
      if (!placed) return;
      const target =
        where === 'inside'
          ? { page: placed.page.key, parent: node.id }
          : where === 'before'
            ? targetBefore(placed)
            : targetAfter(placed);
      if ('type' in carried) insert(carried.type, target);
      else move(carried.ids, target);
    },
    fixed,
  );
  const Icon = iconOf(node.code);
  const classes = [
    'structure-line',
    dragged ? 'card-dragged' : '',
    side ? `card-drop-${side}` : '',
  ];
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-current={selected.includes(node.id) ? 'true' : undefined}
        onClick={(event) => {
          pick(node.id, event.ctrlKey || event.metaKey ? 'toggle' : 'one');
          askFocus();
        }}
      >
        <Icon aria-hidden="true" />
        <span className="structure-title">{node.title}</span>
      </button>
      {children}
    </li>
  );
}
