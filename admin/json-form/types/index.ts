// THE list of question types on screen: a type is one file beside this one and one line here.
import type { QuestionCode } from '../../../forms/questions/index.ts';
import { calculated } from './calculated.ts';
import { date } from './date.ts';
import { directory } from './directory.ts';
import type { DrawnType } from './drawn-type.ts';
import { file } from './file.ts';
import { group } from './group.ts';
import { integer } from './integer.ts';
import { line } from './line.ts';
import { list } from './list.ts';
import { many } from './many.ts';
import { matrix } from './matrix.ts';
import { note } from './note.ts';
import { number } from './number.ts';
import { one } from './one.ts';
import { other } from './other.ts';
import { period } from './period.ts';
import { phone } from './phone.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { score } from './score.ts';
import { section } from './section.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

const drawnTypes: Readonly<Record<QuestionCode, DrawnType>> = {
  line,
  phone,
  text,
  integer,
  number,
  'yes-no': yesNo,
  date,
  period,
  one,
  many,
  list,
  scale,
  matrix,
  ranking,
  file,
  directory,
  section,
  group,
  note,
  calculated,
  score,
  other,
};

const all = Object.values(drawnTypes);

/** Fields that the renderer has none for. */
export const ownFields: NonNullable<DrawnType['fields']> = Object.assign(
  {},
  ...all.map(({ fields }) => fields),
);

/** Widgets that the console and the public page share. */
export const ownWidgets: NonNullable<DrawnType['widgets']> = Object.assign(
  {},
  ...all.map(({ widgets }) => widgets),
);

/** Names of widgets and fields that are several controls under one heading. */
export const groupedNames: ReadonlySet<unknown> = new Set(
  all.flatMap(({ grouped, widgets, fields }) =>
    grouped ? [...Object.keys(widgets ?? {}), ...Object.keys(fields ?? {})] : [],
  ),
);

const isCode = (code: string): code is QuestionCode => Object.hasOwn(drawnTypes, code);

export function pictogramOf(code: string): string {
  return drawnTypes[isCode(code) ? code : 'other'].pictogram;
}
