// A question as a row of a workbook in XLSForm layout, out and in.
import type { Json, JsonObject } from '../json.ts';
import { entriesIn } from './options.ts';

/** Cells of the one row that most questions are, and the rows between its beginning and its end. */
export interface SheetCells {
  type: string;
  appearance?: string;
  parameters?: string;
  accept?: string;
  /** Conditions on the question's own answer, joined by «and». */
  limits?: string[];
  list?: { name: string; options: Json };
  /** What the layout cannot say, in Russian. */
  left?: string[];
  inside?: { type: string; name: string; label: string; required?: 'yes' }[];
  /** Whether an answer must be given is said by the rows inside, by the question itself nothing. */
  requiredInside?: true;
}

/** Nothing where the layout has no such question. */
export type ToSheet = (key: string, field: JsonObject, required: boolean) => SheetCells | undefined;

/** A row that asks one thing, as it is read. */
export interface SheetQuestion {
  /** Its first word: `text`, `select_one`. */
  type: string;
  marks: readonly string[];
  parameters: string;
  accept: string;
  /** The list or file it names, and the options of the list. */
  list: string;
  options: readonly JsonObject[];
}

/** Nothing where the row is another type's. */
export type FromSheet = (row: SheetQuestion) => JsonObject | undefined;

/** A group whose rows may be one question here. */
export interface SheetGroup {
  name: string;
  marks: readonly string[];
  members: readonly {
    type: string;
    list: string;
    name: string;
    label: string;
    required: boolean;
  }[];
  /** Options of the list that the first member names. */
  options: readonly JsonObject[];
}

export interface ReadGroup {
  field: JsonObject;
  /** What a name of a member means inside the answer. */
  parts: [name: string, part: string][];
  inner: JsonObject;
}

export const neverInSheet: FromSheet = () => undefined;

/** A list that is called as lists of «yes» and «no» are must not be taken for one. */
export const listOf = (key: string): string =>
  /^(?:yes_?no|yn|da_?net)$/i.test(key) ? `${key}_list` : key;

export const shuffledCells = (field: JsonObject): Pick<SheetCells, 'parameters'> =>
  field['x-random-order'] === true ? { parameters: 'randomize=true' } : {};

export const shuffledIn = ({ parameters }: SheetQuestion): JsonObject =>
  /\brandomize\s*=\s*true\b/i.test(parameters) ? { 'x-random-order': true } : {};

export const entriesOfEnum = (values: Json | undefined): Json =>
  (Array.isArray(values) ? values : []).map((value) => ({ const: value, title: String(value) }));

export const numbersBecomeText = (options: Json | undefined): string[] =>
  entriesIn(options).some(({ const: code }) => typeof code !== 'string')
    ? ['Коды вариантов — числа, в таблице они станут текстом']
    : [];

export function numberLimits({ minimum, maximum }: JsonObject): string[] {
  return [
    ...(typeof minimum === 'number' ? [`. >= ${minimum}`] : []),
    ...(typeof maximum === 'number' ? [`. <= ${maximum}`] : []),
  ];
}

/** @param usual the length that a question of the sheet has where nothing is said */
export function lengthLimits({ minLength, maxLength }: JsonObject, usual: number): string[] {
  return [
    ...(typeof minLength === 'number' ? [`string-length(.) >= ${minLength}`] : []),
    ...(typeof maxLength === 'number' && maxLength !== usual
      ? [`string-length(.) <= ${maxLength}`]
      : []),
  ];
}

/** There is no way to write both kinds of quotation marks in one text. */
export function quoted(value: string): string | undefined {
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') ? undefined : `"${value}"`;
}
