// A calculation as a Russian sentence: «сумма: «Стаж», «Практика»», never a formula.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { describeNumber } from '../predicates/index.ts';
import { type ComputeOp, computeOps } from '../questions/compute.ts';
import { rowQuestions } from '../questions/group.ts';
import { titleOf } from '../questions/question-type.ts';

/** The title of what a name leads to, rows of a group included. */
function titleUnder(name: string, fields: ReadonlyMap<string, JsonObject>): string {
  const [key = '', inner] = name.split('.');
  const field = fields.get(key);
  if (!field) return name;
  const row = inner === undefined ? undefined : rowQuestions(field).get(inner);
  return row ? `${titleOf(key, field)}: ${titleOf(inner ?? '', row)}` : titleOf(key, field);
}

export function describeCompute(
  compute: JsonObject,
  fields: ReadonlyMap<string, JsonObject>,
): string {
  const describe = (operand: Json | undefined): string => {
    if (operand === 'today') return 'сегодня';
    if (typeof operand === 'number') return describeNumber(operand);
    return `«${titleUnder(String(operand ?? ''), fields)}»`;
  };
  const { op, of, from, to, table } = compute;
  const known = typeof op === 'string' && Object.hasOwn(computeOps, op);
  const word = known ? computeOps[op as ComputeOp].toLowerCase() : 'расчёт';
  if (from !== undefined || to !== undefined) return `${word}: ${describe(from)} – ${describe(to)}`;
  const operands = (Array.isArray(of) ? of : []).map(describe).join(', ') || 'ничего';
  const lines = isObject(table) ? `, строк в таблице: ${Object.keys(table).length}` : '';
  return `${word}: ${operands}${lines}`;
}
