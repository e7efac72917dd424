// Changes of one place in the author's text. Everything around it, spaces and order included, stays
// byte for byte: people compare texts line by line.
import {
  applyEdits,
  type FormattingOptions,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  parseTree,
} from 'jsonc-parser';
import type { Json } from '../../../forms/json.ts';

export type TextPath = JSONPath;

/** The author's own step of indentation: two spaces, unless the text shows another. */
export function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Spaces before the first sign of the line on which a place stands. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

const startsLine = (text: string, offset: number) =>
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset));

const isScalar = (value: Json) => typeof value !== 'object' || value === null;

/** A value as its neighbours are written: a list of words that stood on one line stays on one. */
function printed(text: string, offset: number, value: Json, onOneLine: boolean): string {
  if (onOneLine && Array.isArray(value) && value.every(isScalar))
    return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const { insertSpaces, tabSize = 2, eol = '\n' } = formattingOf(text);
  const step = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const lines = JSON.stringify(value, null, step).split('\n');
  return lines.join(`${eol}${indentAt(text, offset)}`);
}

export function setAt(text: string, path: TextPath, value: Json): string {
  const node = nodeAt(text, path);
  // What stands there is written over at once: a library that lays out again edits letter by letter.
  if (node) {
    const { offset, length } = node;
    const before = text.slice(offset, offset + length);
    const onOneLine = before.length > 2 && !before.includes('\n');
    return (
      text.slice(0, offset) + printed(text, offset, value, onOneLine) + text.slice(offset + length)
    );
  }
  const ground = withHolders(text, path);
  return applyEdits(
    ground,
    modify(ground, path, value, { formattingOptions: formattingOf(ground) }),
  );
}

/** What is to hold properties and cannot (a list, null, a word) gives way to an object that can. */
function withHolders(text: string, path: TextPath): string {
  for (const [depth, name] of path.entries()) {
    const node = nodeAt(text, path.slice(0, depth));
    if (!node) return text;
    if (typeof name === 'string' && node.type !== 'object')
      return `${text.slice(0, node.offset)}{}${text.slice(node.offset + node.length)}`;
  }
  return text;
}

export function removeAt(text: string, path: TextPath): string {
  if (!nodeAt(text, path)) return text;
  return applyEdits(text, modify(text, path, undefined, { formattingOptions: formattingOf(text) }));
}

/** Sets a value, or takes the property out when there is nothing to say. */
export function putAt(text: string, path: TextPath, value: Json | undefined): string {
  return value === undefined ? removeAt(text, path) : setAt(text, path, value);
}

/** A new property right after another one; at the end when that one is not there. */
export function insertAfter(whole: string, path: TextPath, value: Json, after?: string): string {
  const text = withHolders(whole, path);
  const members = nodeAt(text, path.slice(0, -1))?.children ?? [];
  const neighbour =
    members.find(({ children }) => after !== undefined && children?.[0]?.value === after) ??
    members.at(-1);
  const isNew = members.every(({ children }) => children?.[0]?.value !== path.at(-1));
  // Behind a neighbour that has a line of its own the new one gets a line too.
  if (neighbour?.type === 'property' && isNew && startsLine(text, neighbour.offset)) {
    const end = neighbour.offset + neighbour.length;
    const { eol = '\n' } = formattingOf(text);
    const shown = printed(text, neighbour.offset, value, false);
    const line = `,${eol}${indentAt(text, neighbour.offset)}${JSON.stringify(path.at(-1))}: ${shown}`;
    return text.slice(0, end) + line + text.slice(end);
  }
  return applyEdits(
    text,
    modify(text, path, value, {
      formattingOptions: formattingOf(text),
      getInsertionIndex: (keys) => {
        const index = after === undefined ? -1 : keys.indexOf(after);
        return index < 0 ? keys.length : index + 1;
      },
    }),
  );
}

export function nodeAt(text: string, path: TextPath): Node | undefined {
  const root = parseTree(text);
  return root && findNodeAtLocation(root, path);
}

/** The whole `"key": value` of an object. */
function propertyAt(text: string, path: TextPath): Node | undefined {
  const property = nodeAt(text, path)?.parent;
  return property?.type === 'property' ? property : undefined;
}

/** Two properties change places with their texts; what stands between them does not move. */
export function swapProperties(
  text: string,
  parent: TextPath,
  left: string,
  right: string,
): string {
  const found = [propertyAt(text, [...parent, left]), propertyAt(text, [...parent, right])];
  const [first, second] = found.sort((one, other) => (one?.offset ?? 0) - (other?.offset ?? 0));
  if (!first || !second || first === second) return text;
  const textOf = ({ offset, length }: Node) => text.slice(offset, offset + length);
  return (
    text.slice(0, first.offset) +
    textOf(second) +
    text.slice(first.offset + first.length, second.offset) +
    textOf(first) +
    text.slice(second.offset + second.length)
  );
}

export function renameProperty(text: string, path: TextPath, name: string): string {
  const key = propertyAt(text, path)?.children?.[0];
  if (!key) return text;
  return text.slice(0, key.offset) + JSON.stringify(name) + text.slice(key.offset + key.length);
}

/** The properties of an object in another order, their texts unchanged; keys it does not have are passed over. */
export function reorderProperties(text: string, path: TextPath, keys: readonly string[]): string {
  const properties = (nodeAt(text, path)?.children ?? []).filter(({ type }) => type === 'property');
  const byKey = new Map(properties.map((node) => [String(node.children?.[0]?.value), node]));
  const named = new Set(keys);
  const wanted = keys.flatMap((key) => byKey.get(key) ?? []);
  const slots = properties.filter((node) => named.has(String(node.children?.[0]?.value)));
  let next = '';
  let from = 0;
  slots.forEach((slot, index) => {
    const put = wanted[index] ?? slot;
    next += text.slice(from, slot.offset) + text.slice(put.offset, put.offset + put.length);
    from = slot.offset + slot.length;
  });
  return next + text.slice(from);
}
