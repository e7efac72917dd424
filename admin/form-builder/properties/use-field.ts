// The question that the panel is about, and how its parts are set.
import { useCallback } from 'react';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { type QuestionType, questionTypeOf } from '../../../forms/questions/index.ts';
import { replaceField, setWithin } from '../operations/fields.ts';
import { fieldAt, isRequired, pathOf, valueIn } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';

export interface OpenField {
  id: string;
  field: JsonObject;
  type: QuestionType;
  required: boolean;
  path: string[];
  disabled: boolean;
  value(path: readonly string[]): Json | undefined;
  set(path: readonly string[], value: Json | undefined, label?: string): void;
  replace(field: JsonObject, label: string): void;
}

export function useField(id: string): OpenField {
  const { edit, body, place, readOnly, locked, apply } = useBuilder();
  const field = fieldAt(body, place, id) ?? {};
  const path = pathOf(place, id);
  const title = String(field.title ?? id);
  const set = useCallback(
    (within: readonly string[], value: Json | undefined, label = `Изменено: «${title}»`) =>
      apply(setWithin(edit, id, within, value), label),
    [apply, edit, id, title],
  );
  return {
    id,
    field,
    type: questionTypeOf(field),
    required: isRequired(body, place, id),
    path,
    disabled: readOnly || locked(path),
    value: (within) => valueIn(field, within),
    set,
    replace: (next, label) => apply(replaceField(edit, id, next), label),
  };
}
