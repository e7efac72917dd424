// The fields of a converted object as questions: each with words and, where it has one, a kind of answer.

import { joinPath } from '../../dialect/paths.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { titleFrom } from './names.ts';
import { put, type Work } from './work.ts';

const longestTitle = 500;
const longestDescription = 4000;

export interface Questions {
  properties: JsonObject;
  required: string[];
}

export function questionsOf(work: Work, schema: JsonObject): Questions {
  const { properties, required } = schema;
  const fields: JsonObject = {};
  const optional = new Set<string>();
  for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
    const { field, empty } = withoutNull(
      isObject(value) ? value : value === false ? { not: {} } : {},
    );
    if (empty) {
      optional.add(key);
      work.added.push({
        path: joinPath('properties', key),
        message: 'Значение «пусто» (null) — это вопрос без ответа',
      });
    }
    fields[key] = worded(work, key, singleType(field));
  }
  if (schema.additionalProperties !== false) addBranchFields(work, schema, fields);
  const asked = Array.isArray(required) ? required.map(String) : [];
  return { properties: fields, required: asked.filter((key) => !optional.has(key)) };
}

/** An empty answer is none: null is taken out of what a question accepts. */
function withoutNull(field: JsonObject): { field: JsonObject; empty: boolean } {
  const { type, anyOf, enum: values } = field;
  if (Array.isArray(type) && type.includes('null') && type.length > 1) {
    const types = type.filter((one) => one !== 'null');
    const kept = { ...field, type: types.length === 1 && types[0] ? types[0] : types };
    if (!Array.isArray(values)) return { field: kept, empty: true };
    return { field: { ...kept, enum: values.filter((value) => value !== null) }, empty: true };
  }
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return { field, empty: false };
  const [other, ...more] = anyOf.filter((branch) => !isNull(branch));
  if (!isObject(other) || more.length > 0) return { field, empty: false };
  const { anyOf: _, ...own } = field;
  const clash = Object.keys(other).some((word) => Object.hasOwn(own, word) && word !== 'title');
  return clash ? { field, empty: false } : { field: { ...other, ...own }, empty: true };
}

const isNull = (schema: Json) =>
  isObject(schema) && schema.type === 'null' && Object.keys(schema).length === 1;

/** A question has one kind of answer; several kinds are several descriptions. */
function singleType(field: JsonObject): JsonObject {
  const { type, ...own } = field;
  if (Array.isArray(type)) {
    const kinds: Json = { anyOf: type.map((one) => ({ type: one })) };
    if (own.anyOf === undefined) return { ...own, ...kinds };
    return { ...own, allOf: [kinds, ...(Array.isArray(own.allOf) ? own.allOf : [])] };
  }
  if (type !== undefined) return field;
  const values = own.const === undefined ? own.enum : [own.const];
  const found = new Set(Array.isArray(values) ? values.map(kindOf) : []);
  const [only] = found;
  return found.size === 1 && only ? { ...own, type: only } : field;
}

function kindOf(value: Json): string {
  if (value === null || Array.isArray(value)) return '';
  return typeof value;
}

function worded(work: Work, key: string, field: JsonObject): JsonObject {
  const { title, description, ...rest } = field;
  const original = rest['x-original-name'];
  const words =
    typeof title === 'string' && title.trim() !== ''
      ? title
      : titleFrom(typeof original === 'string' ? original : key);
  const about = typeof description === 'string' && description !== '' ? description : undefined;
  return {
    title: short(work, key, 'title', words, longestTitle),
    ...(about === undefined
      ? {}
      : { description: short(work, key, 'description', about, longestDescription) }),
    ...rest,
  };
}

function short(work: Work, key: string, word: string, text: string, longest: number): string {
  if (text.length <= longest) return text;
  work.added.push({ path: `properties.${key}.${word}`, message: `Сокращено до ${longest} знаков` });
  return `${text.slice(0, longest - 1)}…`;
}

const branches = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependencies'];

/** A field that only a branch speaks of is a question too, else nobody could answer it. */
function addBranchFields(work: Work, schema: JsonObject, fields: JsonObject): void {
  const found = new Map<string, Json[]>();
  const visit = (value: Json | undefined, isBranch: boolean) => {
    if (Array.isArray(value)) for (const one of value) visit(one, isBranch);
    if (!isObject(value)) return;
    if (isBranch && isObject(value.properties))
      for (const [key, own] of Object.entries(value.properties))
        if (!Object.hasOwn(fields, key)) found.set(key, [...(found.get(key) ?? []), own]);
    for (const word of branches) {
      const inner = value[word];
      if (word === 'dependencies' && isObject(inner)) visit(Object.values(inner), true);
      else visit(inner, true);
    }
  };
  visit(schema, false);
  for (const [key, described] of found) {
    const types = new Set(described.map((one) => (isObject(one) ? one.type : undefined)));
    const [type] = types;
    const words = described.find((one) => isObject(one) && typeof one.title === 'string');
    const title = isObject(words) ? words.title : undefined;
    const field: JsonObject = typeof type === 'string' && types.size === 1 ? { type } : {};
    if (types.size !== 1 || typeof type !== 'string') field.anyOf = answerKinds;
    if (field.type === 'string') field.maxLength = longestDescription;
    put(fields, key, worded(work, key, title === undefined ? field : { title, ...field }));
    work.added.push({ path: `properties.${key}`, message: 'Вопрос взят из ветви условия' });
  }
}

const answerKinds = ['string', 'number', 'boolean'].map((type) => ({ type }));
