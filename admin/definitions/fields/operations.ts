// What the table of fields does to the text. Each operation touches only its own lines.
import type { Json, JsonObject } from '../../../forms/json.ts';
import {
  insertAfter,
  putAt,
  removeAt,
  renameProperty,
  setAt,
  swapProperties,
} from '../text/edit-text.ts';
import { type FieldGroup, type FieldPlace, type FieldTable, readFields } from './field-place.ts';

export interface FieldEdit {
  text: string;
  body: JsonObject;
  place: FieldPlace;
}

function groupOf(table: FieldTable, key: string): FieldGroup | undefined {
  return table.groups.find(({ fields }) => fields.includes(key));
}

function setPage(text: string, page: string, fields: string[]): string {
  return page === '' ? text : setAt(text, ['pages', 'items', page, 'fields'], fields);
}

export function freeKey(table: FieldTable, wish = 'question'): string {
  for (let number = 1; ; number += 1) {
    const key = `${wish}_${number}`;
    if (!table.fields.has(key)) return key;
  }
}

export function addField(
  edit: FieldEdit,
  field: JsonObject,
  page: string,
  key: string,
  after?: string,
): string {
  const { text, body, place } = edit;
  const table = readFields(body, place);
  const withField = insertAfter(text, [place.schema, 'properties', key], field, after);
  if (!place.paged || page === '') return withField;
  const own = table.groups.find((group) => group.key === page)?.fields ?? [];
  const index = after === undefined ? -1 : own.indexOf(after);
  const at = index < 0 ? own.length : index + 1;
  return setPage(withField, page, [...own.slice(0, at), key, ...own.slice(at)]);
}

/** @param prefix of keys that this place adds */
export function duplicateField(
  edit: FieldEdit,
  key: string,
  prefix: string,
): { text: string; key: string } {
  const table = readFields(edit.body, edit.place);
  const field = table.fields.get(key) ?? {};
  const copy: JsonObject = { ...field, title: `${String(field.title ?? key)} (копия)` };
  // Two questions must not tell the same fact in different words.
  delete copy['x-fact'];
  const stem = key.replace(/_\d+$/, '').slice(0, 48);
  const fresh = freeKey(table, stem.startsWith(prefix) ? stem : `${prefix}${stem}`);
  return { text: addField(edit, copy, groupOf(table, key)?.key ?? '', fresh, key), key: fresh };
}

export function removeField({ text, body, place }: FieldEdit, key: string): string {
  const table = readFields(body, place);
  let next = removeAt(text, [place.schema, 'properties', key]);
  if (table.required.has(key))
    next = setAt(
      next,
      [place.schema, 'required'],
      [...table.required].filter((one) => one !== key),
    );
  for (const group of table.groups)
    if (place.paged && group.key !== '' && group.fields.includes(key))
      next = setPage(
        next,
        group.key,
        group.fields.filter((one) => one !== key),
      );
  return next;
}

/** Up or down by one; over the edge of a page the field goes to the neighbouring page. */
export function moveField({ text, body, place }: FieldEdit, key: string, step: -1 | 1): string {
  const { groups } = readFields(body, place);
  const at = groups.findIndex(({ fields }) => fields.includes(key));
  const group = groups[at];
  if (!group) return text;
  const index = group.fields.indexOf(key);
  const other = group.fields[index + step];
  if (!place.paged)
    return other === undefined
      ? text
      : swapProperties(text, [place.schema, 'properties'], key, other);
  if (other !== undefined) {
    const fields = [...group.fields];
    fields[index] = other;
    fields[index + step] = key;
    return setPage(text, group.key, fields);
  }
  const neighbour = groups[at + step];
  if (!neighbour || neighbour.key === '') return text;
  const target = step < 0 ? [...neighbour.fields, key] : [key, ...neighbour.fields];
  return setPage(
    setPage(
      text,
      group.key,
      group.fields.filter((one) => one !== key),
    ),
    neighbour.key,
    target,
  );
}

export function moveToPage({ text, body, place }: FieldEdit, key: string, page: string): string {
  const { groups } = readFields(body, place);
  const from = groups.find(({ fields }) => fields.includes(key));
  const to = groups.find((group) => group.key === page);
  if (!to || from === to) return text;
  const left = from
    ? setPage(
        text,
        from.key,
        from.fields.filter((one) => one !== key),
      )
    : text;
  return setPage(left, page, [...to.fields, key]);
}

export function setRequired(
  { text, body, place }: FieldEdit,
  key: string,
  required: boolean,
): string {
  const { required: now } = readFields(body, place);
  const rest = [...now].filter((one) => one !== key);
  return setAt(text, [place.schema, 'required'], required ? [...rest, key] : rest);
}

/** One keyword of one field, or the whole field when no keyword is named. */
export function setKeyword(
  { text, place }: FieldEdit,
  key: string,
  keyword: string,
  value: Json | undefined,
): string {
  return putAt(text, [place.schema, 'properties', key, keyword], value);
}

export function replaceField({ text, place }: FieldEdit, key: string, field: JsonObject): string {
  return setAt(text, [place.schema, 'properties', key], field);
}

export function renameField(edit: FieldEdit, key: string, name: string): string {
  const { text, body, place } = edit;
  const table = readFields(body, place);
  let next = renameProperty(text, [place.schema, 'properties', key], name);
  const renamed = (list: Iterable<string>) => [...list].map((one) => (one === key ? name : one));
  if (table.required.has(key))
    next = setAt(next, [place.schema, 'required'], renamed(table.required));
  const group = groupOf(table, key);
  return place.paged && group ? setPage(next, group.key, renamed(group.fields)) : next;
}

export function addPage({ text, body }: FieldEdit, prefix: string): string {
  const { groups } = readFields(body, { schema: 'schema', paged: true });
  const keys = groups.map(({ key }) => key).filter(Boolean);
  let number = keys.length + 1;
  while (keys.includes(`${prefix}page_${number}`)) number += 1;
  const key = `${prefix}page_${number}`;
  const placed = insertAfter(text, ['pages', 'items', key], {
    title: `Страница ${number}`,
    fields: [],
  });
  return setAt(placed, ['pages', 'order'], [...keys, key]);
}

export function renamePage({ text }: FieldEdit, page: string, title: string): string {
  return setAt(text, ['pages', 'items', page, 'title'], title);
}

export function removePage({ text, body }: FieldEdit, page: string): string {
  const { groups } = readFields(body, { schema: 'schema', paged: true });
  const keys = groups.map(({ key }) => key).filter((key) => key !== '' && key !== page);
  return setAt(removeAt(text, ['pages', 'items', page]), ['pages', 'order'], keys);
}
