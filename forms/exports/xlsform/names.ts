// Names of questions in the sheet: their own keys; what stands inside another question is named after it.
import { isObject, type JsonObject } from '../../json.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { entriesIn } from '../../questions/options.ts';
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
    const items = isObject(field.items) ? field.items : {};
    for (const [name, question] of fieldsIn(field['x-question'] === 'group' ? items : {})) {
      const alone = !twice.has(name) && !inner.has(name);
      inner.add(name);
      written.set(`${key}.${name}`, { name: alone ? name : `${key}__${name}`, field: question });
    }
    const columns = field['x-columns'];
    for (const { const: row } of field['x-question'] === 'matrix' ? entriesIn(field['x-rows']) : [])
      written.set(`${key}.${String(row)}`, {
        name: `${key}__${String(row)}`,
        field: { type: 'string', ...(columns === undefined ? {} : { oneOf: columns }) },
      });
    if (field['x-question'] === 'period')
      for (const end of ['from', 'to'])
        written.set(`${key}.${end}`, {
          name: `${key}__${end}`,
          field: { type: 'string', format: 'date' },
        });
  }
  return {
    of: (key, group) =>
      (group === undefined ? undefined : written.get(`${group}.${key}`)?.name) ?? key,
    find: (group) => (dotted) =>
      (group === undefined ? undefined : written.get(`${group}.${dotted}`)) ?? written.get(dotted),
  };
}
