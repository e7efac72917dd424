// What a type of question owes: everything that the house asks of one is a member here, so that a new type is
// one file and the compiler names what it forgot.
import type { ConditionField } from '../conditions/condition-field.ts';
import type { Issue } from '../dialect/issues.ts';
import type { Json, JsonObject } from '../json.ts';
import type { FromCell } from './cells.ts';
import type { ValuesOf } from './compute.ts';
import type { DirectoryName } from './directory.ts';
import type { Drawing } from './drawing.ts';
import type { AttachedFile } from './file.ts';
import type { QuestionCode } from './index.ts';
import type { Invent } from './inventing.ts';
import type { OnPaper } from './paper.ts';
import type { FromSheet, ReadGroup, SheetGroup, ToSheet } from './sheet.ts';

export const paletteGroups = {
  answer: 'Ответ',
  choice: 'Выбор',
  layout: 'Порядок',
  result: 'Расчёт',
} as const;

export type PaletteGroup = keyof typeof paletteGroups;

/** Parts of a question that have an editor of their own in the property panel. */
export type PartEditor = 'options' | 'rows' | 'columns' | 'compute' | 'score' | 'extensions';

/** One thing that the property panel may set, beside title, hint and conditions that every question has. */
export type QuestionProperty =
  | {
      box: 'number' | 'count' | 'text' | 'day' | 'flag';
      path: readonly string[];
      label: string;
      help?: string;
    }
  | {
      box: 'choice';
      path: readonly string[];
      label: string;
      /** `undefined` takes the keyword out. */
      choices: readonly { value: Json | undefined; name: string }[];
      help?: string;
    }
  | { box: 'part'; editor: PartEditor; label: string };

/** What calculations may take an answer for. */
export type Operand = 'number' | 'day' | 'choice';

/** The other answers of a form, for what is worked out of them. */
export interface Sources {
  valuesOf: ValuesOf;
  fieldOf(name: string): JsonObject | undefined;
  /** ISO date of the place. */
  today: string;
}

export type OutsideAnswer =
  | { is: 'directory'; directory: DirectoryName; value: string }
  | { is: 'file'; file: AttachedFile };

export type Fields = ReadonlyMap<string, JsonObject>;

export interface QuestionType {
  code: QuestionCode;
  /** In the palette and in «Вид ответа». */
  title: string;
  group: PaletteGroup;
  /** What it is for, in one line. */
  hint: string;
  /** Other words it is searched by. */
  words: string;
  /** What a fresh one is called, where that is not a question. */
  firstTitle?: string;
  /** A section and a note are read, not answered. */
  answered: boolean;
  /** Its value is worked out of the other answers, never typed. */
  computed?(field: JsonObject, sources: Sources): Json | undefined;
  /** Other questions stand in it: a section is named by them, rows repeat them. */
  holds?: 'section' | 'rows';
  /** In the rows of a repeat it is offered, kept where a text brings it, or refused. */
  inRows: 'offered' | 'kept' | 'refused';
  /** A record and an event have no respondent to ask it of. */
  onlyAsked?: true;
  /** Taken over from elsewhere: drawn and kept, not opened. */
  foreign?: true;

  /** Titles that ask for it where a questionnaire is pasted as text. */
  asks?: RegExp;
  /** Is the field of this type? The first in the list that says yes has it. */
  is(field: JsonObject): boolean;
  /** Lines of this format are of this type. */
  format?: string;
  /** What a field of the type holds beside its words; of `from` whatever still fits is kept. */
  shape(from: JsonObject): JsonObject;
  /** The shapes of its own keywords. */
  keywords: JsonObject;
  properties: readonly QuestionProperty[];
  /** Marks that its options may carry. */
  optionMarks: readonly ('x-other' | 'x-exclusive')[];
  /** Many options in a row may fold into a list. */
  folds?: true;
  /** What a published key stays: answers of one signature are never taken for another's. */
  signature(field: JsonObject): string;
  /** What is wrong with the question itself, beyond the shapes of its keywords. */
  faults(field: JsonObject, path: string, fields: Fields): Issue[];
  /** Why it is not asked by a link, in the words «По ссылке … не спрашивают». */
  refusedByLink?(field: JsonObject): string | undefined;

  /** The plain draft-07 schema that validators and renderers take. */
  schema(field: JsonObject): JsonObject;
  /** Named answers inside its own, each as a question. */
  parts?(field: JsonObject): [name: string, field: JsonObject][];
  /** The answer as it is kept; asked before it is checked. */
  kept(field: JsonObject, answer: Json): Json;
  /** What it asks of an answer beyond its schema. */
  check(field: JsonObject, answer: Json, path: string): Issue[];
  drawing: Drawing;
  /** What conditions may ask of the answer. */
  conditionFields(key: string, field: JsonObject): ConditionField[];
  /** What the answer names outside of the form: the server asks whether it exists and whose it is. */
  outside?(field: JsonObject, answer: Json): OutsideAnswer | undefined;
  operands: readonly Operand[];
  /** Points are given for the answer itself, or for each of its options. */
  scored?: 'value' | 'options';
  /** The answer as reports, exports and lists write it. */
  text(field: JsonObject, answer: Json, nameOf?: NameOf): string;

  invent: Invent;
  /** Its answers name something of the installation, which a made-up one cannot. */
  namesElsewhere?(field: JsonObject): boolean;
  paper: OnPaper;
  fromCell: FromCell;
  toSheet: ToSheet;
  fromSheet: FromSheet;
  /** Marks of appearance in a sheet that it takes or only draws by. */
  sheetMarks?: RegExp;
  fromSheetGroup?(group: SheetGroup): ReadGroup | undefined;
}

/** Names of things that an answer knows by code only: specialties, organisations, employers. */
export type NameOf = (directory: string, value: Json) => string | undefined;

export function titleOf(key: string, field: JsonObject): string {
  return typeof field.title === 'string' && field.title !== '' ? field.title : key;
}

/** Most types are one condition field of one kind of values. */
export function oneField(values: ConditionField['values']): QuestionType['conditionFields'] {
  return (key, field) => [
    {
      name: key,
      title: titleOf(key, field),
      values,
      ...(typeof field['x-unit'] === 'string' ? { unit: field['x-unit'] } : {}),
    },
  ];
}

/** Types whose stored keywords already are the schema. */
export const asStored = (field: JsonObject): JsonObject => field;
export const asGiven = (_field: JsonObject, answer: Json): Json => answer;
export const anyAnswer = (): Issue[] => [];
export const noFaults = (): Issue[] => [];
/** Most answers are told apart by their JSON type. */
export const jsonType = ({ type }: JsonObject): string => (typeof type === 'string' ? type : '');
