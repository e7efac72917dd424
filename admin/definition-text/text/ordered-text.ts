// Changes of a list whose order matters (an object by key plus its order) in the author's text.
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { removeAt, setAt } from './edit-text.ts';

export interface OrderedList {
  order: string[];
  items: Record<string, JsonObject>;
}

/** The list at a place of the body; of a draft whatever can be read. */
export function readOrdered(value: Json | undefined): OrderedList {
  const list = isObject(value) ? value : {};
  const items: Record<string, JsonObject> = {};
  for (const [key, item] of Object.entries(isObject(list.items) ? list.items : {}))
    if (isObject(item)) items[key] = item;
  const order = (Array.isArray(list.order) ? list.order : []).filter(
    (key): key is string => typeof key === 'string' && Object.hasOwn(items, key),
  );
  return { order, items };
}

/** «item_33»: a key that stands neither in the list nor in what is taken for good. */
export function freeKeyIn(
  { items }: OrderedList,
  prefix: string,
  taken: ReadonlySet<string>,
): string {
  for (let number = Object.keys(items).length + 1; ; number += 1) {
    const key = `${prefix}_${number}`;
    if (!Object.hasOwn(items, key) && !taken.has(key)) return key;
  }
}

type Path = readonly string[];

/** @param after key it stands behind; at the end without it. */
export function addOrdered(
  text: string,
  path: Path,
  list: OrderedList,
  key: string,
  item: JsonObject,
  after?: string,
): string {
  const order = [...list.order];
  const at = after === undefined ? -1 : order.indexOf(after);
  order.splice(at < 0 ? order.length : at + 1, 0, key);
  return setAt(setAt(text, [...path, 'items', key], item), [...path, 'order'], order);
}

export function removeOrdered(
  text: string,
  path: Path,
  list: OrderedList,
  keys: readonly string[],
): string {
  const order = list.order.filter((key) => !keys.includes(key));
  return keys.reduce(
    (now, key) => removeAt(now, [...path, 'items', key]),
    setAt(text, [...path, 'order'], order),
  );
}

/** The key changes places with the one before or after it among `among`. */
export function moveOrdered(
  text: string,
  path: Path,
  list: OrderedList,
  key: string,
  step: 1 | -1,
  among: readonly string[] = list.order,
): string {
  const other = among[among.indexOf(key) + step];
  if (other === undefined) return text;
  const order = list.order.map((one) => (one === key ? other : one === other ? key : one));
  return setAt(text, [...path, 'order'], order);
}
