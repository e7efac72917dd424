// A kept record: its resource, its words and its fields. Types of rows and of requests follow from the fields.
import type { Noun } from '../access.ts';
import type { Json, JsonObject } from '../json.ts';
import type { RecordField } from './field.ts';

export type RecordFields = Readonly<Record<string, RecordField>>;

export interface RecordKind<Fields extends RecordFields = RecordFields> {
  /** Plural kebab-case: the resource, its dataset and its folder. */
  readonly name: string;
  readonly noun: Noun;
  readonly title: string;
  readonly table: string;
  readonly fields: Fields;
}

export const record = <const Fields extends RecordFields>(
  kind: RecordKind<Fields>,
): RecordKind<Fields> => kind;

type ValueOf<Field> = Field extends RecordField<infer Value> ? Value : never;

type Written<Fields> = {
  [Name in keyof Fields as Fields[Name] extends { readonly shown: true }
    ? never
    : Name]: Fields[Name];
};
type Changed<Fields> = {
  [Name in keyof Written<Fields> as Written<Fields>[Name] extends { readonly once: true }
    ? never
    : Name]: Written<Fields>[Name];
};
type Required<Fields> = {
  [Name in keyof Fields as Fields[Name] extends { readonly required: true }
    ? Name
    : never]: ValueOf<Fields[Name]>;
};
type Optional<Fields> = {
  [Name in keyof Fields as Fields[Name] extends { readonly required: true }
    ? never
    : Name]?: ValueOf<Fields[Name]>;
};

/** A row as it leaves the server and as the console reads it. */
export type RowOf<Kind extends RecordKind> = { id: number; version: number } & {
  [Name in keyof Kind['fields']]: ValueOf<Kind['fields'][Name]>;
};

/** What a request to write the record holds. */
export type BodyOf<Kind extends RecordKind> = Required<Written<Kind['fields']>> &
  Optional<Written<Kind['fields']>>;

/** What a request to change it holds. */
export type ChangeOf<Kind extends RecordKind> = Required<Changed<Kind['fields']>> &
  Optional<Changed<Kind['fields']>>;

export const isWritten = (field: RecordField): boolean => field.shown !== true;

/** A draft-07 object schema that carries the type of what it lets pass. */
export interface RequestOf<Body> {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: JsonObject };
  readonly required: readonly string[];
  /** For the compiler; never set. */
  readonly passes?: Body;
}

/** The schema of the request that writes the record. */
export function requestOf<Kind extends RecordKind>(kind: Kind): RequestOf<BodyOf<Kind>> {
  return schemaOf(Object.entries(kind.fields).filter(([, field]) => isWritten(field)));
}

/** The schema of the request that changes it: without what is said once. */
export function changeRequestOf<Kind extends RecordKind>(kind: Kind): RequestOf<ChangeOf<Kind>> {
  return schemaOf(
    Object.entries(kind.fields).filter(([, field]) => isWritten(field) && !field.once),
  );
}

const schemaOf = (fields: readonly (readonly [name: string, field: RecordField])[]) =>
  ({
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, propertyOf(field)])),
    required: fields.flatMap(([name, { required }]) => (required ? [name] : [])),
  }) as const;

const JSON_TYPES = {
  integer: 'integer',
  number: 'number',
  string: 'string',
  date: 'string',
  instant: 'string',
  boolean: 'boolean',
} as const;

/** The draft-07 schema of one field, as forms of registers describe theirs. */
export function propertyOf(field: RecordField): JsonObject {
  const { type, title, words, required, otherwise } = field;
  if (type === 'json') return { ...field.schema, title };
  const open = !required && otherwise === undefined;
  const bounds: JsonObject = {};
  for (const name of [
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'pattern',
    'format',
  ] as const) {
    const bound = field[name];
    if (bound !== undefined) bounds[name] = bound;
  }
  if (type === 'date') bounds.format = 'date';
  if (type === 'string' && required && !words) bounds.minLength ??= 1;
  const codes: Json[] = words ? [...Object.keys(words), ...(open ? [null] : [])] : [];
  return {
    type: open ? [JSON_TYPES[type], 'null'] : JSON_TYPES[type],
    ...bounds,
    ...(words ? { enum: codes } : {}),
    title,
  };
}

/** `starts_on` of `startsOn`. */
export const columnOf = (name: string, field: RecordField): string =>
  field.column ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
