// What a report template must keep beside its shape: every column under one heading, formulas and
// checks over numeric columns that exist, no circle of formulas, queries over known fields.

import { datasetFields, knownFields, rowGroupFields } from '../../../conditions/index.ts';
import type { Issue } from '../../../dialect/issues.ts';
import { fieldsIn } from '../../../questionnaires/schema.ts';
import { columnsOf } from '../../../reports/columns.ts';
import { headerColumns } from '../../../reports/header.ts';
import type { Column, ReportTemplate } from '../../../reports/schema.ts';
import { queryFieldNames } from '../../../risk/fact-catalogue.ts';
import { checkFields, checkKnown, checkOrdered, checkPredicate } from '../../rules/parts.ts';

const known = knownFields(datasetFields('learners'));
const knownOfOrganizations = knownFields(rowGroupFields);
const organizationFields: ReadonlySet<string> = new Set([...knownOfOrganizations.keys()]);

export function reportTemplateRules(body: ReportTemplate): Issue[] {
  const keys = new Set(fieldsIn(body.schema).keys());
  const columns = columnsOf(body);
  const { groups } = body.rows;
  return [
    ...checkFields(body.schema, 'schema'),
    ...checkOrdered(groups, 'rows.groups'),
    ...Object.entries(groups.items).flatMap(([key, group]) =>
      checkPredicate(group.where, `rows.groups.items.${key}.where`, {
        fields: organizationFields,
        known: knownOfOrganizations,
      }),
    ),
    ...checkHeader(body, keys),
    ...checkOrdered(body.checks, 'checks'),
    ...Object.entries(body.checks.items).flatMap(([key, check]) =>
      checkKnown([...check.left, ...check.right], keys, `checks.items.${key}`, 'Графа'),
    ),
    ...columns.flatMap((column) => checkColumn(column, columns)),
    ...(body.completeness
      ? checkKnown(
          [body.completeness.expected, ...body.completeness.entered],
          keys,
          'completeness',
          'Графа',
        )
      : []),
  ];
}

function checkHeader(body: ReportTemplate, keys: ReadonlySet<string>): Issue[] {
  const shown = headerColumns(body.header);
  const twice = shown.filter((key, index) => shown.indexOf(key) !== index);
  return [
    ...checkOrdered(body.header, 'header'),
    ...checkKnown(shown, keys, 'header', 'Графа'),
    ...twice.map((key) => ({
      path: `header.${key}`,
      keyword: 'header',
      message: `Графа «${key}» стоит в шапке дважды: оставьте одну`,
    })),
    ...[...keys]
      .filter((key) => !shown.includes(key))
      .map((key) => ({
        path: `schema.properties.${key}`,
        keyword: 'header',
        message: `Поставьте графу «${key}» в шапку`,
      })),
  ];
}

function checkColumn(column: Column, columns: readonly Column[]): Issue[] {
  const path = `schema.properties.${column.key}`;
  const issues: Issue[] = [];
  if (column.query) {
    issues.push(
      ...checkPredicate(column.query.where, `${path}.x-query.where`, {
        fields: queryFieldNames,
        known,
      }),
    );
    if (column.query.aggregate !== 'count' && !queryFieldNames.has(column.query.field ?? ''))
      issues.push({
        path: `${path}.x-query.field`,
        keyword: 'x-query',
        message: 'Укажите поле, по которому считается значение',
      });
  }
  if (column.query && column.formula)
    issues.push({
      path: `${path}.x-formula`,
      keyword: 'x-formula',
      message: 'Оставьте что-то одно: запрос или формулу',
    });
  if (column.formula) issues.push(...checkFormula(column, columns, path));
  return issues;
}

function checkFormula(column: Column, columns: readonly Column[], path: string): Issue[] {
  const { formula } = column;
  if (!formula) return [];
  const byKey = new Map(columns.map((other) => [other.key, other]));
  const issues = checkKnown(formula.of, byKey, `${path}.x-formula.of`, 'Графа');
  if (formula.op === 'percent' && formula.of.length !== 2)
    issues.push({
      path: `${path}.x-formula.of`,
      keyword: 'x-formula',
      message: 'Для процента назовите две графы: часть и целое',
    });
  if (formula.of.some((key) => byKey.get(key)?.type === 'string'))
    issues.push({
      path: `${path}.x-formula.of`,
      keyword: 'x-formula',
      message: 'Формула считается только по числовым графам',
    });
  if (leadsBack(column, byKey))
    issues.push({
      path: `${path}.x-formula`,
      keyword: 'circle',
      message: 'Формула зависит от самой себя: разорвите круг',
    });
  return issues;
}

function leadsBack(column: Column, byKey: ReadonlyMap<string, Column>): boolean {
  const seen = new Set<string>();
  const open = [...(column.formula?.of ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === column.key) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(byKey.get(key)?.formula?.of ?? []));
  }
  return false;
}
