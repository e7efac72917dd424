// The identity of fields: a key that answers, figures or grants have ever used stays in the ledger, so
// that a deleted field is never revived as another one.

import type { Issue } from '../dialect/issues.ts';
import { isObject, type JsonObject } from '../json.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { questionTypeOf, rowsIn } from '../questions/index.ts';

export interface LedgerEntry {
  /** Where the key lives: `schema` or `participantSchema`. */
  part: string;
  /** Of a question inside a group: `jobs.employer`. */
  key: string;
  type: string;
  title: string;
  retired: boolean;
}

const parts = ['schema', 'participantSchema'] as const;

function entryOf(part: string, key: string, field: JsonObject): LedgerEntry {
  return {
    part,
    key,
    type: questionTypeOf(field).signature(field),
    title: String(field.title ?? key),
    retired: false,
  };
}

/** The keys that a body uses now, those inside groups among them. */
export function keysOf(body: JsonObject): LedgerEntry[] {
  return parts.flatMap((part) => {
    const schema = body[part];
    if (!isObject(schema)) return [];
    return [...fieldsIn(schema)].flatMap(([key, field]) => [
      entryOf(part, key, field),
      ...[...rowsIn(field)].map(([inner, own]) => entryOf(part, `${key}.${inner}`, own)),
    ]);
  });
}

function pathOf({ part, key }: LedgerEntry): string {
  return `${part}.properties.${key.split('.').join('.items.properties.')}`;
}

function find(entries: readonly LedgerEntry[], { part, key }: LedgerEntry) {
  return entries.find((entry) => entry.part === part && entry.key === key);
}

/** The ledger after publication: new keys join, keys that are gone are retired, none is forgotten. */
export function nextLedger(ledger: readonly LedgerEntry[], body: JsonObject): LedgerEntry[] {
  const used = keysOf(body);
  const kept = ledger.map((entry) => find(used, entry) ?? { ...entry, retired: true });
  return [...kept, ...used.filter((entry) => !find(ledger, entry))];
}

/** Issues where a body revives a retired key or gives a published key another type. */
export function checkKeys(ledger: readonly LedgerEntry[], body: JsonObject): Issue[] {
  return keysOf(body).flatMap((entry): Issue[] => {
    const known = find(ledger, entry);
    const path = pathOf(entry);
    if (!known) return [];
    if (known.retired)
      return [
        {
          path,
          keyword: 'retired-key',
          message: `Ключ «${entry.key}» принадлежал удалённому полю «${known.title}»: задайте другой ключ`,
        },
      ];
    if (known.type === entry.type) return [];
    return [
      {
        path: `${path}.type`,
        keyword: 'key-type',
        message: `Тип опубликованного поля не меняется: заведите новое поле с другим ключом`,
        limit: known.type,
      },
    ];
  });
}
