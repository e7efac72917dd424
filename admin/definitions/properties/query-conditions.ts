// A query's condition as rows to choose from: «all of these», one value or several of each field. What is
// more intricate stays in the source text and is told as a sentence.
import type { QueryField } from '../../../forms/indicators/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';

export interface Condition {
  field: string;
  operator: 'is' | 'minimum' | 'maximum';
  values: Json[];
}

function conditionOf(field: string, leaf: JsonObject): Condition | undefined {
  const [keyword = '', ...others] = Object.keys(leaf);
  const value = leaf[keyword];
  if (others.length > 0 || value === undefined) return undefined;
  if (keyword === 'const') return { field, operator: 'is', values: [value] };
  if (keyword === 'enum' && Array.isArray(value)) return { field, operator: 'is', values: value };
  if ((keyword === 'minimum' || keyword === 'maximum') && typeof value === 'number')
    return { field, operator: keyword, values: [value] };
  return undefined;
}

/** Nothing when the rows could not say all of it. */
export function readConditions(where: Json | undefined): Condition[] | undefined {
  if (!isObject(where)) return undefined;
  const { properties = {}, required = [], ...rest } = where;
  if (Object.keys(rest).length > 0 || !isObject(properties) || !Array.isArray(required))
    return undefined;
  const found: Condition[] = [];
  for (const [field, leaf] of Object.entries(properties)) {
    const condition = isObject(leaf) ? conditionOf(field, leaf) : undefined;
    if (!condition || !required.includes(field)) return undefined;
    found.push(condition);
  }
  return found.length === required.length ? found : undefined;
}

function leafOf({ operator, values }: Condition): JsonObject {
  const [value = null] = values;
  if (operator !== 'is') return { [operator]: value };
  return values.length > 1 ? { enum: values } : { const: value };
}

export function writeConditions(conditions: readonly Condition[]): JsonObject {
  if (conditions.length === 0) return {};
  return {
    properties: Object.fromEntries(conditions.map((one) => [one.field, leafOf(one)])),
    required: conditions.map(({ field }) => field),
  };
}

/** What a freshly chosen field begins with. */
export function freshCondition({ name, type, values }: QueryField): Condition {
  if (type === 'integer') return { field: name, operator: 'minimum', values: [1] };
  const first = type === 'boolean' ? true : (Object.keys(values ?? {})[0] ?? '');
  return { field: name, operator: 'is', values: [first] };
}
