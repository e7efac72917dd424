// A calculation as an expression of the sheet.

import { Untranslatable } from '../../imports/xlsform/expression/tokens.ts';
import { isObject, type Json } from '../../json.ts';
import type { Names } from './to-expression.ts';

const joints: Readonly<Record<string, string>> = { product: ' * ', difference: ' - ' };
const functions: Readonly<Record<string, string>> = {
  minimum: 'min',
  maximum: 'max',
};
const lengths: Readonly<Record<string, number>> = { years: 365.25, months: 30.4375 };

export function toCalculation(compute: Json | undefined, names: Names): string {
  if (!isObject(compute)) throw new Untranslatable('расчёт не задан');
  const { op, of, from, to, digits } = compute;
  const stated = plain(String(op), of, from, to, names);
  return typeof digits === 'number' ? `round(${stated}, ${digits})` : stated;
}

function plain(
  op: string,
  of: Json | undefined,
  from: Json | undefined,
  to: Json | undefined,
  names: Names,
): string {
  if (op === 'days' || lengths[op] !== undefined) {
    const days = `${moment(to, names)} - ${moment(from, names)}`;
    return op === 'days' ? days : `int((${days}) div ${lengths[op]})`;
  }
  const list = Array.isArray(of) ? of.map((one) => operand(one, names)) : [];
  if (list.length === 0) throw new Untranslatable('в таблице такого расчёта не записать');
  const [first = ''] = list;
  if (op === 'sum') return list.length === 1 ? `sum(${first})` : list.join(' + ');
  if (op === 'average' && list.length > 1) return `(${list.join(' + ')}) div ${list.length}`;
  if (op === 'count' && list.length === 1) return `count-selected(${first})`;
  if (op === 'count') return `count-non-empty(${list.join(', ')})`;
  if (functions[op]) return `${functions[op]}(${list.join(', ')})`;
  if (joints[op] && list.length > 1) return list.join(joints[op]);
  throw new Untranslatable('в таблице такого расчёта не записать');
}

function operand(of: Json, names: Names): string {
  if (typeof of === 'number') return String(of);
  const written = typeof of === 'string' ? names(of) : undefined;
  if (!written) throw new Untranslatable(`вопроса «${String(of)}» в таблице нет`);
  return `\${${written.name}}`;
}

function moment(of: Json | undefined, names: Names): string {
  return of === 'today' ? 'today()' : operand(of ?? '', names);
}
