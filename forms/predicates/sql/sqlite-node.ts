// A member of a JSON text on SQLite: its type decides first, because `json_extract` alone confuses
// true, 1 and "1" (GROUND, «Data layer» §4).

import type { Json } from '../../json.ts';
import { exactly, whole } from './column-node.ts';
import { and, type Fragment, fragment, marks, never } from './fragment.ts';
import type { SqlNode } from './node.ts';

export function sqliteNode(document: string, path: readonly string[], level = 0): SqlNode {
  // Names are checked to be plain Latin words before they get here.
  const at = `'$${path.map((name) => `.${name}`).join('')}'`;
  return jsonNode({
    type: `json_type(${document}, ${at})`,
    value: `json_extract(${document}, ${at})`,
    items: `json_array_length(${document}, ${at})`,
    each: `json_each(${document}, ${at})`,
    child: (name) => sqliteNode(document, [...path, name], level),
    level,
  });
}

/** An element of `json_each`; scalars are in `atom`, arrays and objects in `value` as JSON text. */
function elementNode(alias: string, level: number): SqlNode {
  const nested = (kind: string) => `(case when ${alias}.type = '${kind}' then ${alias}.value end)`;
  return jsonNode({
    type: `${alias}.type`,
    value: `${alias}.atom`,
    items: `json_array_length(${nested('array')})`,
    each: `json_each(${nested('array')})`,
    child: (name) => sqliteNode(nested('object'), [name], level),
    level,
  });
}

interface Parts {
  type: string;
  value: string;
  items: string;
  each: string;
  child(name: string): SqlNode;
  level: number;
}

const numeric = "in ('integer', 'real')";

function jsonNode({ type, value, items, each, child, level }: Parts): SqlNode {
  const alias = `j${level}`;
  return {
    present: () => fragment(`(coalesce(${type}, 'null') <> 'null')`),
    equals: (expected) => equals(type, value, expected),
    isOneOf: (texts) => fragment(`(${type} is 'text' and ${value} in (${marks(texts)}))`, ...texts),
    compareNumber: (comparison, limit) =>
      fragment(
        `(${type} ${numeric} and ${value} ${comparison} json_extract(?, '$'))`,
        JSON.stringify(limit),
      ),
    compareText: (comparison, limit) =>
      fragment(`(${type} = 'text' and ${value} ${comparison} ?)`, limit),
    compareLength: (comparison, limit) =>
      fragment(`(${type} = 'text' and length(${value}) ${whole(comparison, limit)})`),
    compareItems: (comparison, limit) =>
      fragment(`(${type} = 'array' and ${items} ${whole(comparison, limit)})`),
    isArray: () => fragment(`(${type} is 'array')`),
    isNotObject: () => fragment(`(coalesce(${type}, 'null') not in ('null', 'object'))`),
    some: (condition) => {
      const inner = condition(elementNode(alias, level + 1));
      if (inner === never) return never;
      return fragment(
        `(${type} is 'array' and exists (select 1 from ${each} ${alias} where ${inner.sql}))`,
        ...inner.bindings,
      );
    },
    child,
    isWhole: () =>
      fragment(
        `(case ${type} when 'integer' then ${exactly(value)}` +
          ` when 'real' then ${value} = cast(${value} as integer) and ${exactly(value)}` +
          ' else 0 end)',
      ),
    wholeValue: () => fragment(`cast(${value} as integer)`),
  };
}

function equals(type: string, value: string, expected: Json): Fragment {
  if (typeof expected === 'boolean') return fragment(`(${type} is '${expected}')`);
  if (typeof expected === 'string')
    return fragment(`(${type} is 'text' and ${value} = ?)`, expected);
  if (typeof expected !== 'number') return never;
  // The limit goes through the same text-to-number conversion as the stored document.
  return and([
    fragment(`(coalesce(${type}, '') ${numeric})`),
    fragment(`(${value} = json_extract(?, '$'))`, JSON.stringify(expected)),
  ]);
}
