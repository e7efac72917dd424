// Questions that versions held and the form does not: brought back by name, with their code, type and answers.
import { WAS } from '../../../forms/definitions/keys/things.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import type { KnownKey } from '../../definition-text/keys/use-keys.ts';
import type { Target } from '../outline/arrange.ts';
import { type FieldPlace, keyOf, readOutline } from '../outline/fields.ts';
import { placesOf } from '../outline/outline.ts';
import type { FieldEdit } from '../outline/write.ts';
import { takeFields } from './clipboard.ts';
import {
  type Edited,
  editOf,
  type FreshField,
  freeKey,
  insertFields,
  keysInUse,
  renameField,
  replaceField,
  setWithin,
  takenKeys,
} from './fields.ts';

export interface Gone {
  /** Where it stood: `jobs/firm` in a row. */
  id: string;
  title: string;
  /** The version to take it from. */
  versionId: number;
  number: number;
}

const questions: ReadonlySet<string> = new Set(['question', 'field', 'section']);

/** Of the ledger whatever may come back to the form: the latest of each code, and only where its row still stands. */
export function goneFrom(edit: FieldEdit, entries: readonly KnownKey[]): Gone[] {
  const { place, body } = edit;
  const standing = placesOf(readOutline(body, place));
  const inUse = keysInUse(edit);
  const found = new Map<string, Gone>();
  for (const { path, role, title, retired, first, versionId } of entries) {
    const id = idAt(place, path);
    if (id === undefined || versionId === null || !questions.has(role)) continue;
    const [group, inner] = id.split('/');
    if (inUse.has(keyOf(id)) || (inner !== undefined && !standing.has(group ?? ''))) continue;
    found.set(id, { id, title, versionId, number: retired === null ? first : retired - 1 });
  }
  return [...found.values()];
}

function idAt({ schema }: FieldPlace, path: string): string | undefined {
  const [part, properties, key, items, inside, inner, ...more] = path.split('.');
  if (part !== schema || properties !== 'properties' || key === undefined) return undefined;
  if (items === undefined) return key;
  const inRow = items === 'items' && inside === 'properties' && more.length === 0;
  return inRow && inner !== undefined ? `${key}/${inner}` : undefined;
}

/** The question as that version held it, with what goes with it, stated to be the same. */
export function bringBack(
  edit: FieldEdit,
  version: JsonObject,
  id: string,
  target: Target,
): Edited {
  const { place } = edit;
  const inUse = keysInUse(edit);
  const fields = takeFields({ text: '', body: version, place }, [id])
    .filter(({ key }) => !inUse.has(key))
    .map(({ key, field, required }): FreshField => {
      const own: JsonObject = { ...field, [WAS]: String(field.title ?? key) };
      // Its section may be gone too.
      if (!inUse.has(String(field['x-section']))) delete own['x-section'];
      return { key, required, field: own };
    });
  const [group, inner] = id.split('/');
  const section = fields[0]?.field['x-section'];
  const parent = inner === undefined ? section : group;
  const holder = placesOf(readOutline(edit.body, place)).get(String(parent));
  return insertFields(
    edit,
    fields,
    holder ? { page: holder.page.key, parent: holder.node.id } : target,
  );
}

/** The author says that the thing is the one that was called so. */
export function saySame(edit: FieldEdit, id: string, title: string): string {
  return setWithin(edit, id, [WAS], title);
}

/** A question in place of a published one: a code of its own, so that nobody's answers are taken for its own. */
export function withFreshKey(edit: FieldEdit, id: string, prefix: string): Edited {
  const renamed = renameField(edit, id, freeKey(takenKeys(edit), keyOf(id), prefix));
  const next = { ...edit, ...editOf(renamed.text, edit.place) };
  const [fresh = id] = renamed.ids;
  return { text: setWithin(next, fresh, [WAS], undefined), ids: renamed.ids };
}

/** Another kind of answer is another question wherever a version holds the code. */
export function withType(
  edit: FieldEdit,
  id: string,
  field: JsonObject,
  { held, prefix }: { held: readonly { type: string }[]; prefix: string },
): Edited {
  const type = questionTypeOf(field).signature(field);
  if (held.length === 0 || held.some((entry) => entry.type === type))
    return { text: replaceField(edit, id, field), ids: [id] };
  const fresh = withFreshKey(edit, id, prefix);
  const [own = id] = fresh.ids;
  const { [WAS]: _, ...rest } = field;
  return { text: replaceField(editOf(fresh.text, edit.place), own, rest), ids: fresh.ids };
}
