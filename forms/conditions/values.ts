// Values of a condition: what a fresh one begins with, and what is kept when the comparison changes.
import type { Json } from '../json.ts';
import { parameterName } from '../predicates/names.ts';
import type { ConditionField } from './condition-field.ts';
import type { ConditionOperator } from './operators.ts';

function firstOne({ values, options }: ConditionField): Json {
  if (values === 'yes-no') return true;
  if (values === 'integer' || values === 'number') return 1;
  return options?.[0]?.value ?? '';
}

export function firstValue(field: ConditionField, { takes }: ConditionOperator): Json {
  if (takes === 'nothing') return null;
  if (takes === 'number' || takes === 'count') return 1;
  if (takes === 'day' || takes === 'text') return '';
  return takes === 'several' ? [firstOne(field)] : firstOne(field);
}

/** The value under another comparison: kept where it still says the same. */
export function valueFor(
  value: Json,
  from: ConditionOperator | undefined,
  to: ConditionOperator,
  field: ConditionField,
): Json {
  if (from?.takes === to.takes) return value;
  const isDate = field.values === 'date';
  if (to.takes === 'several' && from?.takes === 'one') return [value];
  if (to.takes === 'several' && from?.takes === 'number') return [value];
  if (to.takes === 'one' && Array.isArray(value)) return value[0] ?? firstValue(field, to);
  if (to.takes === 'number' && Array.isArray(value) && typeof value[0] === 'number')
    return value[0];
  const other = isDate ? 'day' : field.values === 'text' ? 'text' : 'number';
  const swaps: readonly string[] = ['one', other];
  const both = from !== undefined && swaps.includes(from.takes) && swaps.includes(to.takes);
  return both && suits(value, other === 'number' ? 'number' : 'string')
    ? value
    : firstValue(field, to);
}

function suits(value: Json, type: 'string' | 'number'): boolean {
  return typeof value === type || parameterName(value) !== undefined;
}
