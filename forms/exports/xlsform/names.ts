// Names of questions in the sheet: their own keys; what stands inside another question is named after it.
import type { JsonObject } from '../../json.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { questionTypeOf, rowsIn } from '../../questions/index.ts';
import type { Names, Written } from './to-expression.ts';

export interface SheetNames {
  of(key: string, group?: string): string;
  /** How conditions find a field: from inside a repeat its own row first. */
  find(group?: string): Names;
}

export function namesOf(schema: JsonObject): SheetNames {
  const fields = fieldsIn(schema);
  const written = new Map<string, Written>();
  const inner = new Set<string>();
  const twice = new Set<string>(fields.keys());
  for (const [key, field] of fields) written.set(key, { name: key, field });
  for (const [key, field] of fields) {
    for (const [name, question] of rowsIn(field)) {
      const alone = !twice.has(name) && !inner.has(name);
      inner.add(name);
      written.set(`${key}.${name}`, { name: alone ? name : `${key}__${name}`, field: question });
    }
    for (const [name, part] of questionTypeOf(field).parts?.(field) ?? [])
      written.set(`${key}.${name}`, { name: `${key}__${name}`, field: part });
  }
  return {
    of: (key, group) =>
      (group === undefined ? undefined : written.get(`${group}.${key}`)?.name) ?? key,
    find: (group) => (dotted) =>
      (group === undefined ? undefined : written.get(`${group}.${dotted}`)) ?? written.get(dotted),
  };
}
