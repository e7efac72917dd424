// Changes of columns in the author's text: a column is a property of the schema and a cell of the head.
import { unstated } from '../../../forms/definitions/keys/bring-back.ts';
import { isObject, type JsonObject } from '../../../forms/json.ts';
import { strings } from '../../definition-text/definition-text.ts';
import {
  insertAfter,
  removeAt,
  renameProperty,
  setAt,
} from '../../definition-text/text/edit-text.ts';
import { readOrdered } from '../../definition-text/text/ordered-text.ts';
import { refineAt } from '../../definition-text/text/refine-text.ts';
import { freeKey } from '../../form-builder/operations/fields.ts';
import { valueIn } from '../../form-builder/outline/fields.ts';
import {
  columnPath,
  columnsIn,
  columnsUnder,
  headPath,
  outermostIn,
  placesIn,
  readHead,
} from '../outline/head.ts';
import { bodyOf, type Edited, type HeadTarget, insertNode, removeNode } from './head.ts';

/** A column with its cell of the head. */
export function insertColumn(
  text: string,
  wish: string,
  column: JsonObject,
  target: HeadTarget,
  prefix: string,
  held: readonly string[] = [],
): Edited {
  const key = freeKey(new Set([...held, ...columnsIn(bodyOf(text)).keys()]), wish, prefix);
  const put = insertAfter(text, columnPath(key), column);
  return insertNode(put, target, key, { title: column.title ?? key, column: key }, prefix);
}

/** A column that stands in no heading yet is put last. */
export function showColumn(text: string, key: string): Edited {
  const title = columnsIn(bodyOf(text)).get(key)?.title ?? key;
  return insertNode(text, { parent: '' }, key, { title, column: key });
}

/** Columns go with their cells; formulas and relations that name them stay, and the check tells of them. */
export function removeNodes(text: string, ids: readonly string[]): Edited {
  const nodes = readHead(bodyOf(text));
  const gone = outermostIn(nodes, ids);
  const order = [...placesIn(nodes).keys()];
  const under = (id: string) => gone.some((node) => id === node.id || id.startsWith(`${node.id}/`));
  const first = order.findIndex(under);
  let next = text;
  for (const node of gone) {
    next = removeNode(next, node.id);
    for (const key of columnsUnder(node)) next = removeAt(next, columnPath(key));
  }
  const left = placesIn(readHead(bodyOf(next)));
  const near = [...order.slice(first), ...order.slice(0, first).reverse()];
  const shown = near.find((id) => left.has(id));
  return { text: next, ids: shown === undefined ? [] : [shown] };
}

function copyOfHead(node: JsonObject, key: string, names: ReadonlyMap<string, string>): JsonObject {
  if (!Array.isArray(node.order)) {
    const own = typeof node.column === 'string' ? node.column : key;
    return { ...node, column: names.get(own) ?? own };
  }
  const { order, items } = readOrdered(node);
  return {
    ...node,
    order,
    items: Object.fromEntries(
      order.map((inner) => [inner, copyOfHead(items[inner] ?? {}, inner, names)]),
    ),
  };
}

/** Copies beside their originals; formulas among the copied columns speak of the copies. */
export function duplicateNodes(
  text: string,
  ids: readonly string[],
  prefix: string,
  held: readonly string[] = [],
): Edited {
  let next = text;
  const shown: string[] = [];
  for (const node of outermostIn(readHead(bodyOf(text)), ids)) {
    const body = bodyOf(next);
    const columns = columnsIn(body);
    const taken = new Set([...held, ...columns.keys()]);
    const names = new Map<string, string>();
    for (const key of columnsUnder(node)) {
      const fresh = freeKey(taken, key, prefix);
      taken.add(fresh);
      names.set(key, fresh);
    }
    for (const [key, fresh] of names) {
      const column = columns.get(key);
      if (!column) continue;
      const formula = column['x-formula'];
      const copy: JsonObject = {
        ...unstated(column),
        title: `${String(column.title ?? key)} (копия)`,
      };
      if (isObject(formula))
        copy['x-formula'] = {
          ...formula,
          of: strings(formula.of).map((one) => names.get(one) ?? one),
        };
      next = insertAfter(next, columnPath(fresh), copy);
    }
    const own = valueIn(body, headPath(node.id));
    if (!isObject(own)) continue;
    const copy = { ...copyOfHead(own, node.key, names), title: `${node.title} (копия)` };
    const place = placesIn(readHead(body)).get(node.id);
    const behind = place?.siblings[place.index + 1]?.id;
    const target = {
      parent: place?.parent?.id ?? '',
      ...(behind === undefined ? {} : { before: behind }),
    };
    const wish = node.column === undefined ? node.key : (names.get(node.column) ?? node.key);
    const put = insertNode(next, target, wish, copy, prefix);
    next = put.text;
    shown.push(...put.ids);
  }
  return { text: next, ids: shown };
}

/** The column's code, and every place of the report that names it. */
export function renameColumn(text: string, id: string, key: string): Edited {
  const body = bodyOf(text);
  const node = placesIn(readHead(body)).get(id)?.node;
  const old = node?.column;
  if (old === undefined) return { text, ids: [id] };
  const renamed = (keys: readonly string[]) => keys.map((one) => (one === old ? key : one));
  let next = renameProperty(text, columnPath(old), key);
  next = setAt(next, [...headPath(id), 'column'], key);
  const lists = [
    ...[...columnsIn(body)].map(([name]) => [
      ...columnPath(name === old ? key : name),
      'x-formula',
      'of',
    ]),
    ...Object.keys(readOrdered(body.checks).items).flatMap((name) => [
      ['checks', 'items', name, 'left'],
      ['checks', 'items', name, 'right'],
    ]),
    ['completeness', 'entered'],
  ];
  const after = bodyOf(next);
  for (const path of lists) {
    const keys = strings(valueIn(after, path));
    if (keys.includes(old)) next = refineAt(next, path, renamed(keys));
  }
  if (valueIn(body, ['completeness', 'expected']) === old)
    next = setAt(next, ['completeness', 'expected'], key);
  const lock = columnPath(old).join('.');
  const locks = strings(body.locked);
  if (locks.some((path) => path === lock || path.startsWith(`${lock}.`)))
    next = refineAt(
      next,
      ['locked'],
      locks.map((path) =>
        path === lock || path.startsWith(`${lock}.`)
          ? columnPath(key).join('.') + path.slice(lock.length)
          : path,
      ),
    );
  return { text: next, ids: [id] };
}
