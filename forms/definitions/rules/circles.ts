// Visibility and calculated values may not depend on themselves, however long the way round.

import type { Issue } from '../../dialect/issues.ts';
import type { JsonObject } from '../../json.ts';
import { conditionOf, questionsRead } from '../../questionnaires/visibility.ts';
import { namesComputed } from '../../questions/compute.ts';
import { rowsIn } from '../../questions/index.ts';
import { namesScored } from '../../questions/points.ts';
import { titleOf } from '../../questions/question-type.ts';

type Fields = ReadonlyMap<string, JsonObject>;

const first = (name: string) => name.split('.')[0] ?? name;

/** What a question's being shown or its value is made of; the rows inside a group read the answers around them. */
function readsOf(field: JsonObject): string[] {
  const computed = [...namesComputed(field), ...namesScored(field)].map(first);
  const section = field['x-section'];
  const rows = rowsIn(field);
  const ofRows = [...rows.values()].flatMap(conditions).filter((name) => !rows.has(name));
  return [
    ...conditions(field),
    ...computed,
    ...ofRows,
    ...(typeof section === 'string' ? [section] : []),
  ];
}

function conditions(field: JsonObject): string[] {
  const condition = conditionOf(field, 'x-visible-when');
  try {
    return condition ? questionsRead(condition) : [];
  } catch {
    return []; // an unknown keyword is already an issue of its own
  }
}

/** The questions on the shortest way from one back to itself. */
function wayBack(start: string, fields: Fields): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of readsOf(fields.get(way.at(-1) ?? start) ?? {})) {
      if (next === start) return way;
      if (!fields.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** Each circle once, at its first question, with the whole way round. */
export function checkCircles(fields: Fields, path: string): Issue[] {
  const described = new Set<string>();
  return [...fields].flatMap(([key, field]): Issue[] => {
    if (described.has(key)) return [];
    const way = wayBack(key, fields);
    if (!way) return [];
    for (const name of way) described.add(name);
    return [
      {
        path: `${path}.properties.${key}.${madeBy(field)}`,
        keyword: 'circle',
        message: sentenceOf(way, fields),
      },
    ];
  });
}

const isComputed = (field: JsonObject) =>
  field['x-compute'] !== undefined || field['x-score'] !== undefined;

function madeBy(field: JsonObject): string {
  if (field['x-compute'] !== undefined) return 'x-compute';
  return field['x-score'] === undefined ? 'x-visible-when' : 'x-score';
}

/** «Вопрос «А» показан по ответу на «Б», «Б» — по ответу на «А»: разорвите круг». */
function sentenceOf(way: readonly string[], fields: Fields): string {
  const title = (name: string) => `«${titleOf(name, fields.get(name) ?? {})}»`;
  const steps = way.map((name, index) => {
    const next = way[index + 1] ?? way[0] ?? name;
    const field = fields.get(name) ?? {};
    const how = isComputed(field) ? 'считается по ответу на' : 'показан по ответу на';
    const of = name === next ? 'самого себя' : title(next);
    if (index === 0)
      return `${isComputed(field) ? 'Расчёт' : 'Вопрос'} ${title(name)} ${how} ${of}`;
    return `${title(name)} — ${isComputed(field) ? 'считается по ответу на' : 'по ответу на'} ${of}`;
  });
  return `${steps.join(', ')}: разорвите круг`;
}
