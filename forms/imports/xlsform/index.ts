// A workbook in XLSForm layout (sheets survey, choices, settings) as a questionnaire. Pure: nothing is fetched,
// and whatever is not understood is told with its sheet and row.
import { type Imported, type ImportHead, questionnaireOf } from '../imported.ts';
import { Keys } from '../keys.ts';
import type { ImportNote } from '../notes.ts';
import { choicesOf } from './choices.ts';
import { choiceColumns, settingsColumns, surveyColumns } from './columns.ts';
import { giveConditions } from './conditions.ts';
import { dropInvalid } from './drop-invalid.ts';
import type { Layout } from './layout.ts';
import { markOtherWords } from './other-words.ts';
import { treeOf } from './rows.ts';
import { type Sheet, sheetOf, type Workbook } from './sheet.ts';
import { layOut } from './walk.ts';

export type { Workbook } from './sheet.ts';

const mostRows = 2000;

export function readXlsform(book: Workbook, head: ImportHead): Imported {
  const notes: ImportNote[] = [];
  const survey = sheetOf(book.survey.slice(0, mostRows + 1), surveyColumns);
  const choices = sheetOf(book.choices ?? [], choiceColumns);
  const settings = sheetOf(book.settings ?? [], settingsColumns);
  if (book.survey.length > mostRows + 1)
    say(notes, 'survey', mostRows + 2, `Строк больше ${mostRows}: остальные не перенесены`, 'lost');
  noteColumns('survey', survey, notes);
  noteColumns('choices', choices, notes);
  noteColumns('settings', settings, notes);
  const stated = settings.rows[0]?.cells;
  const title = head.title || stated?.get('form_title') || 'Опросник';
  const to: Layout = {
    lists: choicesOf(choices.rows, notes),
    notes,
    keys: new Keys(),
    pageKeys: new Keys(),
    entries: [],
    pages: [],
    names: new Map(),
    properties: {},
    required: [],
  };
  layOut(treeOf(survey.rows, notes), /\bpages\b/.test(stated?.get('style') ?? ''), title, to);
  giveConditions(to);
  markOtherWords(to.properties);
  if (to.entries.length === 0) return { notes: notes.sort(bySheetAndRow) };
  to.pages = to.pages.filter(({ fields }) => fields.length > 0);
  const body = questionnaireOf({ ...head, title }, to);
  dropInvalid(body, to);
  return { body, notes: notes.sort(bySheetAndRow) };
}

const sheets = ['survey', 'choices', 'settings'];

function bySheetAndRow(left: ImportNote, right: ImportNote): number {
  const place = (one: ImportNote) => sheets.indexOf(one.sheet ?? '');
  return place(left) - place(right) || left.row - right.row;
}

function noteColumns(sheet: string, { unknown, foreign }: Sheet, notes: ImportNote[]): void {
  for (const column of unknown)
    notes.push({ sheet, row: 1, column, what: 'Столбец не переносится', severity: 'lost' });
  if (foreign.length > 0)
    say(
      notes,
      sheet,
      1,
      `Подписи на других языках: ${foreign.join(', ')} — взяты там, где нет русских`,
      'changed',
    );
}

function say(
  notes: ImportNote[],
  sheet: string,
  row: number,
  what: string,
  severity: ImportNote['severity'],
): void {
  notes.push({ sheet, row, what, severity });
}
