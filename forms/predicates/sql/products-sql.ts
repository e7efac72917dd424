// `x-products` in SQL: whole numbers on both sides. SQLite multiplies in 64 bits and goes over to floating
// point beyond them; PostgreSQL multiplies as `numeric`, without limit. So on both the answer is known
// only while every product on the way fits 64 bits.

import {
  fieldsOfProducts,
  isTooLarge,
  largestProduct,
  type Products,
  type Side,
  wholeConstants,
} from '../products.ts';
import { and, type Fragment, fragment, never, not } from './fragment.ts';
import type { SqlNode } from './node.ts';

type Nodes = ReadonlyMap<string, SqlNode>;

/** When the comparison surely holds and when it surely does not. */
export function productsSql(
  products: Products,
  engine: 'sqlite' | 'postgres',
  place: (field: string) => SqlNode,
): { yes: Fragment; no: Fragment } {
  const nodes = new Map(fieldsOfProducts(products).map((field) => [field, place(field)]));
  const { left, right } = wholeConstants(products);
  if (isTooLarge(left) || isTooLarge(right)) return { yes: never, no: never };
  if (nodes.size === 0) {
    const holds = fragment(`(${left} ${products.op} ${right})`);
    return { yes: holds, no: not(holds) };
  }
  return engine === 'sqlite' ? onSqlite(products, nodes) : onPostgres(products, nodes);
}

/** Reads every factor once: a subquery without FROM is never merged into the query around it. */
function onSqlite(products: Products, nodes: Nodes): { yes: Fragment; no: Fragment } {
  const factors = [...new Set([...products.left.fields, ...products.right.fields])];
  const alias = (field: string) => `factor_${factors.indexOf(field)}`;
  const reads = factors.flatMap((field) => {
    const node = nodes.get(field);
    if (!node) return [];
    const [whole, value] = [node.isWhole(), node.wholeValue()];
    return {
      sql: `case when ${whole.sql} then ${value.sql} end as ${alias(field)}`,
      bindings: [...whole.bindings, ...value.bindings],
    };
  });
  const constants = wholeConstants(products);
  const product = ({ fields }: Side, constant: bigint) =>
    [`${constant}`, ...fields.map(alias)].join(' * ');
  const left = product(products.left, constants.left);
  const right = product(products.right, constants.right);
  // Once in floating point, a product stays there: the whole one tells of all on the way.
  const known = [fragment(`typeof(${left}) = 'integer' and typeof(${right}) = 'integer'`)];
  for (const [field, minimum] of products.minimums) {
    const node = nodes.get(field);
    if (factors.includes(field)) known.unshift(fragment(`${alias(field)} >= ${minimum}`));
    else if (node) known.push(node.present(), node.compareNumber('>=', minimum));
  }
  const asked = and(known);
  const from = reads.length === 0 ? '' : ` from (select ${reads.map(({ sql }) => sql).join(', ')})`;
  const answer = `(select case when ${asked.sql} then ${left} ${products.op} ${right} end${from})`;
  const bindings = [...asked.bindings, ...reads.flatMap((read) => read.bindings)];
  return {
    yes: { sql: `(${answer} is 1)`, bindings },
    no: { sql: `(${answer} is 0)`, bindings },
  };
}

function onPostgres(products: Products, nodes: Nodes): { yes: Fragment; no: Fragment } {
  const factors = new Set([...products.left.fields, ...products.right.fields]);
  const known = [...factors].flatMap((field) => nodes.get(field)?.isWhole() ?? []);
  for (const [field, minimum] of products.minimums) {
    const node = nodes.get(field);
    if (node) known.push(node.present(), node.compareNumber('>=', minimum));
  }
  const constants = wholeConstants(products);
  const side = ({ fields }: Side, constant: bigint): Fragment => {
    let product = fragment(`${constant}::numeric`);
    for (const field of fields) {
      const factor = nodes.get(field)?.wholeValue() ?? fragment('1');
      product = {
        sql: `${product.sql} * ${factor.sql}`,
        bindings: [...product.bindings, ...factor.bindings],
      };
      known.push({ sql: `(abs(${product.sql}) <= ${largestProduct})`, bindings: product.bindings });
    }
    return product;
  };
  const left = side(products.left, constants.left);
  const right = side(products.right, constants.right);
  const holds = {
    sql: `(${left.sql} ${products.op} ${right.sql})`,
    bindings: [...left.bindings, ...right.bindings],
  };
  return { yes: and([...known, holds]), no: and([...known, not(holds)]) };
}
