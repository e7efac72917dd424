// A condition of this house as an expression of the sheet. What the sheet cannot say is refused with a sentence.

import { Untranslatable } from '../../imports/xlsform/expression/tokens.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { operatorOf } from '../../predicates/operators/index.ts';
import { questionTypeOf } from '../../questions/index.ts';
import { quoted } from '../../questions/sheet.ts';

/** How a field is written in the sheet, and what it is. */
export interface Written {
  name: string;
  field: JsonObject;
}

export type Names = (dotted: string) => Written | undefined;

const annotations = new Set(['$comment', 'title', 'description']);

export function toExpression(node: Json | undefined, names: Names, prefix = ''): string {
  if (!isObject(node)) throw new Untranslatable('непонятное условие');
  const parts: string[] = [];
  for (const [keyword, value] of Object.entries(node)) {
    if (annotations.has(keyword) || keyword === 'properties' || keyword === 'required') continue;
    if (keyword === 'not') parts.push(`not(${toExpression(value, names, prefix)})`);
    else if (
      (keyword === 'allOf' || keyword === 'anyOf') &&
      Array.isArray(value) &&
      value.length > 0
    )
      parts.push(group(value, keyword === 'allOf' ? ' and ' : ' or ', names, prefix));
    else throw new Untranslatable('в таблице такого условия не записать');
  }
  const { properties, required } = node;
  const leaves = isObject(properties) ? properties : {};
  const asked = Array.isArray(required) ? required.map(String) : [];
  for (const name of new Set([...Object.keys(leaves), ...asked]))
    parts.push(member(`${prefix}${name}`, leaves[name] ?? {}, names));
  if (parts.length === 0) return 'true()';
  return parts.join(' and ');
}

function group(list: readonly Json[], joint: string, names: Names, prefix: string): string {
  const parts = list.map((one) => toExpression(one, names, prefix));
  const wrapped = parts.map((part) => (/ (?:and|or) /.test(part) ? `(${part})` : part));
  const text = wrapped.join(joint);
  return joint === ' or ' && parts.length > 1 ? `(${text})` : text;
}

function member(name: string, leaf: Json, names: Names): string {
  if (!isObject(leaf)) throw new Untranslatable('непонятное условие');
  if (leaf.properties !== undefined || leaf.required !== undefined)
    return toExpression(leaf, names, `${name}.`);
  const written = names(name);
  if (!written) throw new Untranslatable(`вопроса «${name}» в таблице нет`);
  const tests = Object.entries(leaf).filter(([keyword]) => !annotations.has(keyword));
  if (tests.length === 0) return `\${${written.name}} != ''`;
  return tests.map(([keyword, value]) => test(keyword, value, written)).join(' and ');
}

function test(keyword: string, value: Json, { name, field }: Written): string {
  const stated = operatorOf(keyword)?.inSheet(value, {
    of: `\${${name}}`,
    count: questionTypeOf(field).holds === 'rows' ? 'count' : 'count-selected',
    constant: (one) => constant(one, field),
  });
  if (stated === undefined) throw new Untranslatable('в таблице такого условия не записать');
  return stated;
}

function constant(value: Json, field: JsonObject): string {
  if (typeof value === 'boolean') return value ? "'yes'" : "'no'";
  if (typeof value === 'number') return field.type === 'string' ? `'${value}'` : String(value);
  if (typeof value !== 'string') throw new Untranslatable('в таблице такого условия не записать');
  const text = quoted(value);
  if (text === undefined) throw new Untranslatable('в коде варианта кавычки обоих видов');
  return text;
}
