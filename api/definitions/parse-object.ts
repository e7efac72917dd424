import { parseJsonText } from '../../forms/dialect/parse.ts';
import type { JsonObject } from '../../forms/json.ts';
import { isObject } from '../../forms/questionnaires/field-interpreter.ts';

/** The object a stored text holds; undefined when it is something else. */
export function parseObject(text: string): JsonObject | undefined {
  const { value } = parseJsonText(text);
  return isObject(value) ? value : undefined;
}
