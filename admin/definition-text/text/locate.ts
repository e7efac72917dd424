// Where an issue stands in the text: its keyed path walked over the tree with offsets.
import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { itemKey } from '../../../forms/questionnaires/field-interpreter.ts';

export interface Span {
  from: number;
  to: number;
}

interface Entry {
  key: string;
  value: Node;
  label: Node;
}

function entriesOf(node: Node): Entry[] {
  if (node.type === 'array')
    return (node.children ?? []).map((item, index) => ({
      key: itemKey(getNodeValue(item), index),
      value: item,
      label: item,
    }));
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key && value ? [{ key: String(key.value), value, label: key }] : [];
  });
}

/** The nearest thing that exists: an issue about a missing part is shown at what should hold it. */
export function locate(text: string, path: string): Span {
  const root = parseTree(text);
  if (!root) return { from: 0, to: Math.min(1, text.length) };
  let node = root;
  let shown: Node | undefined;
  let rest = path;
  while (rest !== '') {
    const fitting = entriesOf(node)
      .filter(({ key }) => rest === key || rest.startsWith(`${key}.`))
      .sort((left, right) => right.key.length - left.key.length)[0];
    if (!fitting) break;
    rest = rest.slice(fitting.key.length + 1);
    node = fitting.value;
    shown =
      rest === '' && fitting.value.type !== 'object' && fitting.value.type !== 'array'
        ? fitting.value
        : fitting.label;
  }
  const target = shown ?? root;
  const end = shown ? target.offset + target.length : target.offset + 1;
  return { from: target.offset, to: Math.max(end, target.offset + 1) };
}
