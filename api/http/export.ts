// Any list as a file: the rows, the order and the masking of the list itself, every page of it.
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Verb } from '../../forms/access.ts';
import type { Json } from '../../forms/json.ts';
import { describePredicate } from '../../forms/predicates/index.ts';
import { timeZoneOf } from '../access/actor.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import { type ListQuery, parsed, parseListQuery } from '../datasets/list-query.ts';
import { presentValue } from '../datasets/read.ts';
import {
  listedFields,
  type NamedFields,
  readIds,
  readPersons,
  readPortions,
} from '../datasets/read-all.ts';
import { csvStream, type TextCell } from '../files/csv-stream.ts';
import { instantsIn, russianDate } from '../files/text-cells.ts';
import { MOST_ROWS, type XlsxCell, xlsxStream } from '../files/xlsx-stream.ts';
import { malformed } from '../problem.ts';
import type { Change } from '../trail/trail.ts';
import { type Call, type Endpoint, endpoint, type Reply } from './endpoint.ts';
import { readerOf } from './reader.ts';

const FORMATS = {
  xlsx: {
    title: 'XLSX',
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { title: 'CSV', ending: 'csv', type: 'text/csv; charset=utf-8' },
  'csv-1251': {
    title: 'CSV (windows-1251)',
    ending: 'csv',
    type: 'text/csv; charset=windows-1251',
  },
} as const;
type Format = keyof typeof FORMATS;
type Named = Pick<Dataset, 'name' | 'title'>;

/** As many persons as one event of the journal names; of more it keeps the number and the conditions. */
const MOST_NAMED = 2_000;
const PORTION_OF_PERSONS = 1_000;

export function exportEndpoint(dataset: Dataset): Endpoint {
  const verb = `${dataset.noun}.read` as Verb;
  return endpoint({
    verb,
    summary: `Выгрузка: ${dataset.title}`,
    reads: 'reports',
    async handle(call) {
      const { columns } = call.query;
      const fields = chosen(listedFields(dataset, readerOf(call)), columns);
      return fileReply(call, dataset, { name: dataset.title, fields, read: fields });
    },
  });
}

export interface FileShape {
  /** What the sheet and the file are called. */
  name: string;
  /** The columns of the file. */
  fields: NamedFields;
  /** What is read of each row; `cells` makes the columns of it, where they are not the same. */
  read: NamedFields;
  cells?(row: unknown[]): unknown[];
}

/** The rows a list would show under the conditions of the request, as a file of this shape. */
export async function fileReply(call: Call, dataset: Dataset, shape: FileShape): Promise<Reply> {
  const { format: asked = 'xlsx', columns: _, ...list } = call.query;
  const format = formatOf(asked);
  if (list.range !== undefined) throw malformed('Выгружается весь список: range не нужен.');
  const query = parseListQuery(list);
  const reader = readerOf(call);
  const ids = await readIds(call.trx, dataset, reader, query);
  if (format === 'xlsx' && ids.length > MOST_ROWS)
    throw malformed('В одну таблицу XLSX столько строк не входит. Выберите CSV.');
  await journalExport(call, dataset, query, ids, format);
  const rows = readPortions(call.trx, dataset, reader, ids, shape.read);
  const { cells } = shape;
  const portions = cells ? presented(rows, cells) : rows;
  const named = { name: dataset.name, title: shape.name };
  return {
    headers: { ...fileHeaders(named, call.today, format), 'X-Total-Count': `${ids.length}` },
    send: (response) =>
      sent(response, fileOf(named, shape.fields, portions, format, timeZoneOf(call.actor))),
  };
}

function formatOf(text: string): Format {
  if (Object.hasOwn(FORMATS, text)) return text as Format;
  throw malformed('Доступны форматы xlsx, csv и csv-1251.');
}

/** Numbers of records and their versions mean nothing on paper, unless somebody asks for them. */
const mute = (name: string) => /^(?:id|uid|version)$|Id$/.test(name);

/** A column closed to the reader and one that is not there are left out alike. */
function chosen(fields: NamedFields, text: string | undefined): NamedFields {
  if (text === undefined) return fields.filter(([name]) => !mute(name));
  const names = parsed(text, 'columns');
  if (!Array.isArray(names) || names.length > 100)
    throw malformed('Графы задаются списком: ["поле", …].');
  const known = new Map(fields);
  const found = [...new Set(names)].flatMap((name): NamedFields => {
    const field = typeof name === 'string' ? known.get(name) : undefined;
    return field && typeof name === 'string' ? [[name, field]] : [];
  });
  if (found.length === 0) throw malformed('Ни одной из этих граф в списке нет.');
  return found;
}

async function journalExport(
  call: Call,
  dataset: Dataset,
  query: ListQuery,
  ids: number[],
  format: Format,
): Promise<void> {
  const subjects = new Set<number>();
  for (let from = 0; from < ids.length && subjects.size <= MOST_NAMED; from += PORTION_OF_PERSONS) {
    const portion = ids.slice(from, from + PORTION_OF_PERSONS);
    for (const person of await readPersons(call.trx, dataset, portion)) subjects.add(person);
  }
  const many = subjects.size > MOST_NAMED;
  const rows = ids.length.toLocaleString('ru-RU');
  call.audit.record({
    action: `${dataset.noun}.export`,
    outcome: 'viewed',
    resource: dataset.name,
    subjects: [...subjects].slice(0, MOST_NAMED),
    summary: `Выгружено строк: ${rows} (${FORMATS[format].title}): ${dataset.title}${many ? `. Названы первые ${MOST_NAMED} лиц, остальные — по условиям отбора` : ''}`,
    changes: subjects.size > 0 ? conditionsOf(dataset, query) : [],
  });
}

const SIGNS = {
  eq: '=',
  neq: '≠',
  gte: '≥',
  gt: '>',
  lte: '≤',
  lt: '<',
  in: 'из',
  nin: 'кроме',
  null: 'пусто:',
};

/** What the rows were chosen by: a name that was searched for is kept under somebody's key. */
function conditionsOf(dataset: Dataset, { conditions, search, ids }: ListQuery): Change[] {
  const serialize = (title: string, after: Json): Change => ({
    field: 'filter',
    title: `Отбор: ${title}`,
    before: null,
    after,
    sensitivity: 'personal',
  });
  return [
    ...conditions.map(({ field, operator, values, predicate }) =>
      predicate
        ? serialize('условие', describePredicate(predicate, { field: (name) => name }))
        : serialize(`${dataset.fields[field]?.title} ${SIGNS[operator]}`, values.slice(0, 100)),
    ),
    ...(search ? [serialize('слова', search)] : []),
    ...(ids ? [serialize('выбрано записей', ids.length)] : []),
  ];
}

/** RFC 6266: a plain name for old programs, the Russian one for the rest. */
function fileHeaders({ name, title }: Named, today: string, format: Format) {
  const { ending, type } = FORMATS[format];
  const russian = encodeURIComponent(`${title} ${russianDate(today)}.${ending}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}-${today}.${ending}"; filename*=UTF-8''${russian}`,
  };
}

function fileOf(
  { title }: Named,
  fields: NamedFields,
  portions: AsyncIterable<unknown[][]>,
  format: Format,
  timeZone: string,
): AsyncGenerator<Buffer> {
  const header = fields.map(([, field]) => field.title);
  if (format === 'xlsx') {
    const cells = fields.map(([, field]) => cellOf(field, timeZone));
    const widths = fields.map(([, field]) => widthOf(field));
    return xlsxStream({ name: title, header, widths, portions: presented(portions, each(cells)) });
  }
  const texts = fields.map(([, field]) => {
    const cell = cellOf(field, timeZone);
    return (value: unknown): TextCell => {
      const shown = cell(value);
      return typeof shown === 'object' && shown !== null ? russianDate(shown.day) : shown;
    };
  });
  return csvStream(
    header,
    presented(portions, each(texts)),
    format === 'csv' ? 'utf-8' : 'windows-1251',
  );
}

async function* presented<Cell>(
  portions: AsyncIterable<unknown[][]>,
  cellsOf: (row: unknown[]) => Cell[],
): AsyncGenerator<Cell[][]> {
  for await (const rows of portions) yield rows.map(cellsOf);
}

const each =
  <Cell>(cells: ((value: unknown) => Cell)[]) =>
  (row: unknown[]): Cell[] =>
    cells.map((cell, i) => cell(row[i]));

/** How a field's values stand in a cell, decided once for the column. */
function cellOf(field: Field, timeZone: string): (value: unknown) => XlsxCell {
  const { words, type } = field;
  const instants = type === 'instant' ? instantsIn(timeZone) : undefined;
  return (raw) => {
    const value = presentValue(field, raw);
    if (value === null || typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 'да' : 'нет';
    const text = String(value);
    if (instants) return instants(text);
    if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text };
    return words && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
  };
}

function widthOf({ type, title }: Field): number {
  const least = {
    integer: 10,
    number: 12,
    date: 12,
    instant: 17,
    boolean: 8,
    string: 26,
    json: 26,
  };
  return Math.max(least[type], Math.min(title.length + 2, 30));
}

/** A reader who leaves stops the reading; a failure midway breaks the file off rather than ends it whole. */
async function sent(response: Response, file: AsyncGenerator<Buffer>): Promise<void> {
  await pipeline(file, response).catch((error: unknown) => {
    if (!response.destroyed) response.destroy();
    const left =
      error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!left) throw error;
  });
}
