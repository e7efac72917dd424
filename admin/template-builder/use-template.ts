// What the panes of the report's builder share: the head, what is selected, and what may be done to it.
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { deepestHeader } from '../../forms/reports/index.ts';
import { useKeys } from '../definition-text/keys/use-keys.ts';
import { wordFor } from '../parts/formats.ts';
import {
  duplicateNodes,
  insertColumn,
  removeNodes,
  renameColumn,
  showColumn,
} from './operations/columns.ts';
import {
  type Edited,
  type HeadTarget,
  insertNode,
  moveNodes,
  wrapNodes,
} from './operations/head.ts';
import {
  columnPath,
  columnsIn,
  columnsUnder,
  depthOf,
  type HeadPlace,
  headPath,
  outermostIn,
  placesIn,
  readHead,
} from './outline/head.ts';
import { type Step, targetAfter, targetOfStep } from './outline/step.ts';
import { newColumn, type Piece } from './palette/items.ts';

export interface TemplateSetting {
  text: string;
  body: JsonObject;
  issues: readonly Issue[];
  readOnly: boolean;
  /** What keys added here begin with. */
  prefix: string;
  /** Columns of the version in force: their codes are taken for good. */
  publishedKeys: ReadonlySet<string>;
  /** Under a lock of the place above: it stays. */
  locked(path: readonly string[]): boolean;
  onText(text: string, label: string): void;
  undo(): void;
  redo(): void;
}

const edges: Record<Step, string> = {
  left: 'Левее двигать некуда',
  right: 'Правее двигать некуда',
  in: 'Рядом нет заголовка, под который можно поставить',
  out: 'Графа не стоит под заголовком',
};
const stepWords: Record<Step, string> = {
  left: 'левее',
  right: 'правее',
  in: 'под заголовком',
  out: 'вне заголовка',
};

export type Picking = 'one' | 'toggle' | 'range';

export function useTemplateOf(setting: TemplateSetting) {
  const { body } = setting;
  const nodes = useMemo(() => readHead(body), [body]);
  const places = useMemo(() => placesIn(nodes), [nodes]);
  const columns = useMemo(() => columnsIn(body), [body]);
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [announcement, announce] = useState('');
  const [focusAsked, setFocusAsked] = useState(0);
  const focusTaken = useRef(0);
  const selected = useMemo(() => existingIds(wanted, places), [wanted, places]);
  const focus = selected.at(-1);
  const keys = useKeys();
  const held = useMemo(() => keys.below(['schema', 'properties']), [keys]);
  const now = useRef({ setting, nodes, places, selected, focus, held });
  now.current = { setting, nodes, places, selected, focus, held };

  const askFocus = useCallback(() => setFocusAsked((count) => count + 1), []);
  const clear = useCallback(() => setWanted([]), []);
  const pick = useCallback((id: string, how: Picking = 'one') => {
    const { selected: ids, places: known } = now.current;
    if (how === 'toggle')
      return setWanted(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    const from = known.get(ids[0] ?? '');
    const to = known.get(id);
    // A run of neighbours: of one heading only, or there would be no telling what lies between.
    if (how !== 'range' || !from || !to || from.parent?.id !== to.parent?.id)
      return setWanted([id]);
    const run = from.siblings.slice(
      Math.min(from.index, to.index),
      Math.max(from.index, to.index) + 1,
    );
    const ordered = run.map((node) => node.id);
    setWanted(from.index <= to.index ? ordered : ordered.reverse());
  }, []);

  const apply = useCallback(
    (next: string, label: string, ids?: readonly string[]) => {
      const { setting: own } = now.current;
      if (next !== own.text) own.onText(next, label);
      announce(label);
      if (!ids) return;
      setWanted(ids);
      askFocus();
    },
    [askFocus],
  );
  const put = useCallback(
    (edited: Edited, label: string) => apply(edited.text, label, edited.ids),
    [apply],
  );
  const names = useCallback((ids: readonly string[]) => {
    const [first = ''] = ids;
    if (ids.length === 1) return `«${now.current.places.get(first)?.node.title ?? first}»`;
    return `${ids.length} ${wordFor(ids.length, 'графа', 'графы', 'граф')}`;
  }, []);

  /** Does the head hold that much above each other, and is nothing of it locked? */
  const allowed = useCallback((deep: number, parent: string): boolean => {
    const above = parent === '' ? 0 : parent.split('/').length;
    if (above + deep > deepestHeader)
      announce(`Больше ${deepestHeader} рядов заголовков на печатный лист не помещается`);
    else if (now.current.setting.locked(headPath(parent)))
      announce('Здесь менять нельзя: шапка под замком того, что выше');
    else return true;
    return false;
  }, []);

  const insert = useCallback(
    (piece: Piece, wished?: HeadTarget & { over?: string }) => {
      const { setting: own, nodes: head, places: known, selected: ids, focus: at } = now.current;
      const label = `Добавлено: ${piece.title.toLowerCase()}`;
      const chosen = wished ? (wished.over === undefined ? [] : [wished.over]) : ids;
      const over = outermostIn(head, chosen);
      const first = known.get(over[0]?.id ?? '');
      const target = wished ?? targetAfter(known, at ?? '') ?? { parent: '' };
      const key = `${own.prefix}column_${columnsIn(own.body).size + 1}`;
      if (piece.code !== 'heading') {
        if (!allowed(1, target.parent)) return;
        const column = newColumn(piece.code, own.body, over.flatMap(columnsUnder));
        return put(
          insertColumn(own.text, key, column, target, own.prefix, now.current.held),
          label,
        );
      }
      const title = 'Новый заголовок';
      if (first && over.every(({ id }) => known.get(id)?.parent?.id === first.parent?.id)) {
        const deep = 1 + Math.max(...over.map(depthOf));
        if (!allowed(deep, first.parent?.id ?? '')) return;
        return put(wrapNodes(own.text, chosen, title, own.prefix), label);
      }
      if (!allowed(2, target.parent)) return;
      const heading = { title, order: [], items: {} };
      const made = insertNode(own.text, target, `${own.prefix}heading_1`, heading, own.prefix);
      const [parent = ''] = made.ids;
      const column = newColumn('integer', own.body, []);
      put(
        {
          ...insertColumn(made.text, key, column, { parent }, own.prefix, now.current.held),
          ids: made.ids,
        },
        label,
      );
    },
    [allowed, put],
  );
  const move = useCallback(
    (ids: readonly string[], target: HeadTarget, how?: string) => {
      const { setting: own, nodes: head } = now.current;
      const moved = outermostIn(head, ids);
      if (!allowed(Math.max(0, ...moved.map(depthOf)), target.parent)) return;
      if (moved.some(({ id }) => own.locked(headPath(id))))
        return announce('Переставить нельзя: графа под замком того, что выше');
      const edited = moveNodes(own.text, ids, target);
      if (edited.text !== own.text)
        put(edited, how ? `${names(ids)} ${how}` : `Перенесено: ${names(ids)}`);
    },
    [allowed, names, put],
  );
  const step = useCallback(
    (way: Step) => {
      const { nodes: head, selected: ids } = now.current;
      const target = targetOfStep(head, ids, way);
      if (!target) return announce(edges[way]);
      move(ids, target, stepWords[way]);
    },
    [move],
  );
  const duplicate = useCallback(() => {
    const { setting: own, selected: ids } = now.current;
    if (ids.length === 0) return;
    put(
      duplicateNodes(own.text, ids, own.prefix, now.current.held),
      `Скопировано рядом: ${names(ids)}`,
    );
  }, [names, put]);
  const remove = useCallback(() => {
    const { setting: own, nodes: head, selected: ids } = now.current;
    if (ids.length === 0) return;
    const gone = outermostIn(head, ids);
    if (
      gone.some(
        (node) =>
          own.locked(headPath(node.id)) ||
          columnsUnder(node).some((key) => own.locked(columnPath(key))),
      )
    )
      return announce('Удалить нельзя: графа под замком того, что выше');
    put(removeNodes(own.text, ids), `Удалено: ${names(ids)}`);
  }, [names, put]);
  const rename = useCallback(
    (id: string, key: string) =>
      put(renameColumn(now.current.setting.text, id, key), `Код изменён: ${key}`),
    [put],
  );
  const show = useCallback(
    (key: string) => put(showColumn(now.current.setting.text, key), 'Графа поставлена в шапку'),
    [put],
  );

  const back = useCallback(() => {
    now.current.setting.undo();
    askFocus();
  }, [askFocus]);
  const again = useCallback(() => {
    now.current.setting.redo();
    askFocus();
  }, [askFocus]);

  return {
    ...setting,
    nodes,
    places,
    columns,
    selected,
    focus,
    /** Does the keyboard go to the cell, now that it is drawn? Asked and answered once. */
    takesFocus: (id: string, current: boolean): boolean => {
      const own = focus === undefined ? current : focus === id;
      if (!own || focusTaken.current === focusAsked) return false;
      focusTaken.current = focusAsked;
      return true;
    },
    announcement,
    announce,
    pick,
    clear,
    askFocus,
    setSelected: setWanted,
    apply,
    names,
    insert,
    move,
    step,
    duplicate,
    remove,
    rename,
    show,
    undo: back,
    redo: again,
  };
}

/** A step taken back leaves a cell under another heading: it stays chosen where it now stands. */
function existingIds(ids: readonly string[], places: ReadonlyMap<string, HeadPlace>): string[] {
  return ids.flatMap((id) => {
    if (places.has(id)) return [id];
    const key = id.split('/').at(-1);
    return [...places.values()].find(({ node }) => node.key === key)?.node.id ?? [];
  });
}

export type TemplateRoom = ReturnType<typeof useTemplateOf>;

const Context = createContext<TemplateRoom | undefined>(undefined);
export const TemplateProvider = Context.Provider;

export function useTemplate(): TemplateRoom {
  const found = useContext(Context);
  if (!found) throw new Error('Нет конструктора формы');
  return found;
}

/** The cell of the head that an issue is about. */
export function idOfIssue({ path }: Issue, places: TemplateRoom['places']): string | undefined {
  const names = path.split('.');
  if (path.startsWith('schema.properties.'))
    return [...places.values()].find(({ node }) => node.column === names[2])?.node.id;
  if (names[0] !== 'header') return undefined;
  const id = names.filter((_name, index) => index > 0 && index % 2 === 0).join('/');
  if (places.has(id)) return id;
  return [...places.values()].find(({ node }) => node.column === names[1])?.node.id;
}
