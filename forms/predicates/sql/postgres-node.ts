// A member of a `jsonb` document on PostgreSQL. Casts stand inside CASE, because nothing else keeps the
// planner from casting a value of another type.

import { exactly, whole } from './column-node.ts';
import { fragment, marks, never } from './fragment.ts';
import type { SqlNode } from './node.ts';

export function postgresNode(document: string, path: readonly string[]): SqlNode {
  // Names are checked to be plain Latin words before they get here.
  return jsonNode(
    path.reduce((node, name) => `${node}->'${name}'`, document),
    0,
  );
}

function jsonNode(node: string, level: number): SqlNode {
  const alias = `j${level}`;
  const text = `(${node} #>> '{}')`;
  const is = (type: string) => `jsonb_typeof(${node}) = '${type}'`;
  const array = `(case when ${is('array')} then ${node} else '[]'::jsonb end)`;
  return {
    present: () => fragment(`(${node} is not null and jsonb_typeof(${node}) <> 'null')`),
    equals: (expected) =>
      typeof expected === 'object'
        ? never
        : fragment(`(${node} is not null and ${node} = ?::jsonb)`, JSON.stringify(expected)),
    isOneOf: (texts) =>
      fragment(
        `(${node} is not null and ${is('string')} and ${text} in (${marks(texts)}))`,
        ...texts,
      ),
    compareNumber: (comparison, limit) =>
      fragment(`(${is('number')} and ${node} ${comparison} ?::jsonb)`, JSON.stringify(limit)),
    compareText: (comparison, limit) =>
      fragment(`(${is('string')} and ${text} collate "C" ${comparison} ?)`, limit),
    compareLength: (comparison, limit) =>
      fragment(`(${is('string')} and length(${text}) ${whole(comparison, limit)})`),
    compareItems: (comparison, limit) =>
      fragment(`(${is('array')} and jsonb_array_length(${array}) ${whole(comparison, limit)})`),
    isArray: () => fragment(`coalesce(${is('array')}, false)`),
    isNotObject: () =>
      fragment(`(${node} is not null and jsonb_typeof(${node}) not in ('null', 'object'))`),
    some: (condition) => {
      const inner = condition(jsonNode(`${alias}.value`, level + 1));
      if (inner === never) return never;
      return fragment(
        `exists (select 1 from jsonb_array_elements(${array}) ${alias} where ${inner.sql})`,
        ...inner.bindings,
      );
    },
    child: (name) => jsonNode(`${node}->'${name}'`, level),
    isWhole: () =>
      fragment(
        `(case when ${is('number')} then ${text}::numeric % 1 = 0 and ${exactly(`${text}::numeric`)} else false end)`,
      ),
    wholeValue: () => fragment(`(case when ${is('number')} then ${text}::numeric end)`),
  };
}
