// The columns of a template in the order in which the header shows them.

import { isObject, type Json } from '../json.ts';
import { peopleQuerySchema, type Query } from '../queries/schema.ts';
import { interpret } from '../questionnaires/field-interpreter.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { headerColumns } from './header.ts';
import type { Column, Formula, ReportTemplate } from './schema.ts';

function isQuery(value: Json | undefined): value is Json & Query {
  return isObject(value) && interpret(peopleQuerySchema, value).length === 0;
}

function formulaOf(value: Json | undefined): Formula | undefined {
  if (!isObject(value) || !Array.isArray(value.of)) return undefined;
  const of = value.of.filter((key) => typeof key === 'string');
  const { op } = value;
  return op === 'percent' || op === 'sum' || op === 'difference' ? { op, of } : undefined;
}

export function columnsOf(template: Pick<ReportTemplate, 'schema' | 'header'>): Column[] {
  const fields = fieldsIn(template.schema);
  const shown = headerColumns(template.header);
  const rest = [...fields.keys()].filter((key) => !shown.includes(key));
  return [...shown, ...rest].flatMap((key): Column[] => {
    const field = fields.get(key);
    if (!field) return [];
    const { type } = field;
    const column: Column = {
      key,
      title: String(field.title ?? key),
      type: type === 'integer' || type === 'number' ? type : 'string',
    };
    const query = field['x-query'];
    const formula = formulaOf(field['x-formula']);
    if (isQuery(query)) column.query = query;
    if (formula) column.formula = formula;
    return [column];
  });
}
