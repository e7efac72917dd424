// Values of a question that tell its comparisons apart: the ones they name, their neighbours, the ends.
import type { ConditionField } from '../../conditions/index.ts';
import type { Json, JsonObject } from '../../json.ts';
import { interpret } from '../../questionnaires/field-interpreter.ts';
import { questionTypeOf } from '../../questions/index.ts';

const mostMentioned = 6;
const day = 86_400_000;

/** @param question the stored question where the field is its whole answer: its own limits count too */
export function valuesToTry(
  field: ConditionField,
  question: JsonObject | undefined,
  asked: readonly Json[],
): Json[] | undefined {
  const values = invented(field, question, asked);
  const limited = field.values !== 'text' && field.values !== 'list' && field.values !== 'presence';
  if (!values || !question || !limited) return values;
  const type = questionTypeOf(question);
  const schema = type.computed ? { type: question.type ?? 'number' } : type.schema(question);
  return values.filter((value) => interpret(schema, value).length === 0);
}

function invented(
  { values, options = [] }: ConditionField,
  question: JsonObject | undefined,
  asked: readonly Json[],
): Json[] | undefined {
  switch (values) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return options.map(({ value }) => value);
    case 'choices':
      return sets(
        options.map(({ value }) => value),
        asked,
      );
    case 'integer':
    case 'number':
      return around(asked, question);
    case 'date':
      return dates(asked, question);
    case 'text':
      return texts(asked);
    case 'list':
      return asked.filter(isNumber).flatMap((count) => rows([count - 1, count, count + 1]));
    case 'presence':
      return ['x'];
  }
}

const isNumber = (value: Json | undefined): value is number => typeof value === 'number';

function around(asked: readonly Json[], question: JsonObject = {}): number[] {
  const named = [0, ...asked, question.minimum, question.maximum].filter(isNumber);
  const sorted = [...new Set(named)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((value, at) => (value + (sorted[at] ?? value)) / 2);
  return [
    ...sorted.flatMap((value) => [value - 1, value - 0.5, value, value + 0.5, value + 1]),
    ...between,
  ];
}

function dates(asked: readonly Json[], question: JsonObject = {}): string[] {
  const named = [...asked, question.formatMinimum, question.formatMaximum, '2026-01-01'];
  const instants = named
    .filter((value) => typeof value === 'string')
    .map((value) => Date.parse(value))
    .filter(Number.isFinite);
  return [...new Set(instants.flatMap((at) => [at - day, at, at + day]))].map((at) =>
    new Date(at).toISOString().slice(0, 10),
  );
}

function texts(asked: readonly Json[]): string[] {
  const lengths = asked.filter(isNumber).flatMap((size) => [size - 1, size, size + 1]);
  return [
    ...asked.filter((value) => typeof value === 'string'),
    'иное',
    ...lengths.filter((size) => size > 0 && size < 10_000).map((size) => 'я'.repeat(size)),
  ];
}

const rows = (counts: readonly number[]): Json[] =>
  counts
    .filter((count) => count > 0 && count <= 200)
    .map((count) => Array.from({ length: count }, () => ({})));

/** Every choice among the options named, with none, one or many of the others. */
function sets(options: readonly Json[], asked: readonly Json[]): Json[] | undefined {
  const named = options.filter((value) => asked.includes(value));
  if (named.length > mostMentioned) return undefined;
  const others = options.filter((value) => !named.includes(value));
  let subsets: Json[][] = [[]];
  for (const value of named) subsets = subsets.concat(subsets.map((one) => [...one, value]));
  const fills = asked.some(isNumber) ? others.map((_, at) => at + 1) : [1, others.length];
  return subsets
    .flatMap((one) => [one, ...fills.map((count) => [...one, ...others.slice(0, count)])])
    .filter((one) => one.length > 0);
}
