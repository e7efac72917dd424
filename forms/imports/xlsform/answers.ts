// What each type of the sheet is here. A type that is not known still gives a question: a line of text.
import type { JsonObject } from '../../json.ts';
import { fileExtensions, largestFile } from '../../questions/file.ts';
import type { ImportNote } from '../notes.ts';
import { isYesNo, type Lists } from './choices.ts';
import { type Node, note } from './rows.ts';

export interface Work {
  lists: Lists;
  notes: ImportNote[];
}

type Answer = (node: Node, work: Work) => JsonObject;

export const LINE = 200;
export const TEXT = 4000;
const longestScale = 10;

const line = (format?: string): JsonObject => ({
  type: 'string',
  maxLength: LINE,
  ...(format ? { format } : {}),
});

const images = ['jpg', 'jpeg', 'png'];

const file =
  (accepted: readonly string[]): Answer =>
  ({ row }) => {
    const cell = row.cells.get('body::accept') ?? '';
    const named = cell
      .split(',')
      .map((one) => /^\s*\.([a-z0-9]{1,8})\s*$/i.exec(one)?.[1]?.toLowerCase() ?? '')
      .filter((one) => fileExtensions.includes(one));
    return {
      type: 'object',
      'x-question': 'file',
      'x-accept': named.length > 0 ? named : [...accepted],
      'x-max-size': largestFile,
    };
  };

const marks = ({ row }: Node) => (row.cells.get('appearance') ?? '').split(/\s+/);
const shuffled = ({ row }: Node): JsonObject =>
  /\brandomize\s*=\s*true\b/i.test(row.cells.get('parameters') ?? '')
    ? { 'x-random-order': true }
    : {};

/** The options of the named list, or one line about the list that is not there. */
function optionsFor(node: Node, { lists, notes }: Work): JsonObject[] | undefined {
  const name = node.words[0] ?? '';
  const options = lists.get(name);
  if (options && options.length > 0) return options.map((option) => ({ ...option }));
  notes.push(
    note(node.row, 'type', `Списка «${name}» на листе choices нет: вопрос стал строкой`, 'changed'),
  );
  return undefined;
}

const selectOne: Answer = (node, work) => {
  const options = optionsFor(node, work);
  if (!options) return line();
  if (isYesNo(node.words[0] ?? '', options)) return { type: 'boolean' };
  const folded = marks(node).some((mark) => /^(?:minimal|autocomplete|search)$/.test(mark));
  return folded
    ? { type: 'string', oneOf: options, 'x-widget': 'select' }
    : { type: 'string', oneOf: options, 'x-widget': 'radio', ...shuffled(node) };
};

const selectMultiple: Answer = (node, work) => {
  const options = optionsFor(node, work);
  if (!options) return line();
  return {
    type: 'array',
    items: { type: 'string', oneOf: options },
    uniqueItems: true,
    maxItems: options.length,
    'x-widget': 'checkboxes',
    ...shuffled(node),
  };
};

const ranking: Answer = (node, work) => {
  const options = optionsFor(node, work);
  if (!options) return line();
  return {
    type: 'array',
    'x-question': 'ranking',
    items: { type: 'string', oneOf: options },
    uniqueItems: true,
    maxItems: options.length,
  };
};

const range: Answer = ({ row }): JsonObject => {
  const said = row.cells.get('parameters') ?? '';
  const number = (name: string, otherwise: number) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`, 'i').exec(said);
    return found ? Number(found[1]) : otherwise;
  };
  const [minimum, maximum, step] = [number('start', 1), number('end', 10), number('step', 1)];
  const whole = [minimum, maximum, step].every(Number.isInteger);
  if (whole && step === 1 && maximum > minimum && maximum - minimum <= longestScale)
    return { type: 'integer', minimum, maximum, 'x-question': 'scale' };
  return { type: whole ? 'integer' : 'number', minimum, maximum };
};

const directories = ['specialties', 'organizations', 'employers'];

const fromFile: Answer = (node, { notes }) => {
  const name = (node.words[0] ?? '').replace(/\.\w+$/, '');
  if (directories.includes(name))
    return { type: 'string', maxLength: 64, 'x-question': 'directory', 'x-directory': name };
  notes.push(
    note(
      node.row,
      'type',
      `Варианты из файла «${node.words[0] ?? ''}» не перенесены: вопрос стал строкой`,
      'changed',
    ),
  );
  return line();
};

const text: Answer = (node) =>
  marks(node).includes('multiline')
    ? { type: 'string', maxLength: TEXT, 'x-widget': 'textarea' }
    : line();

const instead =
  (what: string, of: JsonObject): Answer =>
  ({ row }, { notes }) => {
    notes.push(note(row, 'type', what, 'changed'));
    return of;
  };

const recording = instead('Запись приложить нельзя: вопрос стал строкой', line());
const place = instead('Место на карте указать нельзя: вопрос стал строкой', line());

export const answers: Readonly<Record<string, Answer>> = {
  text,
  string: text,
  integer: () => ({ type: 'integer' }),
  int: () => ({ type: 'integer' }),
  decimal: () => ({ type: 'number' }),
  range,
  date: () => ({ type: 'string', format: 'date' }),
  time: () => line('time'),
  datetime: () => line('date-time'),
  select_one: selectOne,
  select_multiple: selectMultiple,
  select_one_from_file: fromFile,
  select_multiple_from_file: fromFile,
  rank: ranking,
  note: () => ({ type: 'null', 'x-question': 'note' }),
  acknowledge: () => ({ type: 'boolean' }),
  trigger: () => ({ type: 'boolean' }),
  calculate: () => ({ type: 'number', 'x-question': 'calculated' }),
  file: file(fileExtensions),
  image: file(images),
  photo: file(images),
  audio: recording,
  video: recording,
  barcode: () => line(),
  geopoint: place,
  geotrace: place,
  geoshape: place,
};

/** Rows that only the device fills: nobody is asked. */
export const serviceTypes: ReadonlySet<string> = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint background-audio background-geopoint hidden xml-external csv-external'.split(
    ' ',
  ),
);

export function answerOf(node: Node, work: Work): JsonObject {
  if (Object.hasOwn(answers, node.type)) {
    const answer = answers[node.type];
    if (answer) return answer(node, work);
  }
  const type = node.row.cells.get('type') ?? '';
  work.notes.push(
    note(
      node.row,
      'type',
      type === ''
        ? 'Вид вопроса не указан: вопрос стал строкой'
        : `Вид «${type.slice(0, 60)}» неизвестен: вопрос стал строкой`,
      'changed',
    ),
  );
  return line();
}
