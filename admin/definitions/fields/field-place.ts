// Where the fields of a definition stand: a questionnaire keeps them on pages, an event in their own order.
import type { JsonObject } from '../../../forms/json.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { fieldsIn, requiredIn } from '../../../forms/questionnaires/schema.ts';

export interface FieldPlace {
  /** Path of the schema that holds the fields: ['schema'] or ['participantSchema']. */
  schema: string;
  paged: boolean;
}

export interface FieldGroup {
  /** Key of the page; '' where there are no pages. */
  key: string;
  title: string;
  fields: string[];
}

export interface FieldTable {
  fields: Map<string, JsonObject>;
  required: Set<string>;
  groups: FieldGroup[];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function readFields(body: JsonObject, { schema: name, paged }: FieldPlace): FieldTable {
  const schema = body[name];
  const known = isObject(schema) ? schema : {};
  const fields = fieldsIn(known);
  const required = requiredIn(known);
  if (!paged)
    return { fields, required, groups: [{ key: '', title: '', fields: [...fields.keys()] }] };
  const pages = isObject(body.pages) ? body.pages : {};
  const items = isObject(pages.items) ? pages.items : {};
  const groups = strings(pages.order).flatMap((key): FieldGroup[] => {
    const page = items[key];
    if (!isObject(page)) return [];
    return [
      {
        key,
        title: String(page.title ?? key),
        fields: strings(page.fields).filter((field) => fields.has(field)),
      },
    ];
  });
  const placed = new Set(groups.flatMap((group) => group.fields));
  const loose = [...fields.keys()].filter((key) => !placed.has(key));
  if (loose.length > 0) groups.push({ key: '', title: 'Не на странице', fields: loose });
  return { fields, required, groups };
}
