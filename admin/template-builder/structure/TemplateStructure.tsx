import HeadingIcon from '@mui/icons-material/ViewColumnOutlined';
import { TextField } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { wordFor } from '../../parts/formats.ts';
import { useHeadCarried, useHeadDrop } from '../canvas/drag.ts';
import { useDrop } from '../canvas/use-drop.ts';
import { fillingOf, type HeadNode } from '../outline/head.ts';
import { iconOfFilling } from '../palette/items.ts';
import { useTemplate } from '../use-template.ts';

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** The head as a tree; a click leads to the cell, dragging moves it. */
export function TemplateStructure() {
  const { nodes, columns } = useTemplate();
  const [search, setSearch] = useState('');
  const word = plain(search.trim());
  const fits = (node: HeadNode): boolean =>
    plain(
      `${node.title} ${node.column ?? ''} ${String(columns.get(node.column ?? '')?.title ?? '')}`,
    ).includes(word) || node.children.some(fits);
  return (
    <section className="structure" aria-label="Структура">
      <div>
        <h2>Структура</h2>
        <p className="small mute">
          {columns.size} {wordFor(columns.size, 'графа', 'графы', 'граф')}
        </p>
      </div>
      <TextField
        size="small"
        value={search}
        placeholder="Найти в шапке"
        onChange={({ target }) => setSearch(target.value)}
        slotProps={{ htmlInput: { 'aria-label': 'Найти в шапке' } }}
      />
      <Rows nodes={nodes} fits={fits} />
      {nodes.some(fits) ? null : <p className="small second">Ничего не найдено.</p>}
    </section>
  );
}

function Rows({ nodes, fits }: { nodes: readonly HeadNode[]; fits(node: HeadNode): boolean }) {
  return (
    <ul className="structure-row">
      {nodes.filter(fits).map((node) => (
        <Line key={node.id} node={node}>
          {node.children.length > 0 ? <Rows nodes={node.children} fits={fits} /> : null}
        </Line>
      ))}
    </ul>
  );
}

function Line({ node, children }: { node: HeadNode; children: ReactNode }) {
  const { selected, columns, readOnly, pick, askFocus } = useTemplate();
  const button = useRef<HTMLButtonElement>(null);
  const drop = useDrop();
  const dragged = useHeadCarried(button, () => ({ ids: [node.id] }), readOnly);
  const onDrop = (...how: [Parameters<typeof drop>[1], Parameters<typeof drop>[2]]) =>
    drop(node.id, ...how);
  const side = useHeadDrop(button, onDrop, readOnly, true);
  const column = columns.get(node.column ?? '');
  const Icon = node.column === undefined ? HeadingIcon : iconOfFilling(fillingOf(column ?? {}));
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
