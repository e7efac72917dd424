// Requests are JSON Schemas; the first wrong field is answered by name and in Russian.
import { createAjv } from '../../forms/dialect/ajv.ts';
import { issuesFromAjv } from '../../forms/dialect/issues.ts';
import type { Json } from '../../forms/json.ts';
import { type FieldErrors, malformed } from '../problem.ts';

/** A draft-07 object schema; unknown members are refused unless it says otherwise. */
export interface RequestSchema {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: object };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const ajv = createAjv();

/** What an integer column of either engine holds. */
const LARGEST_INTEGER = 2 ** 31 - 1;

function bounded(property: object): object {
  const type = 'type' in property ? property.type : undefined;
  const isInteger = type === 'integer' || (Array.isArray(type) && type.includes('integer'));
  return isInteger
    ? { minimum: -LARGEST_INTEGER, maximum: LARGEST_INTEGER, ...property }
    : property;
}

/** A text that must be filled is not filled by spaces. */
function blanks(schema: RequestSchema, body: Json): FieldErrors {
  const errors: FieldErrors = Object.create(null);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return errors;
  for (const [name, property] of Object.entries(schema.properties)) {
    const value = body[name];
    if ('minLength' in property && typeof value === 'string' && value.trim() === '')
      errors[name] = 'Заполните поле';
  }
  return errors;
}

export function compileRequest(schema: RequestSchema): (body: Json | undefined) => void {
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, p]) => [name, bounded(p)]),
  );
  const validate = ajv.compile({ additionalProperties: false, ...schema, properties });
  return (body) => {
    if (body === undefined) throw malformed('Нет тела запроса.');
    const errors: FieldErrors = validate(body) ? blanks(schema, body) : Object.create(null);
    if (!validate.errors && Object.keys(errors).length === 0) return;
    for (const issue of issuesFromAjv(validate.errors ?? [])) errors[issue.path] ??= issue.message;
    const [field, message] = Object.entries(errors)[0] ?? ['', 'неизвестная ошибка'];
    throw malformed(field ? `${field}: ${message}` : message, errors);
  };
}
