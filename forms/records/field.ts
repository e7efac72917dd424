// One field of a kept record, written once: its type and title, the words of its codes, how sensitive it is,
// whether it must be filled, what it names. Dataset, request, columns, inputs, lists and files read it from here.
import type { Sensitivity } from '../access.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Words } from '../words.ts';

export type ValueType = 'integer' | 'number' | 'string' | 'date' | 'instant' | 'boolean' | 'json';

export interface FieldFacts {
  /** In forms, where the question reads otherwise than the title of the column. */
  readonly label?: string;
  /** A line below the input. */
  readonly help?: string;
  readonly sensitivity?: Sensitivity;
  /** Says a level of risk: read by whoever reads levels. */
  readonly riskLevel?: true;
  /** Says who works for defence: read by whoever holds the right of its own to that. */
  readonly defence?: true;
  readonly required?: true;
  /** Letters: at least 1 where the field is required. */
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of a text, with its bounds. */
  readonly pattern?: string;
  readonly format?: 'email' | 'uuid' | 'specialty-code';
  /** A text of several lines. */
  readonly lines?: true;
  /** Name of its column; the field's name in snake case when absent. */
  readonly column?: string;
  /** Shown only with the single record, not in lists. */
  readonly oneOnly?: true;
  readonly filter?: false;
  readonly sort?: false;
  /** Said when the record is made, never changed. */
  readonly once?: true;
  /** Never told in the journal. */
  readonly unjournalled?: true;
}

export interface RecordField<Value extends Json = Json> extends FieldFacts {
  readonly type: ValueType;
  readonly title: string;
  readonly maxLength?: number;
  /** Of a JSON value: what a request may put there. */
  readonly schema?: JsonObject;
  /** Codes that the value may be, with their words. */
  readonly words?: Words;
  /** Resource whose record the number names; `kinds` narrows organisations. */
  readonly reference?: { readonly resource: string; readonly kinds?: readonly string[] };
  /** What a flag or a choice is when nothing is said of it. */
  readonly otherwise?: boolean | string;
  /** Worked out or kept by the server: read, never written. */
  readonly shown?: true;
  /** Carries the type of the value for the compiler; never set. */
  readonly value?: Value;
}

type Given<Value extends Json, Facts> = RecordField<
  Facts extends { required: true } | { otherwise: string } ? Value : Value | null
> &
  Facts;

export const text = <const Facts extends FieldFacts = object>(
  title: string,
  maxLength: number | undefined,
  facts: Facts = {} as Facts,
): Given<string, Facts> => ({
  type: 'string',
  title,
  ...(maxLength === undefined ? {} : { maxLength }),
  ...facts,
});

/** A calendar date, ISO. */
export const day = <const Facts extends FieldFacts = object>(
  title: string,
  facts: Facts = {} as Facts,
): Given<string, Facts> => ({ type: 'date', title, ...facts });

export const choice = <const Facts extends FieldFacts & { otherwise?: string } = object>(
  title: string,
  words: Words,
  facts: Facts = {} as Facts,
): Given<string, Facts> => ({ type: 'string', title, words, ...facts });

/** A whole number of things. */
export const count = <const Facts extends FieldFacts = object>(
  title: string,
  facts: Facts = {} as Facts,
): Given<number, Facts> => ({ type: 'integer', title, ...facts });

/** Yes or no, never open: `otherwise` stands where nothing is said. */
export const flag = <const Facts extends FieldFacts & { otherwise?: boolean } = object>(
  title: string,
  facts: Facts = {} as Facts,
): RecordField<boolean> & Facts => ({ type: 'boolean', title, otherwise: false, ...facts });

/** Yes, no, or not said. */
export const yesNo = <const Facts extends FieldFacts = object>(
  title: string,
  facts: Facts = {} as Facts,
): RecordField<boolean | null> & Facts => ({ type: 'boolean', title, ...facts });

/** The number of another record. */
export const reference = <const Facts extends FieldFacts = object>(
  title: string,
  resource: string,
  facts: Facts = {} as Facts,
  kinds?: readonly string[],
): Given<number, Facts> => ({
  type: 'integer',
  title,
  reference: { resource, ...(kinds ? { kinds } : {}) },
  ...facts,
});

/** A value with members, of the given schema. */
export const json = <Value extends Json>(
  title: string,
  schema: JsonObject,
  facts: FieldFacts = {},
): RecordField<Value> => ({ type: 'json', title, schema, ...facts });

/** What the server works out or keeps by itself. A closed one is `{ ...shown(…), sensitivity }`, for its type. */
export const shown = <Value extends Json>(
  type: ValueType,
  title: string,
  facts: Omit<FieldFacts, 'sensitivity' | 'riskLevel'> & { words?: Words } = {},
): RecordField<Value> & { readonly shown: true } => ({ type, title, shown: true, ...facts });
