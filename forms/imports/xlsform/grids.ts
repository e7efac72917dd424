// Groups that are one question here: a table of one list, and a period of two dates.
import type { JsonObject } from '../../json.ts';
import type { Work } from './answers.ts';
import type { Node } from './rows.ts';

interface Grid {
  field: JsonObject;
  /** What a name of a member means inside the answer. */
  parts: [name: string, part: string][];
  inner: JsonObject;
}

const nameOf = ({ row }: Node) => row.cells.get('name') ?? `row_${row.row}`;

/** Members are named after the whole by our own file: `m__speech` is the row `speech`. */
const partOf = (whole: Node, member: Node): string => {
  const [prefix, name] = [`${nameOf(whole)}__`, nameOf(member)];
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
};

const asked = ({ row }: Node) => /^(?:yes|true|да)\b/iu.test(row.cells.get('required') ?? '');

export function matrixOf(node: Node, { lists }: Work): Grid {
  const columns = (lists.get(node.children[0]?.words[0] ?? '') ?? []).map((one) => ({ ...one }));
  const parts = node.children.map((row): [string, string] => [nameOf(row), partOf(node, row)]);
  const rows = node.children.map((child, index) => ({
    const: parts[index]?.[1] ?? '',
    title: child.row.cells.get('label') ?? nameOf(child),
  }));
  const all = node.children.every(asked);
  return {
    field: {
      type: 'object',
      'x-question': 'matrix',
      'x-rows': rows,
      'x-columns': columns,
      ...(all ? { 'x-all-rows': true } : {}),
    },
    parts,
    inner: { type: 'string', oneOf: columns },
  };
}

export function periodOf(node: Node): Grid {
  const [from, to] = node.children.map(nameOf);
  return {
    field: { type: 'object', 'x-question': 'period' },
    parts: [
      [from ?? '', 'from'],
      [to ?? '', 'to'],
    ],
    inner: { type: 'string', format: 'date' },
  };
}
