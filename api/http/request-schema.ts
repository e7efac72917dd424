// Requests are JSON Schemas; the first wrong field is answered by name and in Russian.
import { createAjv } from '../../forms/dialect/ajv.ts';
import { issuesFromAjv } from '../../forms/dialect/issues.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { type FieldErrors, malformed } from '../problem.ts';

/**
 * A draft-07 object schema; unknown members are refused unless it says otherwise. `Body` is the type of what it
 * lets pass: said by a record (`requestOf`), else any object.
 */
export interface RequestSchema<Body extends JsonObject = JsonObject> {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: object };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  /** At least so much must be said. */
  readonly minProperties?: number;
  /** For the compiler; never set. */
  readonly passes?: Body;
}

type TypeOf<Name> = Name extends 'string'
  ? string
  : Name extends 'integer' | 'number'
    ? number
    : Name extends 'boolean'
      ? boolean
      : Name extends 'null'
        ? null
        : Name extends 'array'
          ? Json[]
          : JsonObject;
type ValueOf<Property> = Property extends { readonly enum: readonly (infer Code)[] }
  ? Code
  : Property extends { readonly type: readonly (infer Name)[] }
    ? TypeOf<Name>
    : Property extends { readonly type: infer Name }
      ? TypeOf<Name>
      : Json;
type FromProperties<Schema extends RequestSchema> = string extends keyof Schema['properties']
  ? JsonObject
  : {
      [Name in keyof Schema['properties']]?: ValueOf<Schema['properties'][Name]>;
    } & (Schema extends { readonly required: readonly (infer Name extends string)[] }
      ? { [Key in Name & keyof Schema['properties']]: ValueOf<Schema['properties'][Key]> }
      : object);

/** The type of a body that the schema lets pass: said by the record it is of, else read from its properties. */
export type BodyOf<Schema extends RequestSchema> = Schema extends { readonly passes?: infer Body }
  ? JsonObject extends Body
    ? FromProperties<Schema>
    : Body
  : FromProperties<Schema>;

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
function blanks(schema: RequestSchema, body: JsonObject): FieldErrors {
  const errors: FieldErrors = Object.create(null);
  for (const [name, property] of Object.entries(schema.properties)) {
    const value = body[name];
    if ('minLength' in property && typeof value === 'string' && value.trim() === '')
      errors[name] = 'Заполните поле';
  }
  return errors;
}

/** Gives the body back as what the schema lets pass, or refuses it by field. */
export function compileRequest<Body extends JsonObject>(
  schema: RequestSchema<Body>,
): (body: Json | undefined) => Body {
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, p]) => [name, bounded(p)]),
  );
  const validate = ajv.compile<Body>({ additionalProperties: false, ...schema, properties });
  return (body) => {
    if (body === undefined) throw malformed('Нет тела запроса.');
    let errors: FieldErrors = Object.create(null);
    if (validate(body)) {
      errors = blanks(schema, body);
      if (Object.keys(errors).length === 0) return body;
    }
    for (const issue of issuesFromAjv(validate.errors ?? [])) errors[issue.path] ??= issue.message;
    const [field, message] = Object.entries(errors)[0] ?? ['', 'неизвестная ошибка'];
    throw malformed(field ? `${field}: ${message}` : message, errors);
  };
}
