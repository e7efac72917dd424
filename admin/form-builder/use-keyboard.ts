// The keys of the canvas. Everything the mouse does has one.
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { idsOf } from './outline/outline.ts';
import { type Builder, useBuilder } from './use-builder.ts';

interface Doors {
  openInsert(): void;
  onProperties(): void;
}

/** For the help: what each key does. */
export const keyWords: readonly [string, string][] = [
  ['↑ ↓', 'к соседнему вопросу'],
  ['Home, End', 'к первому и последнему'],
  ['Shift+↑ ↓', 'выбрать несколько подряд'],
  ['Ctrl+Пробел', 'добавить к выбранным или убрать'],
  ['Ctrl+A', 'выбрать все на странице'],
  ['Insert', 'вставить поле за выбранным'],
  ['Enter', 'к свойствам'],
  ['Alt+↑ ↓', 'переставить'],
  ['Alt+→ ←', 'вложить в раздел или повтор, вынести'],
  ['Ctrl+D', 'копия рядом'],
  ['Ctrl+C, X, V', 'скопировать, вырезать, вставить, в том числе в другой элемент'],
  ['Delete', 'удалить'],
  ['Ctrl+Z, Ctrl+Y', 'отменить, вернуть'],
  ['Esc', 'снять выбор'],
];

const steps: Readonly<Record<string, 'up' | 'down' | 'in' | 'out'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

function cardsOf({ outline, page }: Builder): string[] {
  return idsOf(outline.pages.find(({ key }) => key === page)?.nodes ?? []);
}

function neighbour(builder: Builder, key: string): string | undefined {
  const cards = cardsOf(builder);
  const at = builder.focus === undefined ? -1 : cards.indexOf(builder.focus);
  switch (key) {
    case 'ArrowDown':
      return cards[at + 1];
    case 'ArrowUp':
      return cards[Math.max(0, at) - 1];
    case 'Home':
      return cards[0];
    case 'End':
      return cards.at(-1);
    default:
      return undefined;
  }
}

/** Letters by their place on the keyboard: Ctrl+C works in the Russian layout too. */
function letter({ code, key }: KeyboardEvent): string {
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : key.toLowerCase();
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text);
}

export function useKeyboard(doors: Doors) {
  const builder = useBuilder();
  const latest = useRef({ builder, doors });
  latest.current = { builder, doors };

  const withControl = useCallback((event: KeyboardEvent): boolean => {
    const { builder: now } = latest.current;
    const key = letter(event);
    if (key === 'a') now.setSelected(cardsOf(now));
    else if (key === 'c') void copied(now);
    else if (event.code === 'Space' && now.focus) now.pick(now.focus, 'toggle');
    else if (now.readOnly) return false;
    else if (key === 'd') now.duplicate();
    else if (key === 'z' && event.shiftKey) now.redo();
    else if (key === 'z') now.undo();
    else if (key === 'y') now.redo();
    else if (key === 'x') void copied(now).then(() => now.remove());
    else if (key === 'v') void pasted(now);
    else return false;
    return true;
  }, []);

  return useCallback(
    (event: KeyboardEvent) => {
      const { builder: now, doors: own } = latest.current;
      // Inside a tool or a box the keys are theirs.
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (!target?.matches('[role=tree], [role=treeitem]')) return;
      const { key } = event;
      const way = steps[key];
      const next = neighbour(now, key);
      let done = true;
      if (event.altKey && way) {
        if (!now.readOnly) now.step(way);
      } else if (event.ctrlKey || event.metaKey) done = withControl(event);
      else if (way === 'up' || way === 'down' || key === 'Home' || key === 'End') {
        if (next === undefined)
          now.announce(way === 'up' ? 'Это первый вопрос' : 'Это последний вопрос');
        else if (event.shiftKey) {
          now.pick(next, 'range');
          now.askFocus();
        } else now.show([next]);
      } else if (key === 'Insert' && !now.readOnly) own.openInsert();
      else if (key === 'Enter') own.onProperties();
      else if ((key === 'Delete' || key === 'Backspace') && !now.readOnly) now.remove();
      else if (key === 'Escape') now.clear();
      else if (key === ' ' && target.dataset.card && target.dataset.card !== now.focus)
        now.pick(target.dataset.card, 'one');
      else done = false;
      if (done) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [withControl],
  );
}

async function copied(builder: Builder): Promise<void> {
  const text = builder.copied();
  if (text === undefined) return;
  try {
    await copy(text);
  } catch {
    builder.announce('Браузер не дал записать в буфер обмена');
  }
}

async function pasted(builder: Builder): Promise<void> {
  try {
    const text = await navigator.clipboard.readText();
    if (!builder.paste(text)) builder.announce('В буфере обмена нет полей этого конструктора');
  } catch {
    builder.announce('Браузер не дал прочитать буфер обмена');
  }
}
