// What made-up answers are made of: for looking at a form, never for keeping.
import { formatNamed } from '../dialect/formats/index.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Random } from '../random.ts';
import { exclusiveOptions, optionsOf } from './options.ts';

export interface Inventing {
  random: Random;
  /** ISO date of the place. */
  today: string;
}

export type Invent = (field: JsonObject, how: Inventing) => Json | undefined;

export const nothingInvented: Invent = () => undefined;

/** Of a thing that does not exist: nobody's file, employer or school is named. */
export const nowhere = '00000000-0000-4000-8000-000000000000';

const lines = ['Пример ответа', 'Придумано для просмотра', 'Ответ для примера'];

/** Whoever answers was not born last year. */
export const yearsBefore = (day: string, years: number) =>
  `${Number(day.slice(0, 4)) - years}-01-01`;

const count = (value: Json | undefined, usual: number) =>
  typeof value === 'number' ? value : usual;

export function inventedWords(
  field: JsonObject,
  { random }: Inventing,
  of: readonly string[],
): string {
  const most = Math.max(0, count(field.maxLength, 500));
  return random.pick(of).slice(0, most).padEnd(count(field.minLength, 0), '.');
}

export function inventedLine(field: JsonObject, how: Inventing): string {
  const { format } = field;
  const known = typeof format === 'string' ? formatNamed(format) : undefined;
  return known?.sample ?? inventedWords(field, how, lines);
}

export const inventedOption: Invent = (field, { random }) => {
  const options = optionsOf(field);
  return options.length > 0 ? random.pick(options).const : undefined;
};

export function inventedOptions(field: JsonObject, { random }: Inventing, most: number): Json[] {
  const alone = exclusiveOptions(field);
  const values = optionsOf(field).map((option) => option.const);
  const free = values.filter((value) => !alone.has(value));
  const from = free.length > 0 ? free : values;
  const least = Math.max(1, count(field.minItems, 1));
  const limit = Math.min(from.length, count(field.maxItems, from.length));
  return random
    .shuffled(from)
    .slice(0, random.between(Math.min(least, limit), Math.max(least, Math.min(limit, most))));
}
