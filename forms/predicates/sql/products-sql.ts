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
import { and, type Fragment, fragment, never } from './fragment.ts';
import type { SqlNode } from './node.ts';

/** `known`: both products can be said; `holds` means something only then. */
export function productsSql(
  products: Products,
  engine: 'sqlite' | 'postgres',
  place: (field: string) => SqlNode,
): { known: Fragment; holds: Fragment } {
  const factors = new Set([...products.left.fields, ...products.right.fields]);
  const nodes = new Map(fieldsOfProducts(products).map((field) => [field, place(field)]));
  const known = [...factors].flatMap((field) => nodes.get(field)?.isWhole() ?? []);
  for (const [field, minimum] of products.minimums) {
    const node = nodes.get(field);
    if (node) known.push(node.present(), node.compareNumber('>=', minimum));
  }
  const constants = wholeConstants(products);
  const side = ({ fields }: Side, constant: bigint): Fragment => {
    let product = fragment(engine === 'postgres' ? `${constant}::numeric` : `${constant}`);
    if (isTooLarge(constant)) known.push(never);
    for (const field of fields) {
      const factor = nodes.get(field)?.wholeValue();
      if (factor) product = times(product, factor);
      known.push(fits(product, engine));
    }
    return product;
  };
  const left = side(products.left, constants.left);
  const right = side(products.right, constants.right);
  return {
    known: and(known),
    holds: {
      sql: `(${left.sql} ${products.op} ${right.sql})`,
      bindings: [...left.bindings, ...right.bindings],
    },
  };
}

function times(product: Fragment, factor: Fragment): Fragment {
  return {
    sql: `${product.sql} * ${factor.sql}`,
    bindings: [...product.bindings, ...factor.bindings],
  };
}

function fits({ sql, bindings }: Fragment, engine: 'sqlite' | 'postgres'): Fragment {
  return engine === 'sqlite'
    ? { sql: `(typeof(${sql}) = 'integer')`, bindings }
    : { sql: `(abs(${sql}) <= ${largestProduct})`, bindings };
}
