// What the builder does to the text, question by question. Each answers with the new text and what to select.

import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { sameJson } from '../../../forms/questionnaires/field-rules.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import { type Renamed, renameInQuestion } from '../../../forms/questions/rename.ts';
import {
  insertAfter,
  putAt,
  removeAt,
  renameProperty,
  setAt,
} from '../../definition-text/text/edit-text.ts';
import { arrange, type Target } from '../outline/arrange.ts';
import {
  type FieldPlace,
  fieldAt,
  isRequired,
  keyOf,
  pathOf,
  readOutline,
  requiredKeys,
  requiredPath,
  tiedKeys,
  valueIn,
} from '../outline/fields.ts';
import { idsOf, isRepeat, isSection, outermost, placesOf } from '../outline/outline.ts';
import { type FieldEdit, setRequiredAt, writeOutline } from '../outline/write.ts';

export interface Edited {
  text: string;
  /** What is selected now. */
  ids: string[];
}

/** A question on its way in, with the key it is to have. */
export interface FreshField {
  key: string;
  field: JsonObject;
  required?: boolean;
}

export function editOf(text: string, place: FieldPlace): FieldEdit {
  const body: Json = JSON.parse(text);
  return { text, body: isObject(body) ? body : {}, place };
}

const fieldsOf = ({ body, place }: FieldEdit): JsonObject => {
  const properties = valueIn(body, [place.schema, 'properties']);
  return isObject(properties) ? properties : {};
};

/** Every key in use or held before, inside groups too: a key means one question wherever it stands. */
export function takenKeys(edit: FieldEdit): Set<string> {
  return new Set([...(edit.held ?? []), ...keysInUse(edit)]);
}

/** The keys of the questions that stand in the form now. */
export function keysInUse(edit: FieldEdit): Set<string> {
  const { pages } = readOutline(edit.body, edit.place);
  return new Set([
    ...Object.keys(fieldsOf(edit)),
    ...pages.flatMap(({ nodes }) => idsOf(nodes)).map(keyOf),
  ]);
}

/** «question_3», «hasCar_2»: nobody has it and it begins with the prefix of the place. */
export function freeKey(taken: ReadonlySet<string>, wish: string, prefix: string): string {
  const whole = (wish.startsWith(prefix) ? wish : `${prefix}${wish}`).slice(0, 58);
  if (!taken.has(whole)) return whole;
  const stem = whole.replace(/_\d+$/, '');
  for (let number = 2; ; number += 1) {
    const key = `${stem}_${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Puts new questions in, in the given order, and arranges them at the target. */
export function insertFields(
  edit: FieldEdit,
  fresh: readonly FreshField[],
  target: Target,
): Edited {
  const { place } = edit;
  const parent = target.parent;
  const holder = parent === undefined ? undefined : fieldAt(edit.body, place, parent);
  const group = holder && questionTypeOf(holder).holds === 'rows' ? parent : undefined;
  let text = edit.text;
  const ids = fresh.map(({ key }) => (group === undefined ? key : `${group}/${key}`));
  fresh.forEach(({ field, required }, index) => {
    const id = ids[index] ?? '';
    text = insertAfter(text, pathOf(place, id), field);
    if (required) {
      const now = editOf(text, place);
      text = setRequiredAt(text, place, now.body, id, true);
    }
  });
  const next = editOf(text, place);
  // Without pages a new question stands last already; elsewhere it stands on none yet.
  const arranged = arrange(readOutline(next.body, place), ids, target);
  return { text: arranged ? writeOutline(next, arranged) : text, ids };
}

export function moveFields(edit: FieldEdit, ids: readonly string[], target: Target): Edited {
  const outline = readOutline(edit.body, edit.place);
  const arranged = arrange(outline, ids, target);
  if (!arranged) return { text: edit.text, ids: [...ids] };
  const text = writeOutline(edit, arranged);
  const moved = new Set(outermost(outline, ids).map(({ key }) => key));
  const after = placesOf(readOutline(editOf(text, edit.place).body, edit.place));
  return { text, ids: [...after.keys()].filter((id) => moved.has(keyOf(id))) };
}

/** The questions with what goes with them; a section leaves its questions where they stand. */
export function removeFields(edit: FieldEdit, ids: readonly string[]): Edited {
  const { place, body } = edit;
  const places = placesOf(readOutline(body, place));
  const gone = new Set<string>();
  for (const id of ids) {
    const placed = places.get(id);
    if (!placed) continue;
    gone.add(id);
    for (const child of placed.node.children)
      if (child.tied || isRepeat(placed.node)) gone.add(child.id);
  }
  let text = edit.text;
  for (const [id, { node, parent }] of places) {
    if (gone.has(id) || !parent || !gone.has(parent.id) || !isSection(parent)) continue;
    text = removeAt(text, [...pathOf(place, node.id), 'x-section']);
  }
  for (const id of gone) text = removeAt(text, pathOf(place, id));
  text = withoutRequired(text, edit, gone);
  text = withoutTies(text, edit, gone);
  if (place.paged) text = withoutPlaces(text, body, gone);
  const order = [...places.keys()];
  const first = order.findIndex((id) => gone.has(id));
  const near = order.slice(first).find((id) => !gone.has(id)) ?? order[first - 1];
  return { text, ids: near === undefined || gone.has(near) ? [] : [near] };
}

function withoutRequired(text: string, { body, place }: FieldEdit, gone: ReadonlySet<string>) {
  let next = text;
  const lists = new Map<string, string>();
  for (const id of gone) lists.set(requiredPath(place, id).join('\n'), id);
  for (const id of lists.values()) {
    const [group] = id.split('/');
    if (id.includes('/') && gone.has(group ?? '')) continue;
    const now = requiredKeys(body, place, id);
    const prefix = id.slice(0, id.length - keyOf(id).length);
    const kept = [...now].filter((key) => !gone.has(prefix + key));
    if (kept.length !== now.size) next = setAt(next, requiredPath(place, id), kept);
  }
  return next;
}

/** An option no longer asks for a text that is gone. */
function withoutTies(text: string, { body, place }: FieldEdit, gone: ReadonlySet<string>): string {
  let next = text;
  for (const [id] of placesOf(readOutline(body, place))) {
    const field = gone.has(id) ? undefined : fieldAt(body, place, id);
    if (!field || tiedKeys(field).every((key) => !gone.has(key))) continue;
    const inItems = isObject(field.items) && field.type === 'array';
    const path = [...pathOf(place, id), ...(inItems ? ['items'] : []), 'oneOf'];
    const options = valueIn(body, path);
    if (!Array.isArray(options)) continue;
    next = setAt(
      next,
      path,
      options.map((option) => {
        if (!isObject(option) || !gone.has(String(option['x-other']))) return option;
        const { 'x-other': _, ...rest } = option;
        return rest;
      }),
    );
  }
  return next;
}

function withoutPlaces(text: string, body: JsonObject, gone: ReadonlySet<string>): string {
  let next = text;
  const items = valueIn(body, ['pages', 'items']);
  for (const [key, page] of Object.entries(isObject(items) ? items : {})) {
    if (!isObject(page) || !Array.isArray(page.fields)) continue;
    const kept = page.fields.filter((field) => !gone.has(String(field)));
    if (kept.length !== page.fields.length)
      next = setAt(next, ['pages', 'items', key, 'fields'], kept);
  }
  return next;
}

export function setRequired(edit: FieldEdit, ids: readonly string[], required: boolean): string {
  let { text } = edit;
  for (const id of ids) {
    const { body } = editOf(text, edit.place);
    text = setRequiredAt(text, edit.place, body, id, required);
  }
  return text;
}

/** One value inside a question; `undefined` takes it out, and holders that it leaves empty with it. */
export function setWithin(
  { text, body, place }: FieldEdit,
  id: string,
  path: readonly string[],
  value: Json | undefined,
): string {
  const whole = [...pathOf(place, id), ...path];
  if (value !== undefined) return setAt(text, whole, value);
  const parent = whole.slice(0, -1);
  const holder = valueIn(body, parent);
  const empties = path.length > 1 && isObject(holder) && Object.keys(holder).length <= 1;
  return putAt(text, empties ? parent : whole, undefined);
}

export function replaceField({ text, place }: FieldEdit, id: string, field: JsonObject): string {
  return setAt(text, pathOf(place, id), field);
}

/** The question's key, and every place of the form that names it. */
export function renameField(edit: FieldEdit, id: string, key: string): Edited {
  const { body, place } = edit;
  const old = keyOf(id);
  const fresh = `${id.slice(0, id.length - old.length)}${key}`;
  let text = renameProperty(edit.text, pathOf(place, id), key);
  if (isRequired(body, place, id)) {
    const keys = [...requiredKeys(body, place, id)].map((one) => (one === old ? key : one));
    text = setAt(text, requiredPath(place, id), keys);
  }
  if (place.paged && !id.includes('/')) {
    const items = valueIn(body, ['pages', 'items']);
    for (const [page, own] of Object.entries(isObject(items) ? items : {}))
      if (isObject(own) && Array.isArray(own.fields) && own.fields.includes(old))
        text = setAt(
          text,
          ['pages', 'items', page, 'fields'],
          own.fields.map((one) => (one === old ? key : one)),
        );
  }
  return { text: renameReferences({ ...edit, text }, new Map([[old, key]])), ids: [fresh] };
}

/** What in the text names the renamed questions names them anew. */
export function renameReferences({ text, place }: FieldEdit, names: Renamed): string {
  let next = text;
  const { body } = editOf(text, place);
  for (const [id, { parent }] of placesOf(readOutline(body, place))) {
    if (isRepeat(parent)) continue;
    const field = fieldAt(body, place, id);
    if (!field) continue;
    for (const [keyword, value] of Object.entries(renameInQuestion(names, field)))
      if (!sameJson(value, field[keyword] ?? null))
        next = setAt(next, [...pathOf(place, id), keyword], value);
  }
  return next;
}
