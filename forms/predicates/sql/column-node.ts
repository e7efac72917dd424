// A field that is an SQL expression of a plain type. Comparisons stay bare (`column = ?`), so that an
// index on the column serves them; presence is asked beside them and keeps the whole two-valued.

import { isDate } from '../../dialect/formats/date.ts';
import type { Json } from '../../json.ts';
import { and, type Binding, type Fragment, fragment, marks, never } from './fragment.ts';
import type { Comparison, SqlNode } from './node.ts';

export type ColumnType = 'string' | 'number' | 'boolean' | 'date';

export function columnNode(engine: 'sqlite' | 'postgres', sql: string, type: ColumnType): SqlNode {
  const isText = type === 'string' || type === 'date';
  const present = fragment(`(${sql} is not null)`);
  const number = (value: number): { mark: string; binding: Binding } => {
    const plain = engine === 'sqlite' || isSmall(value);
    return { mark: plain ? '?' : '?::numeric', binding: value };
  };
  const matches = (value: Json): Fragment => {
    if (type === 'boolean' && typeof value === 'boolean') {
      const binding = engine === 'sqlite' ? Number(value) : value;
      return fragment(`(${sql} = ?)`, binding);
    }
    if (type === 'number' && typeof value === 'number') {
      const { mark, binding } = number(value);
      return fragment(`(${sql} = ${mark})`, binding);
    }
    return isText && typeof value === 'string' ? fragment(`(${sql} = ?)`, value) : never;
  };
  return {
    present: () => present,
    equals: (value) => and([present, matches(value)]),
    isOneOf: (texts) =>
      isText ? and([present, fragment(`(${sql} in (${marks(texts)}))`, ...texts)]) : never,
    compareNumber: (comparison, value) => {
      if (type !== 'number') return never;
      const { mark, binding } = number(value);
      return fragment(`(${sql} ${comparison} ${mark})`, binding);
    },
    compareText: (comparison, value) => {
      if (!isText) return never;
      // ISO dates sort alike in every collation; other text is compared byte by byte.
      const bytes = type === 'string' || !isDate(value);
      const collated = engine === 'postgres' && bytes ? `${sql} collate "C"` : sql;
      return fragment(`(${collated} ${comparison} ?)`, value);
    },
    compareLength: (comparison, value) =>
      isText ? fragment(`(length(${sql}) ${whole(comparison, value)})`) : never,
    compareItems: () => never,
    isArray: () => never,
    isNotObject: () => present,
    some: () => never,
    child: () => absentNode,
    isWhole: () => {
      if (type !== 'number') return never;
      return and([
        present,
        engine === 'sqlite'
          ? fragment(`(${sql} = cast(${sql} as integer) and ${exactly(sql)})`)
          : fragment(`((${sql})::numeric % 1 = 0 and ${exactly(sql)})`),
      ]);
    },
    wholeValue: () =>
      engine === 'sqlite' ? fragment(`cast(${sql} as integer)`) : fragment(`(${sql})::numeric`),
  };
}

/** Fits PostgreSQL's `integer`, so the column's own type and its indexes serve the comparison. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 2_147_483_647;
}

/** Whole numbers that the check of the operator has let through are written out. */
export function whole(comparison: Comparison, value: number): string {
  return `${comparison} ${Math.trunc(value)}`;
}

/** Within the integers that a JavaScript number holds exactly. */
export function exactly(value: string): string {
  return `${value} between ${Number.MIN_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`;
}

/** A member of something that has none. */
export const absentNode: SqlNode = {
  present: () => never,
  equals: () => never,
  isOneOf: () => never,
  compareNumber: () => never,
  compareText: () => never,
  compareLength: () => never,
  compareItems: () => never,
  isArray: () => never,
  isNotObject: () => never,
  some: () => never,
  child: () => absentNode,
  isWhole: () => never,
  wholeValue: () => fragment('0'),
};
