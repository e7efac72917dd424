// What the sheet becomes while it is read.
import type { JsonObject } from '../../json.ts';
import type { Keys } from '../keys.ts';
import type { Work } from './answers.ts';
import type { Named } from './expression/to-predicate.ts';
import type { SheetRow } from './sheet.ts';

/** A question with its row: what its conditions are is said by the cells of the row. */
export interface Entry {
  row: SheetRow;
  key: string;
  field: JsonObject;
  /** The repeat it stands in. */
  group?: string;
  /** Rows of enclosing groups whose condition it takes over. */
  under: SheetRow[];
}

export interface PageDraft {
  key: string;
  title: string;
  description?: string;
  fields: string[];
}

export interface Layout extends Work {
  keys: Keys;
  /** Pages have names of their own. */
  pageKeys: Keys;
  entries: Entry[];
  pages: PageDraft[];
  /** What `${name}` of the sheet means: outside any repeat, and in the rows of one. */
  names: Map<string, Named & { group?: string; inner?: string }>;
  properties: JsonObject;
  required: string[];
}

/** The item of the repeat that a question stands in. */
export function itemsOf({ group }: Entry, { properties }: Layout): JsonObject | undefined {
  const field = group === undefined ? undefined : properties[group];
  return field ? ((field as JsonObject).items as JsonObject) : undefined;
}

/** Required always: the list that says so belongs to the repeat or to the whole. */
export function demand(entry: Entry, to: Layout): void {
  const list = itemsOf(entry, to)?.required;
  if (Array.isArray(list)) list.push(entry.key);
  else to.required.push(entry.key);
}

/** Takes a question back out, its name with it. */
export function drop(entry: Entry, to: Layout): void {
  const { key, row } = entry;
  const items = itemsOf(entry, to);
  if (items) delete (items.properties as JsonObject)[key];
  else delete to.properties[key];
  for (const page of to.pages) page.fields = page.fields.filter((one) => one !== key);
  to.entries.splice(to.entries.indexOf(entry), 1);
  to.names.delete(row.cells.get('name') ?? '');
}
