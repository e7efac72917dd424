// A predicate as a Russian sentence: «курс не меньше 3 и (есть резюме — нет или …)». Drafts are described
// too: what is not understood is named, so that nobody takes it for a condition that works.

import { isDate } from '../dialect/formats/date.ts';
import { isObject, type Json } from '../json.ts';
import { joinName, parameterName } from './names.ts';
import { operatorOf } from './operators/index.ts';
import type { Words } from './operators/operator.ts';
import { comparisons, isComparison } from './products.ts';
import { annotations, deepestPredicate, type Predicate } from './types.ts';

export interface Titles {
  field(name: string): string;
  /** The value as the reader knows it, e.g. the title of an option. */
  value?(field: string, value: Json): string;
  /** The title of a parameter that is not bound yet. */
  parameter?(name: string): string;
}

/** A phrase and what joins its parts, so that parentheses stand only where they are needed. */
interface Phrase {
  text: string;
  join: 'one' | 'and' | 'or';
}

/** The sentence without a capital and without a full stop; an empty predicate is «всегда». */
export function describePredicate(predicate: Predicate, titles: Titles): string {
  return describeNode(predicate, '', titles, 1)?.text ?? 'всегда';
}

export function describeValue(value: Json): string {
  if (value === true) return 'да';
  if (value === false) return 'нет';
  if (typeof value === 'number') return describeNumber(value);
  if (typeof value !== 'string') return 'пусто';
  return isDate(value) ? describeDate(value) : `«${value}»`;
}

/** 2026-01-12 → 12.01.2026; what is no date stays as it is. */
export function describeDate(text: string): string {
  return isDate(text) ? text.split('-').reverse().join('.') : text;
}

/** 465509.5 → «465 509,5», by hand, because the browser's and the server's locale data may differ. */
export function describeNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

function describeNode(
  node: Json | undefined,
  field: string,
  titles: Titles,
  depth: number,
  negated = false,
): Phrase | undefined {
  if (!isObject(node) || depth > deepestPredicate) return one('непонятное условие');
  const parts: Phrase[] = [];
  const own: string[] = [];
  let verbal = true;
  for (const [keyword, value] of Object.entries(node)) {
    if (annotations.has(keyword)) continue;
    if (keyword === 'not') parts.push(describeNot(value, field, titles, depth + 1));
    else if (keyword === 'allOf') parts.push(group(value, 'and', field, titles, depth));
    else if (keyword === 'anyOf') parts.push(group(value, 'or', field, titles, depth));
    else if (keyword === 'x-products') parts.push(one(describeProducts(value, titles)));
    else if (keyword === 'properties' || keyword === 'required') continue;
    else {
      own.push(phraseOf(keyword, value, wordsFor(field, titles, depth), negated));
      verbal &&= operatorOf(keyword)?.verbal ?? false;
    }
  }
  parts.push(...members(node, field, titles, depth));
  if (own.length > 0) {
    const phrase = own.join(negated ? ' или ' : ' и ');
    parts.unshift(one(about(field, phrase, titles, verbal)));
  }
  if (parts.length === 0) {
    if (field === '') return undefined;
    return one(about(field, negated ? 'не заполнено' : 'заполнено', titles));
  }
  return join(parts, 'and');
}

function members(node: Predicate, field: string, titles: Titles, depth: number): Phrase[] {
  const properties = isObject(node.properties) ? node.properties : {};
  const required = Array.isArray(node.required) ? node.required : [];
  const names = new Set([...Object.keys(properties), ...required.map(String)]);
  return [...names].flatMap((name) => {
    const inner = Object.hasOwn(properties, name) ? properties[name] : {};
    return describeNode(inner, joinName(field, name), titles, depth + 1) ?? [];
  });
}

/** One negated leaf has words of its own; a group is denied as a whole. */
function describeNot(inner: Json, field: string, titles: Titles, depth: number): Phrase {
  const leaf = loneLeaf(inner, field);
  if (leaf) {
    const phrase = describeNode(leaf.node, leaf.field, titles, depth, true);
    if (phrase) return phrase;
  }
  const phrase = describeNode(inner, field, titles, depth);
  return one(`неверно, что (${phrase?.text ?? 'всегда'})`);
}

function loneLeaf(
  node: Json | undefined,
  field: string,
): { node: Json; field: string } | undefined {
  if (!isObject(node)) return undefined;
  const keywords = Object.keys(node).filter((keyword) => !annotations.has(keyword));
  if (field !== '' && keywords.every((keyword) => operatorOf(keyword))) return { node, field };
  if (keywords.some((keyword) => keyword !== 'properties' && keyword !== 'required'))
    return undefined;
  const properties = isObject(node.properties) ? node.properties : {};
  const required = Array.isArray(node.required) ? node.required : [];
  const [name, ...others] = new Set([...Object.keys(properties), ...required.map(String)]);
  if (name === undefined || others.length > 0) return undefined;
  return loneLeaf(Object.hasOwn(properties, name) ? properties[name] : {}, joinName(field, name));
}

function phraseOf(keyword: string, expected: Json, words: Words, negated: boolean): string {
  const operator = operatorOf(keyword);
  if (!operator) return `непонятное условие «${keyword}»`;
  return negated ? operator.describeNot(expected, words) : operator.describe(expected, words);
}

function wordsFor(field: string, titles: Titles, depth: number): Words {
  const { value = (_field, item) => describeValue(item) } = titles;
  const value_ = (item: Json) => {
    const parameter = parameterName(item);
    return parameter === undefined ? value(field, item) : parameterTitle(parameter, titles);
  };
  return {
    value: value_,
    element: (predicate) => {
      const inner = {
        ...titles,
        field: (name: string) => (name === field ? '' : titles.field(name)),
      };
      return describeNode(predicate, field, inner, depth + 1)?.text ?? 'любое';
    },
  };
}

function about(field: string, phrase: string, titles: Titles, verbal = false): string {
  const title = field === '' ? '' : uncapitalised(titles.field(field));
  if (title === '') return phrase;
  return verbal ? `${title} ${phrase}` : `${title} — ${phrase}`;
}

/** «Курс» inside a sentence is «курс», but «СНИЛС» stays. */
function uncapitalised(title: string): string {
  const [first = '', second = ''] = title;
  const acronym = second !== second.toLowerCase();
  return acronym ? title : first.toLowerCase() + title.slice(first.length);
}

function parameterTitle(name: string, { parameter }: Titles): string {
  return `«${parameter ? parameter(name) : `параметр ${name}`}»`;
}

function describeProducts(value: Json, titles: Titles): string {
  if (!isObject(value) || !isComparison(value.op)) return 'непонятное сравнение произведений';
  const side = (factors: Json | undefined) =>
    (Array.isArray(factors) ? factors : [])
      .map((factor) => factorTitle(factor, titles))
      .join(' × ');
  const minimums = Object.entries(isObject(value.minimums) ? value.minimums : {}).map(
    ([field, minimum]) => `${titles.field(field)} не меньше ${factorTitle(minimum, titles)}`,
  );
  const condition = minimums.length > 0 ? `, если ${minimums.join(' и ')}` : '';
  return `${side(value.left)} ${comparisons[value.op]} ${side(value.right)}${condition}`;
}

function factorTitle(factor: Json, titles: Titles): string {
  if (typeof factor === 'string') return `«${titles.field(factor)}»`;
  if (typeof factor === 'number') return describeNumber(factor);
  return parameterTitle(parameterName(factor) ?? '', titles);
}

function group(
  list: Json,
  join_: 'and' | 'or',
  field: string,
  titles: Titles,
  depth: number,
): Phrase {
  const items = Array.isArray(list) ? list : [];
  return join(
    items.map((item) => describeNode(item, field, titles, depth + 1) ?? one('всегда')),
    join_,
  );
}

const one = (text: string): Phrase => ({ text, join: 'one' });

function join(parts: readonly Phrase[], how: 'and' | 'or'): Phrase {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const wrapped = parts.map(({ text, join: inner }) =>
    inner === 'one' || inner === how ? text : `(${text})`,
  );
  return { text: wrapped.join(how === 'and' ? ' и ' : ' или '), join: how };
}
