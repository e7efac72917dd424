import type { Json, JsonObject } from '../json.ts';
import { numberOfCell, optionOfCell, optionsOfCell, yesNoOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { type Inventing, inventedLine } from './inventing.ts';
import { inventedNumber } from './inventing-numbers.ts';
import { rules } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';
import { neverInSheet } from './sheet.ts';

/** A value that its own words name. */
function inventedBySchema(field: JsonObject, how: Inventing): Json | undefined {
  const { type, enum: values, const: only, minItems } = field;
  if (only !== undefined) return only;
  if (Array.isArray(values) && values.length > 0) return how.random.pick(values);
  if (type === 'string') return inventedLine(field, how);
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return inventedNumber(field, how.random);
  const fits = type === 'array' && !(typeof minItems === 'number' && minItems > 0);
  return fits ? [] : undefined;
}

/** What a schema taken over from elsewhere brought: it is drawn and kept, moved, not opened. */
export const other: QuestionType = {
  code: 'other',
  title: 'Другое',
  group: 'answer',
  hint: 'Перенесено из схемы: правится в исходном тексте',
  words: '',
  answered: true,
  foreign: true,
  inRows: 'offered',
  is: () => true,
  shape: (from) => from,
  keywords: {},
  properties: [],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: byKeywords,
  conditionFields: oneField('presence'),
  operands: [],
  text: (_field, answer) =>
    typeof answer === 'object' && answer !== null ? JSON.stringify(answer) : String(answer),
  invent: inventedBySchema,
  paper: rules(2),
  fromCell: (field, text) => {
    if (field.type === 'array') return optionsOfCell(field, text);
    if (field.type === 'boolean') return yesNoOfCell(field, text);
    const option = optionOfCell(field, text);
    if (option !== text) return option;
    return field.type === 'integer' || field.type === 'number' ? numberOfCell(field, text) : text;
  },
  toSheet: () => undefined,
  fromSheet: neverInSheet,
};
