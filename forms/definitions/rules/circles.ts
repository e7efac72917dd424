// Visibility and calculated values may not depend on themselves, however long the way round.

import type { Issue } from '../../dialect/issues.ts';
import type { JsonObject } from '../../json.ts';
import { namesComputed } from '../../questionnaires/calculate.ts';
import { namesScored } from '../../questionnaires/score.ts';
import { conditionOf, questionsRead } from '../../questionnaires/visibility.ts';
import { titleOf } from '../../questions/question-type.ts';

type Fields = ReadonlyMap<string, JsonObject>;

const first = (name: string) => name.split('.')[0] ?? name;

function readsOf(field: JsonObject): string[] {
  const computed = [...namesComputed(field), ...namesScored(field)].map(first);
  const section = field['x-section'];
  return [...conditions(field), ...computed, ...(typeof section === 'string' ? [section] : [])];
}

function conditions(field: JsonObject): string[] {
  const condition = conditionOf(field, 'x-visible-when');
  try {
    return condition ? questionsRead(condition) : [];
  } catch {
    return []; // an unknown keyword is already an issue of its own
  }
}

/** The shortest way from a question back to itself. */
function wayBack(start: string, fields: Fields): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    for (const next of readsOf(fields.get(key) ?? {})) {
      if (next === start) return [...wayTo(key, cameFrom), start];
      if (!fields.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, key);
      open.push(next);
    }
  }
  return undefined;
}

function wayTo(key: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [key];
  for (let at = cameFrom.get(key); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

export function checkCircles(fields: Fields, path: string): Issue[] {
  return [...fields].flatMap(([key, field]): Issue[] => {
    const way = wayBack(key, fields);
    if (!way) return [];
    const told = way.map((name) => `«${titleOf(name, fields.get(name) ?? {})}»`).join(' → ');
    const at = `${path}.properties.${key}`;
    const computed = field['x-compute'] !== undefined || field['x-score'] !== undefined;
    const keyword = computed ? (field['x-compute'] ? 'x-compute' : 'x-score') : 'x-visible-when';
    return [
      {
        path: `${at}.${keyword}`,
        keyword: 'circle',
        message: computed
          ? `Значение зависит само от себя: ${told}. Разорвите круг`
          : `Условие показа зависит от самого вопроса: ${told}. Разорвите круг`,
      },
    ];
  });
}
