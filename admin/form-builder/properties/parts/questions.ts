// The questions that a calculation may name, with those inside groups.

import type { JsonObject } from '../../../../forms/json.ts';
import { type QuestionType, questionTypeOf } from '../../../../forms/questions/index.ts';
import { fieldAt } from '../../outline/fields.ts';
import { isRepeat } from '../../outline/outline.ts';
import { useBuilder } from '../../use-builder.ts';

export interface NamedQuestion {
  /** As calculations name it: `group.amount` is all rows of the group. */
  name: string;
  title: string;
  type: QuestionType;
  field: JsonObject;
}

export function useQuestions(except: string): NamedQuestion[] {
  const { places, body, place } = useBuilder();
  return [...places].flatMap(([id, { node, parent }]): NamedQuestion[] => {
    const field = fieldAt(body, place, id);
    if (!field || id === except) return [];
    const inside = parent && isRepeat(parent) ? `${parent.title}: ` : '';
    return [
      {
        name: id.replace('/', '.'),
        title: `${inside}${node.title}`,
        type: questionTypeOf(field),
        field,
      },
    ];
  });
}
