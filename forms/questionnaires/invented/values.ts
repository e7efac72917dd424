// An answer of each type that its own limits let through: for looking at a form, never for keeping.
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { directoryOf } from '../../questions/directory.ts';
import { acceptedBy } from '../../questions/file.ts';
import { type QuestionCode, questionTypeOf } from '../../questions/index.ts';
import { columnsOf, rowsOf } from '../../questions/matrix.ts';
import { exclusiveOptions, optionsOf } from '../../questions/options.ts';
import { endsOfScale } from '../../questions/scale.ts';
import type { Random } from '../../random.ts';
import { formatSamples } from './format-samples.ts';
import { inventedDate, inventedNumber } from './numbers.ts';

export interface Inventing {
  random: Random;
  /** ISO date of the place. */
  today: string;
}

type Inventor = (field: JsonObject, how: Inventing) => Json | undefined;

const lines = ['Пример ответа', 'Придумано для просмотра', 'Ответ для примера'];
const stories = [
  'Ответ придуман, чтобы посмотреть, как выглядит заполненный опросник.',
  'Хочу работать рядом с домом и учиться дальше. Практика понравилась, остаться не предложили.',
];
const specialties = ['09.02.07', '23.02.07', '43.02.15', '15.01.05'];

/** Whoever answers was not born last year. */
const yearsBefore = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}-01-01`;

const count = (value: Json | undefined, usual: number) =>
  typeof value === 'number' ? value : usual;

function words(field: JsonObject, { random }: Inventing, of: readonly string[]): string {
  const most = Math.max(0, count(field.maxLength, 500));
  return random.pick(of).slice(0, most).padEnd(count(field.minLength, 0), '.');
}

function line(field: JsonObject, how: Inventing): Json {
  const { format } = field;
  const known = typeof format === 'string' && Object.hasOwn(formatSamples, format);
  return known ? (formatSamples[String(format)] ?? null) : words(field, how, lines);
}

const one: Inventor = (field, { random }) => {
  const options = optionsOf(field);
  return options.length > 0 ? random.pick(options).const : undefined;
};

function several(field: JsonObject, { random }: Inventing, most: number): Json[] {
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

/** Whatever no type knows: a value that its own words name. */
const other: Inventor = (field, how) => {
  const { type, enum: values, const: only, minItems } = field;
  if (only !== undefined) return only;
  if (Array.isArray(values) && values.length > 0) return how.random.pick(values);
  if (type === 'string') return line(field, how);
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return inventedNumber(field, how.random);
  return type === 'array' && count(minItems, 0) === 0 ? [] : undefined;
};

const nothing: Inventor = () => undefined;

const inventors: Readonly<Record<QuestionCode, Inventor>> = {
  line,
  text: (field, how) => words(field, how, stories),
  integer: (field, { random }) => inventedNumber(field, random),
  number: (field, { random }) => inventedNumber(field, random),
  'yes-no': (_field, { random }) => random.chance(0.5),
  date: (field, { random, today }) =>
    inventedDate(field, random, /рожд/i.test(String(field.title)) ? yearsBefore(today, 16) : today),
  period: (field, { random, today }) => {
    const to = inventedDate(field, random, today);
    return { from: inventedDate({ formatMaximum: to }, random, to), to };
  },
  one,
  list: one,
  many: (field, how) => several(field, how, 3),
  ranking: (field, how) => several(field, how, optionsOf(field).length),
  scale: (field, { random }) => {
    const { from, to } = endsOfScale(field);
    return random.between(from, to);
  },
  matrix: (field, { random }) => {
    const columns = columnsOf(field).map((column) => column.const);
    if (columns.length === 0) return undefined;
    return Object.fromEntries(rowsOf(field).map(({ key }) => [key, random.pick(columns)]));
  },
  // Nobody's file, employer or school is named; where one must be, it is one that does not exist.
  file: (field) => ({
    uid: '00000000-0000-4000-8000-000000000000',
    name: `Пример.${acceptedBy(field)[0] ?? 'pdf'}`,
    size: 1024,
  }),
  directory: (field, { random }) =>
    directoryOf(field) === 'specialties'
      ? random.pick(specialties)
      : '00000000-0000-4000-8000-000000000000',
  group: nothing,
  section: nothing,
  note: nothing,
  calculated: nothing,
  score: nothing,
  other,
};

/** Answers that name something kept elsewhere: left out unless they are obligatory. */
export function namesElsewhere(field: JsonObject): boolean {
  const { code } = questionTypeOf(field);
  return code === 'file' || (code === 'directory' && directoryOf(field) !== 'specialties');
}

/** Values that the author's own condition on the answer speaks of: guesses at random rarely meet them. */
export function valuesNamed(condition: Json | undefined): Json[] {
  if (Array.isArray(condition)) return condition.flatMap(valuesNamed);
  if (isObject(condition))
    return Object.entries(condition).flatMap(([word, value]) =>
      word === 'required' ? [] : valuesNamed(value),
    );
  if (condition === undefined || condition === null) return [];
  return typeof condition === 'number' ? [condition, condition - 1, condition + 1] : [condition];
}

export function invent(field: JsonObject, how: Inventing): Json | undefined {
  return inventors[questionTypeOf(field).code](field, how);
}
