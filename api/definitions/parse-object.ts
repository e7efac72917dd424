import { parseJsonText } from '../../forms/dialect/parse.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';

/** The object a stored text holds; undefined when it is something else. */
export function parseObject(text: string): JsonObject | undefined {
  const { value } = parseJsonText(text);
  return isObject(value) ? value : undefined;
}
