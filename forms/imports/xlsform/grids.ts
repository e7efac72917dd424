// Groups that are one question here: a table of one list, a period of two dates.
import { questionTypes } from '../../questions/index.ts';
import type { ReadGroup } from '../../questions/sheet.ts';
import { marksOf } from './answers.ts';
import type { Lists } from './choices.ts';
import type { Node } from './rows.ts';

const nameOf = ({ row }: Node) => row.cells.get('name') ?? `row_${row.row}`;
const isRequired = ({ row }: Node) => /^(?:yes|true|да)\b/iu.test(row.cells.get('required') ?? '');

/** Rows that are shown under conditions of their own are questions of their own. */
export function gridOf(node: Node, lists: Lists): ReadGroup | undefined {
  const [first] = node.children;
  if (!first || node.children.some(({ row }) => row.cells.has('relevant'))) return undefined;
  const group = {
    name: nameOf(node),
    marks: marksOf(node).map((mark) => mark.toLowerCase()),
    members: node.children.map((child) => ({
      type: child.type,
      list: child.words[0] ?? '',
      name: nameOf(child),
      label: child.row.cells.get('label') ?? nameOf(child),
      required: isRequired(child),
    })),
    options: lists.get(first.words[0] ?? '') ?? [],
  };
  for (const { fromSheetGroup } of questionTypes) {
    const read = fromSheetGroup?.(group);
    if (read) return read;
  }
  return undefined;
}
