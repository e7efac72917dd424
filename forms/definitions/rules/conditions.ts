// The conditions of a form's fields: each over fields that are there, with values that they may have.

import { questionFields } from '../../conditions/fields.ts';
import { type ConditionField, knownFields } from '../../conditions/index.ts';
import type { Issue } from '../../dialect/issues.ts';
import { isObject, type JsonObject } from '../../json.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { rowsIn } from '../../questions/index.ts';
import { checkPredicate } from './predicate.ts';

const conditionWords = ['x-visible-when', 'x-required-when', 'x-allowed-when'] as const;

export function checkConditions(schema: JsonObject, path: string): Issue[] {
  const fields = fieldsIn(schema);
  const outer = questionFields(schema);
  const issues: Issue[] = [];
  for (const [key, field] of fields) {
    const at = `${path}.properties.${key}`;
    issues.push(...ofField(field, at, outer, [...fields.keys()]));
    const rows = rowsIn(field);
    if (rows.size === 0 || !isObject(field.items)) continue;
    // A row's own answers come before those around it.
    const own = questionFields(field.items);
    const around = outer.filter(({ name }) => !rows.has(name.split('.')[0] ?? name));
    for (const [name, inner] of rows)
      issues.push(
        ...ofField(
          inner,
          `${at}.items.properties.${name}`,
          [...own, ...around],
          [...rows.keys(), ...fields.keys()],
        ),
      );
  }
  return issues;
}

function ofField(
  field: JsonObject,
  path: string,
  offered: readonly ConditionField[],
  keys: readonly string[],
): Issue[] {
  const fields = new Set([...keys, ...offered.map(({ name }) => name)]);
  const known = knownFields(offered);
  const issues = conditionWords.flatMap((word) =>
    checkPredicate(field[word], `${path}.${word}`, { fields, known }),
  );
  const message = field['x-allowed-message'];
  if (field['x-allowed-when'] !== undefined && (typeof message !== 'string' || message === ''))
    issues.push({
      path: `${path}.x-allowed-message`,
      keyword: 'required',
      message: 'Напишите, что сказать, когда ответ не подходит',
    });
  return issues;
}
