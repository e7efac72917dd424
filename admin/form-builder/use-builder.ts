// What the panes of the builder share: the outline, what is selected, and what may be done to it.

import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { type QuestionType, questionTypeOf } from '../../forms/questions/index.ts';
import { section } from '../../forms/questions/section.ts';
import { useKeys } from '../definition-text/keys/use-keys.ts';
import { wordFor } from '../parts/formats.ts';
import type { Carried, Side } from './canvas/drag.ts';
import {
  editOf,
  type FreshField,
  freeKey,
  insertFields,
  keysInUse,
  moveFields,
  removeFields,
  takenKeys,
} from './operations/fields.ts';
import { type Step, type Target, targetOfStep } from './outline/arrange.ts';
import { type FieldPlace, pathOf, readOutline } from './outline/fields.ts';
import { isRepeat, type Outline, outermost, type Placed, placesOf } from './outline/outline.ts';
import { endOf, refusal, targetAfter, targetBefore, untied } from './outline/targets.ts';
import type { FieldEdit } from './outline/write.ts';
import { newField } from './palette/items.ts';
import { useCarrying } from './use-carrying.ts';
import { useSelection } from './use-selection.ts';

export interface BuilderSetting {
  kind: KindCode;
  text: string;
  body: JsonObject;
  place: FieldPlace;
  issues: readonly Issue[];
  readOnly: boolean;
  /** What keys added here begin with. */
  prefix: string;
  /** Keys of the version in force: their codes are taken for good. */
  publishedKeys: ReadonlySet<string>;
  /** Under a lock of the place above: it stays. */
  locked(path: readonly string[]): boolean;
  /** The element on the server, for whoever asks who uses it. */
  element?: { resource: string; id: number; version: number; organizationId: number };
  onText(text: string, label: string): void;
  undo(): void;
  redo(): void;
}

const edges: Record<Step, string> = {
  up: 'Выше двигать некуда',
  down: 'Ниже двигать некуда',
  in: 'Вложить некуда: перед вопросом нет раздела или повтора',
  out: 'Вопрос уже не вложен',
};

const stepWords: Record<Step, string> = {
  up: 'выше',
  down: 'ниже',
  in: 'внутри',
  out: 'снаружи',
};

export function useBuilderOf(setting: BuilderSetting) {
  const { text, body, place, prefix, readOnly, onText } = setting;
  const outline = useMemo(() => readOutline(body, place), [body, place]);
  const places = useMemo(() => placesOf(outline), [outline]);
  const [wantedPage, wantPage] = useState('');
  const [announcement, announce] = useState('');
  const selection = useSelection(outline, places);
  const { selected, focus, show, clear } = selection;
  const page = endOf(outline, places.get(focus ?? '')?.page.key ?? wantedPage).page;
  const keys = useKeys();
  const sitting = useRef(new Set<string>());
  const edit = useMemo((): FieldEdit => {
    const now = { text, body, place };
    for (const key of keysInUse(now)) sitting.current.add(key);
    const published = keys.entries.flatMap(({ path, code }) =>
      path.startsWith(`${place.schema}.`) ? [code] : [],
    );
    return { ...now, held: new Set([...published, ...sitting.current]) };
  }, [text, body, place, keys]);
  const isStanding = useCallback(
    (id: string, field: JsonObject): boolean =>
      keys
        .at(pathOf(place, id))
        .some(
          ({ retired, type, title }) =>
            retired === null &&
            type === questionTypeOf(field).signature(field) &&
            title === field.title,
        ),
    [keys, place],
  );

  // Callbacks stay the same while the text changes: three hundred cards must not be drawn anew.
  const latest = useRef({ edit, outline, places, selected, focus, page, setting, isStanding });
  latest.current = { edit, outline, places, selected, focus, page, setting, isStanding };

  const apply = useCallback(
    (next: string, label: string, ids?: readonly string[]) => {
      const { edit: now, setting: own } = latest.current;
      if (next !== now.text) own.onText(next, label);
      announce(label);
      if (ids) show(ids);
    },
    [show],
  );
  const names = useCallback((ids: readonly string[]) => {
    const { places: known } = latest.current;
    const [first] = ids;
    if (ids.length === 1 && first !== undefined)
      return `«${known.get(first)?.node.title ?? first}»`;
    return `${ids.length} ${wordFor(ids.length, 'вопрос', 'вопроса', 'вопросов')}`;
  }, []);
  /** Behind what has the focus, else at the end of the page. */
  const here = useCallback((): Target => {
    const { places: known, focus: at, outline: now, page: shown } = latest.current;
    const placed = at === undefined ? undefined : untied(known, at);
    return placed ? targetAfter(placed) : endOf(now, shown);
  }, []);
  const allowed = useCallback((codes: readonly string[], target: Target): boolean => {
    const parent =
      target.parent === undefined ? undefined : latest.current.places.get(target.parent);
    const problem = codes.map((code) => refusal(code, parent?.node)).find(Boolean);
    if (problem) announce(problem);
    return problem === undefined;
  }, []);

  const insert = useCallback(
    (type: QuestionType, wished?: Target) => {
      const target = wished ?? here();
      if (!allowed([type.code], target)) return;
      const { edit: now, setting: own } = latest.current;
      const asked = own.place.paged;
      const key = freeKey(takenKeys(now), `${asked ? 'question' : 'field'}_1`, own.prefix);
      const fresh: FreshField = { key, field: newField(type, asked) };
      const edited = insertFields(now, [fresh], target);
      apply(edited.text, `Добавлено: ${type.title.toLowerCase()}`, edited.ids);
    },
    [allowed, apply, here],
  );
  const move = useCallback(
    (ids: readonly string[], target: Target) => {
      const { edit: now, outline: shown } = latest.current;
      const moved = outermost(shown, ids);
      if (
        !allowed(
          moved.map(({ code }) => code),
          target,
        )
      )
        return;
      const edited = moveFields(now, ids, target);
      if (edited.text !== now.text) apply(edited.text, `Перенесено: ${names(ids)}`, edited.ids);
    },
    [allowed, apply, names],
  );
  const step = useCallback(
    (way: Step) => {
      const { outline: shown, selected: ids, edit: now } = latest.current;
      const target = targetOfStep(shown, ids, way);
      if (!target) return announce(edges[way]);
      if (
        !allowed(
          outermost(shown, ids).map(({ code }) => code),
          target,
        )
      )
        return;
      const edited = moveFields(now, ids, target);
      apply(edited.text, `${names(ids)} ${stepWords[way]}`, edited.ids);
    },
    [allowed, apply, names],
  );
  const remove = useCallback(() => {
    const { edit: now, selected: ids, setting: own } = latest.current;
    if (ids.length === 0) return;
    if (ids.some((id) => own.locked(pathOf(own.place, id))))
      return announce('Удалить нельзя: вопрос под замком того, что выше');
    const edited = removeFields(now, ids);
    apply(edited.text, `Удалено: ${names(ids)}`, edited.ids);
  }, [apply, names]);
  /** The chosen ones drawn together under one heading, where the first of them stood. */
  const wrap = useCallback(() => {
    const {
      edit: now,
      selected: ids,
      outline: shown,
      places: known,
      setting: own,
    } = latest.current;
    const [first] = outermost(shown, ids);
    const placed = first && untied(known, first.id);
    if (!placed) return;
    if (isRepeat(placed.parent)) return announce(refusal(section.code, placed.parent) ?? '');
    const key = freeKey(takenKeys(now), 'section_1', own.prefix);
    const field = newField(section, own.place.paged);
    const wrapped = insertFields(now, [{ key, field }], {
      ...targetBefore(placed),
      ...(placed.parent ? { parent: undefined, before: placed.parent.id } : {}),
    });
    const edited = moveFields(editOf(wrapped.text, own.place), ids, {
      page: placed.page.key,
      parent: key,
    });
    apply(edited.text, `Собрано в раздел: ${names(ids)}`, [key]);
  }, [apply, names]);
  const carrying = useCarrying(latest, { apply, here, names, announce });
  /** Something was let go over a card: before it, behind it or into it. */
  const dropOn = useCallback(
    (id: string, carried: Carried, side: Side) => {
      const placed = latest.current.places.get(id);
      if (!placed) return;
      const target =
        side === 'inside'
          ? { page: placed.page.key, parent: id }
          : side === 'before'
            ? targetBefore(placed)
            : targetAfter(placed);
      if ('type' in carried) insert(carried.type, target);
      else move(carried.ids, target);
    },
    [insert, move],
  );
  const setPage = useCallback(
    (key: string) => {
      clear();
      wantPage(key);
    },
    [clear],
  );

  return {
    ...setting,
    edit,
    outline,
    places,
    page,
    setPage,
    announcement,
    announce,
    ...selection,
    ...carrying,
    apply,
    here,
    insert,
    move,
    dropOn,
    step,
    remove,
    wrap,
    names,
    prefix,
    readOnly,
    onText,
  };
}

export type Builder = ReturnType<typeof useBuilderOf>;

const Context = createContext<Builder | undefined>(undefined);
export const BuilderProvider = Context.Provider;

export function useBuilder(): Builder {
  const found = useContext(Context);
  if (!found) throw new Error('Нет конструктора');
  return found;
}

export type { Outline, Placed };
