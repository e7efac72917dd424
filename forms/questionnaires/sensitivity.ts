// How closed an answer is: by what its question says and gives, by what stands inside it, and by what it
// is worked out of. Nothing special leaks through a sum, a row or a score.

import { covers, type Sensitivity } from '../access.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { namesComputed } from '../questions/compute.ts';
import { rowsIn } from '../questions/index.ts';
import { namesScored } from '../questions/points.ts';

export type FactSensitivity = (fact: string) => Sensitivity | undefined;

export function statedSensitivity(value: Json | undefined): Sensitivity | undefined {
  return value === 'open' || value === 'personal' || value === 'special' ? value : undefined;
}

const stricter = (a: Sensitivity, b: Sensitivity) => (covers(a, b) ? a : b);

/** An answer is personal unless its question says otherwise or gives a more sensitive fact. */
function ownSensitivity(field: JsonObject, factSensitivity: FactSensitivity): Sensitivity {
  const mapping = field['x-fact'];
  const byFact =
    isObject(mapping) && typeof mapping.name === 'string'
      ? factSensitivity(mapping.name)
      : undefined;
  const own = statedSensitivity(field['x-sensitivity']) ?? 'personal';
  return byFact === undefined ? own : stricter(byFact, own);
}

/** The strictest of what its options say of themselves: a request about health among other requests. */
export function sensitivityOfOptions(field: JsonObject): Sensitivity {
  const holder = isObject(field.items) && !Array.isArray(field.oneOf) ? field.items : field;
  const options = Array.isArray(holder.oneOf) ? holder.oneOf : [];
  return options
    .filter(isObject)
    .map((option) => statedSensitivity(option['x-sensitivity']) ?? 'open')
    .reduce(stricter, 'open');
}

/** A line that a closed option asks for says as much as the option. */
function sensitivityOfAskers(key: string, fields: ReadonlyMap<string, JsonObject>): Sensitivity {
  let found: Sensitivity = 'open';
  for (const field of fields.values()) {
    const holder = isObject(field.items) && !Array.isArray(field.oneOf) ? field.items : field;
    for (const option of Array.isArray(holder.oneOf) ? holder.oneOf : [])
      if (isObject(option) && option['x-other'] === key)
        found = stricter(found, statedSensitivity(option['x-sensitivity']) ?? 'open');
  }
  return found;
}

/** @param fields all questions of the form: a computed one is as closed as what it reads */
export function sensitivityOf(
  key: string,
  fields: ReadonlyMap<string, JsonObject>,
  factSensitivity: FactSensitivity,
  asked: ReadonlySet<string> = new Set(),
): Sensitivity {
  const field = fields.get(key);
  if (!field || asked.has(key)) return 'open';
  const seen = new Set([...asked, key]);
  const rows = rowsIn(field);
  const all = new Map([...fields, ...rows]);
  // Rows and what is worked out are shown whole or not at all: one closed option closes them.
  const whole = (name: string) =>
    stricter(
      sensitivityOf(name, all, factSensitivity, seen),
      sensitivityOfOptions(all.get(name) ?? {}),
    );
  const inside = [...rows.keys()].map(whole);
  const read = [...namesComputed(field), ...namesScored(field)].map((name) =>
    whole(name.split('.')[0] ?? name),
  );
  return [...inside, ...read, sensitivityOfAskers(key, fields)].reduce(
    stricter,
    ownSensitivity(field, factSensitivity),
  );
}
