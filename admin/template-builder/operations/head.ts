// Changes of the head in the author's text. Each answers with the new text and what to select; headings and
// columns that a change has nothing to do with keep their letters.
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { strings } from '../../definition-text/definition-text.ts';
import { removeAt, setAt } from '../../definition-text/text/edit-text.ts';
import { readOrdered } from '../../definition-text/text/ordered-text.ts';
import { refineAt } from '../../definition-text/text/refine-text.ts';
import { freeKey } from '../../form-builder/operations/fields.ts';
import { valueIn } from '../../form-builder/outline/fields.ts';
import { columnsUnder, headPath, outermostIn, placesIn, readHead } from '../outline/head.ts';

export interface Edited {
  text: string;
  ids: string[];
}

/** A place in the head: before a neighbour, or last under its heading ('' is the top). */
export interface HeadTarget {
  parent: string;
  before?: string;
}

export function bodyOf(text: string): JsonObject {
  const body: Json = JSON.parse(text);
  return isObject(body) ? body : {};
}

export const idIn = (parent: string, key: string) => (parent === '' ? key : `${parent}/${key}`);
const parentOf = (id: string) => id.split('/').slice(0, -1).join('/');
const keyOf = (id: string) => id.split('/').at(-1) ?? id;

function placeKey(text: string, { parent, before }: HeadTarget, key: string): string {
  const path = headPath(parent);
  const order = strings(valueIn(bodyOf(text), [...path, 'order'])).filter((one) => one !== key);
  const at = before === undefined ? -1 : order.indexOf(keyOf(before));
  return refineAt(text, [...path, 'order'], order.toSpliced(at < 0 ? order.length : at, 0, key));
}

/** Puts a heading or a column's cell in; its key becomes a free one where it is taken. */
export function insertNode(
  text: string,
  target: HeadTarget,
  wish: string,
  node: JsonObject,
  prefix = '',
): Edited {
  const path = headPath(target.parent);
  const known = Object.keys(readOrdered(valueIn(bodyOf(text), path)).items);
  const key = freeKey(new Set(known), wish, prefix);
  const put = setAt(text, [...path, 'items', key], node);
  return { text: placeKey(put, target, key), ids: [idIn(target.parent, key)] };
}

function takeOut(text: string, id: string): string {
  const path = headPath(parentOf(id));
  const order = strings(valueIn(bodyOf(text), [...path, 'order']));
  const left = order.filter((key) => key !== keyOf(id));
  return removeAt(refineAt(text, [...path, 'order'], left), [...path, 'items', keyOf(id)]);
}

/** A heading with nothing under it cannot be printed: it goes, and so does one above that it leaves empty. */
export function withoutEmpty(text: string, id: string): string {
  if (id === '') return text;
  const node = valueIn(bodyOf(text), headPath(id));
  if (!isObject(node) || strings(node.order).length > 0 || !Array.isArray(node.order)) return text;
  return withoutEmpty(takeOut(text, id), parentOf(id));
}

export function removeNode(text: string, id: string): string {
  return withoutEmpty(takeOut(text, id), parentOf(id));
}

/** The chosen headings and columns to a place, in the order in which they stood. */
export function moveNodes(text: string, ids: readonly string[], target: HeadTarget): Edited {
  const nodes = readHead(bodyOf(text));
  const moved = outermostIn(nodes, ids).map(({ id }) => id);
  const lies = (id: string) => target.parent === id || target.parent.startsWith(`${id}/`);
  if (moved.length === 0 || moved.some(lies)) return { text, ids: [...ids] };
  let before = target.before;
  // A neighbour that moves along says nothing of the place: the next one that stays does.
  const siblings =
    placesIn(nodes)
      .get(before ?? '')
      ?.siblings.map(({ id }) => id) ?? [];
  if (before !== undefined && moved.includes(before))
    before = siblings.slice(siblings.indexOf(before)).find((id) => !moved.includes(id));
  let next = text;
  const shown: string[] = [];
  for (const id of moved) {
    const place = { parent: target.parent, ...(before === undefined ? {} : { before }) };
    if (parentOf(id) === target.parent) {
      next = placeKey(next, place, keyOf(id));
      shown.push(id);
      continue;
    }
    const node = valueIn(bodyOf(next), headPath(id));
    if (!isObject(node)) continue;
    // Without a column of its own it is named by its key, which may change on the way.
    const [column] = columnsUnder(placesIn(nodes).get(id)?.node ?? { ...none, key: keyOf(id) });
    const whole =
      typeof node.column === 'string' || Array.isArray(node.order) || column === undefined
        ? node
        : { ...node, column };
    const put = insertNode(takeOut(next, id), place, keyOf(id), whole);
    next = put.text;
    shown.push(...put.ids);
  }
  for (const id of moved) next = withoutEmpty(next, parentOf(id));
  return { text: next, ids: shown };
}

const none = { id: '', title: '', children: [] };

/** A new heading over neighbours, where the first of them stood. */
export function wrapNodes(
  text: string,
  ids: readonly string[],
  title: string,
  prefix: string,
): Edited {
  const [first] = outermostIn(readHead(bodyOf(text)), ids);
  if (!first) return { text, ids: [...ids] };
  const target = { parent: parentOf(first.id), before: first.id };
  const heading = { title, order: [], items: {} };
  const put = insertNode(text, target, `${prefix}heading_1`, heading, prefix);
  const [id = ''] = put.ids;
  return { text: moveNodes(put.text, ids, { parent: id }).text, ids: [id] };
}
