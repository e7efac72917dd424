// What a type of question owes: how it is offered, what it writes, what the panel may set, how its answer reads.
import type { ConditionField } from '../conditions/condition-field.ts';
import type { Json, JsonObject } from '../json.ts';

export type QuestionCode =
  | 'line'
  | 'text'
  | 'integer'
  | 'number'
  | 'yes-no'
  | 'date'
  | 'period'
  | 'one'
  | 'many'
  | 'list'
  | 'scale'
  | 'matrix'
  | 'ranking'
  | 'file'
  | 'directory'
  | 'section'
  | 'group'
  | 'note'
  | 'calculated'
  | 'score'
  | 'other';

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

export interface QuestionType {
  code: QuestionCode;
  /** In the palette and in «Вид ответа». */
  title: string;
  group: PaletteGroup;
  /** What it is for, in one line. */
  hint: string;
  /** Other words it is searched by. */
  words: string;
  /** A section and a note are read, not answered. */
  answered: boolean;
  /** Its value is worked out from the other answers, never typed. */
  computed?: true;
  /** Is the field of this type? The first in the list that says yes has it. */
  is(field: JsonObject): boolean;
  /** What a field of the type holds beside its words; of `from` whatever still fits is kept. */
  shape(from: JsonObject): JsonObject;
  properties: readonly QuestionProperty[];
  /** The plain draft-07 schema that validators and renderers take. */
  schema(field: JsonObject): JsonObject;
  /** What conditions may ask of the answer. */
  conditionFields(key: string, field: JsonObject): ConditionField[];
  /** The answer as reports, exports and lists write it. */
  text(field: JsonObject, answer: Json, nameOf?: NameOf): string;
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
