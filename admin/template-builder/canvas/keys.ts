// The keys of the head. Everything the mouse does has one.
import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { Step } from '../outline/step.ts';
import { pieceNamed } from '../palette/items.ts';
import { type TemplateRoom, useTemplate } from '../use-template.ts';

/** For the help: what each key does. */
export const templateKeys: readonly [string, string][] = [
  ['← →', 'к соседней графе'],
  ['↑ ↓', 'к заголовку над графой и обратно'],
  ['Home, End', 'к первой и последней'],
  ['Shift+← →', 'выбрать несколько подряд'],
  ['Ctrl+Пробел', 'добавить к выбранным или убрать'],
  ['Insert', 'вставить за выбранной'],
  ['Enter', 'к свойствам'],
  ['Alt+← →', 'переставить'],
  ['Alt+↓ ↑', 'поставить под соседний заголовок, вынести'],
  ['Ctrl+G', 'заголовок над выбранными'],
  ['Ctrl+D', 'копия рядом'],
  ['Delete', 'удалить'],
  ['Ctrl+Z, Ctrl+Y', 'отменить, вернуть'],
  ['Esc', 'снять выбор'],
];

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowDown: 'in',
  ArrowUp: 'out',
};

function neighbour({ nodes, places, focus }: TemplateRoom, key: string): string | undefined {
  const place = places.get(focus ?? '');
  if (!place || key === 'Home') return (key === 'End' ? nodes.at(-1) : nodes[0])?.id;
  const { node, parent, siblings, index } = place;
  switch (key) {
    case 'ArrowLeft':
      return (siblings[index - 1] ?? parent)?.id;
    case 'ArrowRight': {
      const next = siblings[index + 1];
      if (next || !parent) return next?.id;
      const above = places.get(parent.id);
      return above?.siblings[above.index + 1]?.id;
    }
    case 'ArrowDown':
      return node.children[0]?.id;
    case 'ArrowUp':
      return parent?.id;
    default:
      return nodes.at(-1)?.id;
  }
}

/** Letters by their place on the keyboard: Ctrl+D works in the Russian layout too. */
const letter = ({ code, key }: KeyboardEvent) =>
  code.startsWith('Key') ? code.slice(3).toLowerCase() : key.toLowerCase();

function withControl(room: TemplateRoom, event: KeyboardEvent): boolean {
  const key = letter(event);
  const heading = pieceNamed('heading');
  if (event.code === 'Space' && room.focus) room.pick(room.focus, 'toggle');
  else if (room.readOnly) return false;
  else if (key === 'd') room.duplicate();
  else if (key === 'g' && heading) room.insert(heading);
  else if (key === 'y' || (key === 'z' && event.shiftKey)) room.redo();
  else if (key === 'z') room.undo();
  else return false;
  return true;
}

export function useTemplateKeys(doors: { openInsert(): void; onProperties(): void }) {
  const room = useTemplate();
  const latest = useRef({ room, doors });
  latest.current = { room, doors };
  return useCallback((event: KeyboardEvent) => {
    const { room: now, doors: own } = latest.current;
    const { key } = event;
    const way = steps[key];
    let done = true;
    if (event.altKey && way) {
      if (!now.readOnly) now.step(way);
    } else if (event.ctrlKey || event.metaKey) done = withControl(now, event);
    else if (way || key === 'Home' || key === 'End') {
      const next = neighbour(now, key);
      if (next === undefined) now.announce('Дальше граф нет');
      else {
        now.pick(next, event.shiftKey ? 'range' : 'one');
        now.askFocus();
      }
    } else if (key === 'Insert' && !now.readOnly) own.openInsert();
    else if (key === 'Enter') own.onProperties();
    else if ((key === 'Delete' || key === 'Backspace') && !now.readOnly) now.remove();
    else if (key === 'Escape') now.clear();
    else done = false;
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }, []);
}
