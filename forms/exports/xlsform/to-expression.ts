// A condition of this house as an expression of the sheet. What the sheet cannot say is refused with a sentence.

import { Untold } from '../../imports/xlsform/expression/tokens.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
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
  if (!isObject(node)) throw new Untold('непонятное условие');
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
    else throw new Untold('в таблице такого условия не записать');
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
  if (!isObject(leaf)) throw new Untold('непонятное условие');
  if (leaf.properties !== undefined || leaf.required !== undefined)
    return toExpression(leaf, names, `${name}.`);
  const written = names(name);
  if (!written) throw new Untold(`вопроса «${name}» в таблице нет`);
  const tests = Object.entries(leaf).filter(([keyword]) => !annotations.has(keyword));
  if (tests.length === 0) return `\${${written.name}} != ''`;
  return tests.map(([keyword, value]) => test(keyword, value, written)).join(' and ');
}

const signs: Readonly<Record<string, string>> = {
  minimum: '>=',
  maximum: '<=',
  exclusiveMinimum: '>',
  exclusiveMaximum: '<',
};
const sizes: Readonly<Record<string, string>> = { minItems: '>=', maxItems: '<=' };
const lengths: Readonly<Record<string, string>> = { minLength: '>=', maxLength: '<=' };
const days: Readonly<Record<string, string>> = { formatMinimum: '>=', formatMaximum: '<=' };

function test(keyword: string, value: Json, { name, field }: Written): string {
  const of = `\${${name}}`;
  if (keyword === 'const') return `${of} = ${constant(value, field)}`;
  if (keyword === 'enum' && Array.isArray(value) && value.length > 0)
    return `(${value.map((one) => `${of} = ${constant(one, field)}`).join(' or ')})`;
  if (keyword === 'contains' && isObject(value) && Object.keys(value).length === 1) {
    if (value.const !== undefined) return `selected(${of}, ${constant(value.const, field)})`;
    if (Array.isArray(value.enum) && value.enum.length > 0)
      return `(${value.enum.map((one) => `selected(${of}, ${constant(one, field)})`).join(' or ')})`;
  }
  if (signs[keyword] && typeof value === 'number') return `${of} ${signs[keyword]} ${value}`;
  if (days[keyword] && typeof value === 'string') return `${of} ${days[keyword]} date('${value}')`;
  if (lengths[keyword] && typeof value === 'number')
    return `string-length(${of}) ${lengths[keyword]} ${value}`;
  if (sizes[keyword] && typeof value === 'number') {
    const count = questionTypeOf(field).holds === 'rows' ? 'count' : 'count-selected';
    return `${count}(${of}) ${sizes[keyword]} ${value}`;
  }
  throw new Untold('в таблице такого условия не записать');
}

function constant(value: Json, field: JsonObject): string {
  if (typeof value === 'boolean') return value ? "'yes'" : "'no'";
  if (typeof value === 'number') return field.type === 'string' ? `'${value}'` : String(value);
  if (typeof value !== 'string') throw new Untold('в таблице такого условия не записать');
  const text = quoted(value);
  if (text === undefined) throw new Untold('в коде варианта кавычки обоих видов');
  return text;
}
