// One schema of a foreign text in the words of draft-07, part by part. What says the same there is left to the
// letter; what cannot be said is refused with its path.

import { formatNamed } from '../../dialect/formats/index.ts';
import { printable } from '../../dialect/names.ts';
import { joinPath } from '../../dialect/paths.ts';
import { shapeOf, shapeProblem } from '../../dialect/vocabulary.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { addLimits } from './bounds.ts';
import { rewriteLists } from './lists.ts';
import { rewriteMaps } from './maps.ts';
import { addressOf, targetOf } from './references.ts';
import { dropped, foreignParts, listWords, refusalOf, schemaWords } from './vocabulary.ts';
import { type Place, put, refuse, type Work } from './work.ts';

export type Rewrite = (work: Work, schema: Json, place: Place) => Json;

/** Handled together with their neighbours, not one by one. */
const together: ReadonlySet<string> = new Set([
  ...['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'minContains', 'maxContains'],
  ...['properties', 'required', 'patternProperties', 'unevaluatedProperties'],
  ...['dependencies', 'dependentRequired', 'dependentSchemas'],
  ...[
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'nullable',
    'type',
    '$ref',
    'id',
  ],
]);

const annotations = new Set([
  'title',
  'description',
  '$comment',
  'default',
  'examples',
  'x-foreign',
]);

export const rewrite: Rewrite = (work, schema, around) => {
  if (typeof schema === 'boolean') return schema;
  if (!isObject(schema)) {
    refuse(work, around.path, 'type', 'Здесь должно быть описание: объект схемы');
    return {};
  }
  const place = { ...around, base: addressOf(schema, around.base) };
  const out: JsonObject = {};
  const notes: JsonObject = {};
  rewriteType(schema, out);
  for (const [keyword, value] of Object.entries(schema)) {
    const path = joinPath(place.path, printable(keyword));
    const problem = dataProblem(value) ?? refusalFor(schema, keyword);
    if (problem !== undefined) refuse(work, path, keyword, problem);
    else if (dropped.has(keyword) || together.has(keyword)) continue;
    else if (schemaWords.includes(keyword)) {
      if (keyword === 'contains' && schema.minContains === 0) continue;
      const certain = keyword === 'additionalProperties' && place.certain;
      out[keyword] = rewrite(work, value, { ...place, path, certain });
    } else if (listWords.includes(keyword) && Array.isArray(value)) {
      const certain = keyword === 'allOf' && place.certain;
      out[keyword] = value.map((one, index) =>
        rewrite(work, one, { ...place, path: joinPath(path, `№${index + 1}`), certain }),
      );
    } else if (keyword === 'format') rewriteFormat(work, out, notes, schema, path);
    else rewriteWord(work, out, notes, keyword, value, path);
  }
  rewriteNumbers(schema, out);
  rewriteMaps(work, schema, out, place, rewrite);
  rewriteLists(work, schema, out, place, rewrite);
  if (Object.keys(notes).length > 0) {
    out['x-foreign'] = notes;
    const words = Object.keys(notes).map(printable).join(', ');
    work.kept.push({ path: place.path, message: `Пометки сохранены как есть: ${words}` });
  }
  addLimits(work, out, place);
  rewriteReference(work, schema, out, place);
  for (const [keyword, words] of Object.entries(foreignParts))
    if (
      Object.hasOwn(out, keyword) &&
      (keyword !== 'properties' || (place.certain && place.path !== ''))
    )
      work.kept.push({ path: joinPath(place.path, keyword), message: words });
  return out;
};

function dataProblem(value: Json): string | undefined {
  const reads = isObject(value) && Object.keys(value).join() === '$data';
  return reads ? refusalOf('$data') : undefined;
}

/** Some words may be said otherwise where they stand: those are no reason to refuse. */
function refusalFor(schema: JsonObject, keyword: string): string | undefined {
  const value = schema[keyword];
  if (keyword === 'minContains' && (value === 0 || value === 1)) return undefined;
  if (keyword === 'minContains' && schema.contains === undefined) return undefined;
  if (keyword === 'maxContains' && schema.contains === undefined) return undefined;
  if (keyword === 'unevaluatedProperties' && saysAll(schema)) return undefined;
  if (keyword === 'unevaluatedItems' && saysAll(schema)) return undefined;
  if (keyword === 'required' && typeof value === 'boolean')
    return 'Перечислите обязательные поля списком у самого объекта';
  return refusalOf(keyword);
}

/** With no other descriptions beside it, what is not evaluated is what is not listed. */
function saysAll(schema: JsonObject): boolean {
  const words = [
    '$ref',
    'allOf',
    'anyOf',
    'oneOf',
    'if',
    'not',
    'contains',
    'dependentSchemas',
    'dependencies',
  ];
  return words.every((word) => schema[word] === undefined);
}

function rewriteType({ type, nullable }: JsonObject, out: JsonObject): void {
  if (type === undefined) return;
  out.type = nullable === true && typeof type === 'string' ? [type, 'null'] : type;
}

/** In draft-04 an exclusive limit was a mark beside the limit. */
function rewriteNumbers(schema: JsonObject, out: JsonObject): void {
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const value = schema[limit];
    const mark = schema[exclusive];
    if (mark === true && value !== undefined) out[exclusive] = value;
    else if (value !== undefined) out[limit] = value;
    if (typeof mark !== 'boolean' && mark !== undefined) out[exclusive] = mark;
  }
}

function rewriteFormat(
  work: Work,
  out: JsonObject,
  notes: JsonObject,
  { format, type }: JsonObject,
  path: string,
): void {
  if (type === 'integer' || type === 'number') notes.format = format ?? null;
  else if (typeof format === 'string' && !formatNamed(format))
    refuse(
      work,
      path,
      'format',
      `Записи вида «${printable(format)}» у нас нет: замените её образцом (pattern) или уберите`,
    );
  else out.format = format ?? null;
}

/** A word of draft-07 stays; any other is somebody's note, for it means nothing to the standard. */
function rewriteWord(
  work: Work,
  out: JsonObject,
  notes: JsonObject,
  keyword: string,
  value: Json,
  path: string,
): void {
  if (!shapeOf(keyword)) put(notes, keyword, value);
  else if (shapeProblem(keyword, value) === undefined || keyword === 'pattern') {
    if ((keyword === 'const' || keyword === 'enum') && holdsRenamed(work, value))
      refuse(work, path, keyword, 'В значении есть поле, имя которого пришлось заменить');
    out[keyword] = value;
  } else if (annotations.has(keyword)) put(notes, keyword, value);
  else refuse(work, path, keyword, shapeProblem(keyword, value) ?? '');
}

function holdsRenamed(work: Work, value: Json): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsRenamed(work, item));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, own]) => work.keys.has(key) || holdsRenamed(work, own));
}

/** Draft-07 reads nothing beside a `$ref`: what stands there goes round it. */
function rewriteReference(work: Work, schema: JsonObject, out: JsonObject, place: Place): void {
  const { $ref } = schema;
  if ($ref === undefined) return;
  const path = joinPath(place.path, '$ref');
  if (typeof $ref !== 'string') {
    refuse(work, path, '$ref', 'Ссылка — это строка');
    return;
  }
  const name = definitionFor(work, $ref, place, path);
  if (name === undefined) return;
  const reference = { $ref: `#/definitions/${name}` };
  const bare = Object.keys(out).every((keyword) => annotations.has(keyword));
  if (bare) out.$ref = reference.$ref;
  else out.allOf = [reference, ...(Array.isArray(out.allOf) ? out.allOf : [])];
}

/** The name under which what a reference leads to stands in the result. */
export function definitionFor(
  work: Work,
  reference: string,
  place: Place,
  path: string,
): string | undefined {
  const target = targetOf(work.addresses, reference, place.base);
  if (!target) {
    refuse(
      work,
      path,
      '$ref',
      `Ссылка «${printable(reference)}» ведёт наружу или никуда: перенесите описание в эту схему`,
    );
    return undefined;
  }
  const known = work.named.get(target.path);
  if (known !== undefined) {
    if (!Object.hasOwn(work.definitions, known))
      refuse(work, path, '$ref', 'Описание ссылается само на себя: задайте вложенность явно');
    return known;
  }
  const name = freshName(work, target.path);
  work.named.set(target.path, name);
  const at = { path: target.path, base: target.base, certain: false };
  work.definitions[name] = isObject(target.schema)
    ? rewrite(work, target.schema, at)
    : target.schema === true
      ? {}
      : { not: {} };
  return name;
}

function freshName(work: Work, path: string): string {
  const last = path.split('.').at(-1) ?? '';
  const wanted = last.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 80) || 'part';
  const taken = new Set(work.named.values());
  let name = wanted in Object.prototype ? `part_${wanted}` : wanted;
  for (let copy = 2; taken.has(name); copy += 1) name = `${wanted}_${copy}`;
  return name;
}
