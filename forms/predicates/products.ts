// `x-products` compares two products of facts and parameters without division and without rounding:
// "the rate of the specialty is half the rate of the region" is 2·Es·Nr ≤ Er·Ns. Facts are whole
// numbers, parameters have at most four decimals. Unknown when a factor is missing or is no whole
// number, when a named field is below its minimum, or when a product does not fit 64 bits.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { lookUp } from './names.ts';
import { isExactNumber } from './operators/values.ts';
import { PredicateError } from './types.ts';

export const comparisons = {
  '<': 'меньше',
  '<=': 'не больше',
  '>': 'больше',
  '>=': 'не меньше',
  '=': 'равно',
} as const;

export type ProductComparison = keyof typeof comparisons;

export function isComparison(value: Json | undefined): value is ProductComparison {
  return typeof value === 'string' && Object.hasOwn(comparisons, value);
}

export interface Side {
  fields: string[];
  /** The product of the side's constants times 10⁴ to the power of `scale`. */
  constant: bigint;
  scale: number;
}

export interface Products {
  left: Side;
  op: ProductComparison;
  right: Side;
  minimums: [field: string, minimum: number][];
}

/** Ten thousand times the number, which has at most four decimals, exactly. */
function scaled(value: number): bigint {
  return Number.isInteger(value) ? BigInt(value) * 10_000n : BigInt(Math.round(value * 10_000));
}

function readSide(factors: Json | undefined, path: string): Side {
  if (!Array.isArray(factors) || factors.length === 0)
    throw new PredicateError(path, 'Перечислите множители');
  const side: Side = { fields: [], constant: 1n, scale: 0 };
  for (const factor of factors) {
    if (typeof factor === 'string') side.fields.push(factor);
    else if (isExactNumber(factor)) {
      const whole = Number.isInteger(factor);
      side.constant *= whole ? BigInt(factor) : scaled(factor);
      side.scale += whole ? 0 : 1;
    } else throw new PredicateError(path, 'Множитель — имя показателя или значение параметра');
  }
  return side;
}

/** The bound value of `x-products`; parameters are numbers by now. */
export function readProducts(value: Json, path: string): Products {
  if (!isObject(value)) throw new PredicateError(path, 'Опишите сравнение произведений');
  if (!isComparison(value.op)) throw new PredicateError(path, 'Выберите сравнение произведений');
  const minimums: [string, number][] = [];
  if (value.minimums !== undefined) {
    if (!isObject(value.minimums)) throw new PredicateError(path, 'Укажите наименьшие значения');
    for (const [field, minimum] of Object.entries(value.minimums)) {
      if (!isExactNumber(minimum)) throw new PredicateError(path, 'Наименьшее значение — число');
      minimums.push([field, minimum]);
    }
  }
  return {
    left: readSide(value.left, `${path}.left`),
    op: value.op,
    right: readSide(value.right, `${path}.right`),
    minimums,
  };
}

/** Both sides' constants as the smallest whole numbers of the same ratio. */
export function wholeConstants({ left, right }: Products): { left: bigint; right: bigint } {
  const scale = Math.max(left.scale, right.scale);
  const lift = (side: Side) => side.constant * 10_000n ** BigInt(scale - side.scale);
  const lifted = { left: lift(left), right: lift(right) };
  const common = commonDivisor(lifted.left, lifted.right);
  return common === 0n ? lifted : { left: lifted.left / common, right: lifted.right / common };
}

function commonDivisor(left: bigint, right: bigint): bigint {
  if (right === 0n) return left < 0n ? -left : left;
  return commonDivisor(right, left % right);
}

/** The largest product that every engine holds exactly; beyond it the answer is unknown. */
export const largestProduct = 9_223_372_036_854_775_807n;

export function fieldsOfProducts({ left, right, minimums }: Products): string[] {
  return [...new Set([...left.fields, ...right.fields, ...minimums.map(([field]) => field)])];
}

function compare(left: bigint | number, op: ProductComparison, right: bigint | number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
  }
}

interface Factors {
  fields: string[];
  constant: bigint;
}

/** In plain numbers while nothing can be lost, else not at all. */
function quickProduct(data: JsonObject, { fields, constant }: Factors): number | undefined {
  let product = Number(constant);
  for (const field of fields) {
    if (!Number.isSafeInteger(product)) return undefined;
    product *= Number(lookUp(data, field));
  }
  return Number.isSafeInteger(product) ? product : undefined;
}

function exactProduct(data: JsonObject, { fields, constant }: Factors): bigint | undefined {
  let product = constant;
  for (const field of fields) {
    if (isTooLarge(product)) return undefined;
    product *= BigInt(Number(lookUp(data, field)));
  }
  return isTooLarge(product) ? undefined : product;
}

export function isTooLarge(product: bigint): boolean {
  return product > largestProduct || product < -largestProduct;
}

/** Answers true, false, or nothing when it cannot be said. */
export function productsTest(products: Products): (data: JsonObject) => boolean | undefined {
  const { op, minimums } = products;
  const constants = wholeConstants(products);
  const left: Factors = { fields: products.left.fields, constant: constants.left };
  const right: Factors = { fields: products.right.fields, constant: constants.right };
  const factors = [...new Set([...left.fields, ...right.fields])];
  return (data) => {
    for (const field of factors) if (!Number.isSafeInteger(lookUp(data, field))) return undefined;
    for (const [field, minimum] of minimums) {
      const value = lookUp(data, field);
      if (typeof value !== 'number' || value < minimum) return undefined;
    }
    const quickLeft = quickProduct(data, left);
    const quickRight = quickProduct(data, right);
    if (quickLeft !== undefined && quickRight !== undefined)
      return compare(quickLeft, op, quickRight);
    const exactLeft = exactProduct(data, left);
    const exactRight = exactProduct(data, right);
    if (exactLeft === undefined || exactRight === undefined) return undefined;
    return compare(exactLeft, op, exactRight);
  };
}
