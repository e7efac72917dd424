// THE list of operators, in the order in which they are offered.

import { constOperator } from './const.ts';
import { contains } from './contains.ts';
import { enumOperator } from './enum.ts';
import { exclusiveMaximum } from './exclusive-maximum.ts';
import { exclusiveMinimum } from './exclusive-minimum.ts';
import { formatMaximum } from './format-maximum.ts';
import { formatMinimum } from './format-minimum.ts';
import { maxItems } from './max-items.ts';
import { maxLength } from './max-length.ts';
import { maximum } from './maximum.ts';
import { minItems } from './min-items.ts';
import { minLength } from './min-length.ts';
import { minimum } from './minimum.ts';
import type { Operator } from './operator.ts';
import { startsWith } from './starts-with.ts';

export const operators: readonly Operator[] = [
  constOperator,
  enumOperator,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  formatMinimum,
  formatMaximum,
  startsWith,
  minLength,
  maxLength,
  minItems,
  maxItems,
  contains,
];

const byKeyword = new Map(operators.map((operator) => [operator.keyword, operator]));

export function operatorOf(keyword: string): Operator | undefined {
  return byKeyword.get(keyword);
}
