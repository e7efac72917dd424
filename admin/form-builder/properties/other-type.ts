import type { JsonObject } from '../../../forms/json.ts';
import type { QuestionType } from '../../../forms/questions/index.ts';

/** What a question keeps whatever kind of answer it takes. */
const kept = [
  'title',
  'description',
  '$comment',
  'x-visible-when',
  'x-required-when',
  'x-section',
  'x-sensitivity',
  'x-texts',
] as const;

/** Another kind of answer for the same question: its words and conditions stay. */
export function otherType(field: JsonObject, type: QuestionType): JsonObject {
  const next: JsonObject = {};
  for (const keyword of kept) {
    const value = field[keyword];
    if (value !== undefined) next[keyword] = value;
  }
  return { ...next, ...type.shape(field) };
}
