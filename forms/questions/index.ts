// THE list of question types, in the order of the palette. A type is one file beside this one and one line here.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { calculated } from './calculated.ts';
import { date } from './date.ts';
import { directory } from './directory.ts';
import { file } from './file.ts';
import { groupOf, rowQuestions } from './group.ts';
import { integer } from './integer.ts';
import { lineBut } from './line.ts';
import { list } from './list.ts';
import { many } from './many.ts';
import { matrix } from './matrix.ts';
import { note } from './note.ts';
import { number } from './number.ts';
import { one } from './one.ts';
import { optionsOf } from './options.ts';
import { other } from './other.ts';
import { period } from './period.ts';
import { phone } from './phone.ts';
import type { NameOf, QuestionType } from './question-type.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { score } from './score.ts';
import { section } from './section.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

/** A type that is not entered here has no place anywhere: this record is what the rest looks things up in. */
const types = {
  line: lineBut(() => formatsOfTypes),
  phone,
  text,
  integer,
  number,
  'yes-no': yesNo,
  date,
  period,
  file,
  one,
  many,
  list,
  scale,
  matrix,
  ranking,
  directory,
  section,
  group: groupOf((field) => questionTypeOf(field)),
  note,
  calculated,
  score,
  other,
} satisfies Record<string, QuestionType>;

export type QuestionCode = keyof typeof types;

const all: readonly QuestionType[] = Object.values(types);

/** What the palette offers. */
export const questionTypes: readonly QuestionType[] = all.filter(({ foreign }) => !foreign);

const byCode = new Map<string, QuestionType>(questionTypes.map((type) => [type.code, type]));

export const typeCodes: readonly string[] = Object.keys(types);

/** Formats whose lines are answers of a type of their own. */
const formatsOfTypes = new Set(all.flatMap(({ format }) => format ?? []));

/** Shapes of the keywords that types say of themselves. */
export const typeKeywords: JsonObject = Object.assign({}, ...all.map(({ keywords }) => keywords));

export function questionTypeNamed(code: string): QuestionType | undefined {
  return byCode.get(code);
}

const branching = ['$ref', 'allOf', 'anyOf', 'not', 'if', 'x-foreign'];

/** Descriptions that a schema taken over from elsewhere brought are left as they are. */
function isForeign(field: JsonObject): boolean {
  const { oneOf, type, items } = field;
  if (branching.some((word) => field[word] !== undefined)) return true;
  if (oneOf !== undefined && optionsOf(field).length === 0) return true;
  return type === 'array' && isObject(items) && isForeign(items);
}

/** The type of a stored question; `other` is whatever no type knows. */
export function questionTypeOf(field: JsonObject): QuestionType {
  if (isForeign(field)) return other;
  const named = field['x-question'];
  if (named !== undefined) return (typeof named === 'string' && byCode.get(named)) || other;
  return questionTypes.find((type) => type.is(field)) ?? other;
}

/** The questions of one row, where a field repeats several together. */
export function rowsIn(field: JsonObject): ReadonlyMap<string, JsonObject> {
  return questionTypeOf(field).holds === 'rows' ? rowQuestions(field) : new Map();
}

/** THE text of an answer: in reports, exports, lists, history and on paper. */
export function answerText(field: JsonObject, answer: Json, nameOf?: NameOf): string {
  return questionTypeOf(field).text(field, answer, nameOf);
}

export { optionsOf } from './options.ts';
export {
  type NameOf,
  type PaletteGroup,
  type PartEditor,
  paletteGroups,
  type QuestionProperty,
  type QuestionType,
} from './question-type.ts';
