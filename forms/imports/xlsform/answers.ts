// What a row of the sheet asks here: each type of question says itself which rows it takes. A row that none
// takes still gives a question: a line of text.
import type { JsonObject } from '../../json.ts';
import { type QuestionType, questionTypes } from '../../questions/index.ts';
import { lineOfSheet } from '../../questions/line.ts';
import type { SheetQuestion } from '../../questions/sheet.ts';
import type { ImportNote } from '../notes.ts';
import type { Lists } from './choices.ts';
import { type Node, note } from './rows.ts';

export interface Work {
  lists: Lists;
  notes: ImportNote[];
}

/** Other words for the same. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['int', 'integer'],
  ['trigger', 'acknowledge'],
  ['photo', 'image'],
]);

const recording = 'Запись приложить нельзя: вопрос стал строкой';
const place = 'Место на карте указать нельзя: вопрос стал строкой';

/** What the house has no question for. */
const unasked: Readonly<Record<string, string>> = {
  audio: recording,
  video: recording,
  geopoint: place,
  geotrace: place,
  geoshape: place,
};

const fromLists = new Set(['select_one', 'select_multiple', 'rank']);

/** Rows that only the device fills: nobody is asked. */
export const serviceTypes: ReadonlySet<string> = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint background-audio background-geopoint hidden xml-external csv-external'.split(
    ' ',
  ),
);

export const marksOf = ({ row }: Pick<Node, 'row'>): string[] =>
  (row.cells.get('appearance') ?? '').split(/\s+/).filter(Boolean);

export function answerOf(node: Node, work: Work): JsonObject {
  const { row } = node;
  const type = aliases.get(node.type) ?? node.type;
  const list = node.words[0] ?? '';
  const asked: SheetQuestion = {
    type,
    marks: marksOf(node),
    parameters: row.cells.get('parameters') ?? '',
    accept: row.cells.get('body::accept') ?? '',
    list,
    options: work.lists.get(list) ?? [],
  };
  const withoutList = fromLists.has(type) && asked.options.length === 0;
  for (const { fromSheet } of withoutList ? [] : inOrder(asked.marks)) {
    const field = fromSheet(asked);
    if (field) return field;
  }
  work.notes.push(note(row, 'type', whyLine(asked, row.cells.get('type') ?? ''), 'changed'));
  return lineOfSheet();
}

/** A type whose own mark the row carries is asked first. */
function inOrder(marks: readonly string[]): QuestionType[] {
  const isMarked = ({ sheetMarks }: QuestionType) => marks.some((mark) => sheetMarks?.test(mark));
  return [...questionTypes].sort((a, b) => Number(isMarked(b)) - Number(isMarked(a)));
}

function whyLine({ type, list }: SheetQuestion, cell: string): string {
  const own = Object.hasOwn(unasked, type) ? unasked[type] : undefined;
  if (own) return own;
  if (fromLists.has(type)) return `Списка «${list}» на листе choices нет: вопрос стал строкой`;
  if (type.endsWith('_from_file'))
    return `Варианты из файла «${list}» не перенесены: вопрос стал строкой`;
  return cell === ''
    ? 'Вид вопроса не указан: вопрос стал строкой'
    : `Вид «${cell.slice(0, 60)}» неизвестен: вопрос стал строкой`;
}
