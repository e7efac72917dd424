// Fields of a dataset from the one text of the record.

import type { Sensitivity } from '../../forms/access.ts';
import type { RecordField } from '../../forms/records/field.ts';
import { columnOf, type RecordFields } from '../../forms/records/record.ts';
import type { Field, FieldOf } from './dataset.ts';

type Plain = string | number | boolean | null;
type Closed =
  | { readonly sensitivity: Sensitivity }
  | { readonly riskLevel: true }
  | { readonly defence: true }
  | { readonly oneOnly: true };

/** Fields that stand open in every row promise their type; closed ones and values with members do not. */
type FieldsOf<Written extends RecordFields> = {
  [Name in keyof Written]: Written[Name] extends Closed
    ? Field
    : Written[Name] extends RecordField<infer Value>
      ? Value extends Plain
        ? FieldOf<Value>
        : Field
      : Field;
};

/** `differing` says what is read otherwise than from its own column (`sql`, `sortSql`, `join` …). */
export function recordFields<Written extends RecordFields>(
  { fields }: { fields: Written },
  alias: string,
  differing: Readonly<Record<string, Partial<Field>>> = {},
): FieldsOf<Written> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...fieldOf(field, `${alias}.${columnOf(name, field)}`), ...differing[name] },
    ]),
  ) as FieldsOf<Written>;
}

function fieldOf(
  {
    type,
    title,
    words,
    sensitivity,
    riskLevel,
    defence,
    oneOnly,
    filter,
    sort,
    unjournalled,
  }: RecordField,
  sql: string,
): Field {
  return {
    sql,
    type,
    title,
    ...(words ? { words } : {}),
    ...(sensitivity ? { sensitivity } : {}),
    ...(riskLevel ? { riskLevel } : {}),
    ...(defence ? { defence } : {}),
    ...(oneOnly ? { oneOnly } : {}),
    ...(filter === false ? { filter } : {}),
    ...(sort === false ? { sort } : {}),
    ...(unjournalled ? { unjournalled } : {}),
  };
}
