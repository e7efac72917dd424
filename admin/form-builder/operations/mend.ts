// Carries out what a piece of advice offers.
import type { Mend } from '../../../forms/definitions/advice/index.ts';
import { putAt } from '../../definition-text/text/edit-text.ts';
import { readOutline } from '../outline/fields.ts';
import { idsOf } from '../outline/outline.ts';
import type { FieldEdit } from '../outline/write.ts';
import { editOf, moveFields } from './fields.ts';
import { addPage } from './pages.ts';

/** The second half of a page goes to a new page behind it; sections and groups stay whole. */
function splitPage(edit: FieldEdit, page: string, prefix: string): string {
  const nodes = readOutline(edit.body, edit.place).pages.find(({ key }) => key === page)?.nodes;
  if (!nodes || nodes.length < 2) return edit.text;
  const sizes = nodes.map((node) => idsOf([node]).length);
  const half = sizes.reduce((sum, size) => sum + size, 0) / 2;
  let first = 0;
  let counted = 0;
  for (const size of sizes) {
    if (first > 0 && counted + size / 2 > half) break;
    counted += size;
    first += 1;
  }
  const moved = nodes.slice(Math.min(first, nodes.length - 1)).map(({ id }) => id);
  const added = addPage(edit, prefix, page);
  return moveFields(editOf(added.text, edit.place), moved, { page: added.key }).text;
}

export function mended(edit: FieldEdit, mend: Mend, prefix: string): string {
  switch (mend.does) {
    case 'set':
      return putAt(edit.text, [...mend.path], mend.value);
    case 'split-page':
      return splitPage(edit, mend.page, prefix);
    // A ready question is brought from elsewhere, by whoever has it at hand.
    case 'ready-question':
      return edit.text;
  }
}
