// Questions taken along: within a form, to another one, between windows. They travel as text of the clipboard.

import { unstated } from '../../../forms/definitions/keys/bring-back.ts';
import { isObject, type JsonObject } from '../../../forms/json.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import { renameInQuestion } from '../../../forms/questions/rename.ts';
import type { Target } from '../outline/arrange.ts';
import { fieldAt, isRequired, readOutline } from '../outline/fields.ts';
import { isRepeat, type OutlineNode, outermost } from '../outline/outline.ts';
import type { FieldEdit } from '../outline/write.ts';
import {
  type Edited,
  type FreshField,
  freeKey,
  insertFields,
  keysInUse,
  takenKeys,
} from './fields.ts';

const mark = 'profmarshrut-fields';

/** The chosen questions with those that go with them. */
export function takeFields({ body, place }: FieldEdit, ids: readonly string[]): FreshField[] {
  const taken: FreshField[] = [];
  const take = (node: OutlineNode) => {
    const field = fieldAt(body, place, node.id);
    if (field) taken.push({ key: node.key, field, required: isRequired(body, place, node.id) });
    for (const child of node.children) if (child.tied || !isRepeat(node)) take(child);
  };
  for (const node of outermost(readOutline(body, place), ids)) take(node);
  return taken;
}

export function clipboardText(fields: readonly FreshField[]): string {
  return JSON.stringify({ [mark]: 1, fields }, null, 2);
}

/** Nothing when the text is not of this kind. */
export function readClipboard(text: string): FreshField[] | undefined {
  if (!text.includes(mark) || text.length > 1_000_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const holder = isHolder(value) ? value.fields : [];
    return Array.isArray(holder) ? holder.flatMap(freshOf) : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (value: unknown): value is { fields: unknown } =>
  typeof value === 'object' && value !== null && mark in value && 'fields' in value;

function freshOf(value: unknown): FreshField[] {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('field' in value))
    return [];
  const { key, field } = value;
  if (typeof key !== 'string' || !isObject(field)) return [];
  return [{ key, field, required: 'required' in value && value.required === true }];
}

export interface PasteOptions {
  /** What keys added at this place begin with. */
  prefix: string;
  /** A fact is told by one question: pasted beside its original, a question tells none. */
  factsTaken: ReadonlySet<string>;
  /** Is the question the very one that the code stands for in the version in force, cut out to stand elsewhere? */
  isStanding?(id: string, field: JsonObject): boolean;
  /** «(копия)» after the title, where copy and original stand in one form. */
  mark?: boolean;
}

/** Keys that are taken become free ones; what the pasted questions say of one another goes along. */
export function pasteFields(
  edit: FieldEdit,
  fields: readonly FreshField[],
  target: Target,
  { prefix, factsTaken, isStanding = () => false, mark: marked = false }: PasteOptions,
): Edited {
  const inForm = keysInUse(edit);
  const taken = takenKeys(edit);
  const into =
    target.parent === undefined ? undefined : fieldAt(edit.body, edit.place, target.parent);
  const row = into && questionTypeOf(into).holds === 'rows' ? `${target.parent}/` : '';
  const names = new Map<string, string>();
  for (const { key, field } of fields) {
    const back = !inForm.has(key) && isStanding(`${row}${key}`, field);
    const free = back || (!taken.has(key) && key.startsWith(prefix));
    const name = free ? key : freeKey(taken, key, prefix);
    taken.add(name);
    names.set(key, name);
  }
  const fresh = fields.map(({ key, field, required }) => {
    const own = unstated(renameInQuestion(names, field));
    const fact = isObject(own['x-fact']) ? own['x-fact'].name : undefined;
    if (typeof fact === 'string' && factsTaken.has(fact)) delete own['x-fact'];
    // A section that stayed behind holds nothing here.
    if (!names.has(String(field['x-section']))) delete own['x-section'];
    if (marked && typeof own.title === 'string') own.title = `${own.title} (копия)`;
    return { key: names.get(key) ?? key, field: own, required };
  });
  const edited = insertFields(edit, fresh, target);
  return edited;
}

export function duplicateFields(
  edit: FieldEdit,
  ids: readonly string[],
  target: Target,
  options: PasteOptions,
): Edited {
  return pasteFields(edit, takeFields(edit, ids), target, { ...options, mark: true });
}
