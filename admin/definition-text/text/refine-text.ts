// A whole condition or query changed in the text in as few places as it was changed by hand.
import { getNodeValue, type Node } from 'jsonc-parser';
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import {
  formattingOf,
  insertAfter,
  nodeAt,
  putAt,
  removeAt,
  setAt,
  type TextPath,
} from './edit-text.ts';

/** A new value of one place, by which only what differs inside it is written anew. */
export function refineAt(text: string, path: TextPath, next: Json | undefined): string {
  const node = nodeAt(text, path);
  const before: Json | undefined = node && getNodeValue(node);
  if (next === undefined || before === undefined) return putAt(text, path, next);
  if (same(before, next)) return text;
  if (Array.isArray(before) && Array.isArray(next)) return refineList(text, path, before, next);
  if (isObject(before) && isObject(next) && keepsOrder(before, next))
    return refineObject(text, path, before, next);
  return setAt(text, path, next);
}

/** Are the members that both have in the same order, so that none would have to move and the first stays first? */
function keepsOrder(before: JsonObject, next: JsonObject): boolean {
  const common = (of: JsonObject, other: JsonObject) =>
    Object.keys(of).filter((key) => Object.hasOwn(other, key));
  const kept = common(before, next);
  return (
    kept.length > 0 &&
    kept[0] === Object.keys(next)[0] &&
    kept.join('\n') === common(next, before).join('\n')
  );
}

function refineObject(text: string, path: TextPath, before: JsonObject, next: JsonObject): string {
  let changed = text;
  for (const key of Object.keys(before))
    if (!Object.hasOwn(next, key)) changed = removeAt(changed, [...path, key]);
  let previous: string | undefined;
  for (const [key, value] of Object.entries(next)) {
    const at = [...path, key];
    changed = Object.hasOwn(before, key)
      ? refineAt(changed, at, value)
      : insertAfter(changed, at, value, previous);
    previous = key;
  }
  return changed;
}

function refineList(text: string, path: TextPath, before: Json[], next: Json[]): string {
  const node = nodeAt(text, path);
  if (!node || before.length === 0 || next.length === 0) return setAt(text, path, next);
  const changed = before.filter((item, index) => !same(item, next[index])).length;
  const moved = next.every((item) => before.some((old) => same(old, item)));
  if (before.length === next.length && (changed === 1 || !moved))
    return next.reduce<string>(
      (written, item, index) => refineAt(written, [...path, index], item),
      text,
    );
  return respliced(text, node, before, next);
}

const same = (left: Json | undefined, right: Json | undefined) =>
  JSON.stringify(left) === JSON.stringify(right);

/** Members that stay keep their letters wherever they now stand; the new ones are written beside them. */
function respliced(text: string, list: Node, before: Json[], next: Json[]): string {
  const nodes = list.children ?? [];
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return text;
  const end = ({ offset, length }: Node) => offset + length;
  const line = /(^|\n)([ \t]*)$/.exec(text.slice(0, first.offset));
  const { eol, tabSize, insertSpaces } = formattingOf(text);
  const step = insertSpaces ? ' '.repeat(tabSize ?? 2) : '\t';
  const written = (item: Json) =>
    line
      ? JSON.stringify(item, null, step).replaceAll('\n', `${eol ?? '\n'}${line[2] ?? ''}`)
      : JSON.stringify(item);
  const gaps = nodes
    .slice(1)
    .map((node, index) => text.slice(end(nodes[index] ?? node), node.offset));
  const gap = gaps[0] ?? (line ? `,${eol ?? '\n'}${line[2] ?? ''}` : ', ');
  const free = new Set(nodes.keys());
  const items = next.map((item) => {
    const index = [...free].find((at) => same(before[at], item));
    const node = index === undefined ? undefined : nodes[index];
    if (index === undefined || !node) return written(item);
    free.delete(index);
    return text.slice(node.offset, end(node));
  });
  const joined = items.map((item, index) =>
    index === 0 ? item : `${gaps[index - 1] ?? gap}${item}`,
  );
  return text.slice(0, first.offset) + joined.join('') + text.slice(end(last));
}
