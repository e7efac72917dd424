// Where an answer is written on paper, by the type of the question.
import { isObject, type JsonObject } from '../../json.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { directories, directoryOf } from '../../questions/directory.ts';
import { questionTypeOf } from '../../questions/index.ts';
import { entriesIn, optionsOf } from '../../questions/options.ts';
import { titleOf } from '../../questions/question-type.ts';
import { endsOfScale, labelOfStep } from '../../questions/scale.ts';
import type { Answer } from './blocks.ts';
import { plain } from './plain.ts';

const TEXT_LINES = 4;
const MOST_ROWS = 8;
const USUAL_ROWS = 3;

const short = (before?: string, after?: string): Answer => ({
  is: 'short',
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
});

const options =
  (several: boolean) =>
  (field: JsonObject): Answer => {
    const holder = isObject(field.items) ? field.items : field;
    const marks = Array.isArray(holder.oneOf) ? holder.oneOf : [];
    return {
      is: 'options',
      several,
      options: optionsOf(field).map(({ const: code, title }) => ({
        title: plain(title),
        words: marks.some(
          (one) => isObject(one) && one.const === code && typeof one['x-other'] === 'string',
        ),
      })),
    };
  };

const number = (field: JsonObject): Answer =>
  short(undefined, typeof field['x-unit'] === 'string' ? plain(field['x-unit']) : undefined);

const answers: Readonly<Record<string, (field: JsonObject) => Answer>> = {
  line: () => ({ is: 'lines', count: 1 }),
  text: () => ({ is: 'lines', count: TEXT_LINES }),
  integer: number,
  number,
  'yes-no': options(false),
  date: () => short('число, месяц, год'),
  period: () => ({ is: 'period' }),
  one: options(false),
  many: options(true),
  list: options(false),
  scale(field) {
    const { from, to } = endsOfScale(field);
    return {
      is: 'scale',
      steps: Array.from({ length: to - from + 1 }, (_, index) => {
        const label = labelOfStep(field, from + index);
        return { step: from + index, ...(label ? { label: plain(label) } : {}) };
      }),
    };
  },
  matrix: (field) => ({
    is: 'table',
    head: ['', ...entriesIn(field['x-columns']).map(({ title }) => plain(title))],
    rows: entriesIn(field['x-rows']).map(({ title }) => [plain(title)]),
    circles: true,
  }),
  ranking: (field) => ({
    is: 'table',
    head: ['Место', 'Что'],
    rows: optionsOf(field).map(({ title }) => ['', plain(title)]),
    circles: false,
  }),
  group(field) {
    const questions = isObject(field.items) ? fieldsIn(field.items) : new Map();
    const asked = [...questions].filter(([, one]) => questionTypeOf(one).answered);
    const least = typeof field.minItems === 'number' ? field.minItems : USUAL_ROWS;
    const most = typeof field.maxItems === 'number' ? field.maxItems : MOST_ROWS;
    const count = Math.max(1, Math.min(Math.max(least, USUAL_ROWS), most, MOST_ROWS));
    return {
      is: 'table',
      head: ['№', ...asked.map(([key, one]) => plain(titleOf(key, one)))],
      rows: Array.from({ length: count }, (_, index) => [String(index + 1)]),
      circles: false,
    };
  },
  file: () => short('приложите к анкете'),
  directory(field) {
    const name = directoryOf(field);
    return short(name ? directories[name].toLowerCase() : undefined);
  },
};

export function answerOn(field: JsonObject): Answer {
  const { code } = questionTypeOf(field);
  const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
  return answer ? answer(field) : { is: 'lines', count: 2 };
}

const fromTwo = ['двух', 'трёх', 'четырёх', 'пяти'];

export function howToAnswer(field: JsonObject): string | undefined {
  const { code } = questionTypeOf(field);
  if (code === 'one' || code === 'list' || code === 'yes-no') return 'один ответ';
  if (code === 'ranking') return 'поставьте 1 у самого важного, дальше по порядку';
  if (code === 'matrix') return 'одна отметка в каждой строке';
  if (code === 'scale') return 'обведите одну цифру';
  if (code !== 'many') return undefined;
  const all = optionsOf(field).length;
  const { maxItems } = field;
  if (typeof maxItems !== 'number' || maxItems >= all) return 'можно несколько ответов';
  if (maxItems === 1) return 'один ответ';
  return `не более ${fromTwo[maxItems - 2] ?? maxItems} ответов`;
}
