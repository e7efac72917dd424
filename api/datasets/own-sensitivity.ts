// Rows that tell themselves how closed they are.

import type { Sensitivity, Verb } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Sql } from '../../forms/predicates/index.ts';
import { type Actor, type Scope, scopeFor, specialScope } from '../access/actor.ts';
import { type ScopeColumns, scopeSql } from '../access/scope-sql.ts';
import type { Dataset } from './dataset.ts';

/** Where one organisation or known rows are asked for, the region's index would read half a million. */
export function unindexed(columns: ScopeColumns): ScopeColumns {
  return { ...columns, region: `+${columns.region}`, municipality: `+${columns.municipality}` };
}

/** Of a row that tells it itself. */
export function ownSensitivity(
  { rowSensitivityBy }: Pick<Dataset, 'rowSensitivityBy'>,
  record: JsonObject,
): Sensitivity {
  const own = rowSensitivityBy === undefined ? 'open' : record[rowSensitivityBy];
  return own === 'personal' || own === 'special' ? own : 'open';
}

/** Rows that are more closed than the dataset as a whole stand only where the reader may see such ones. */
export function rowsBySensitivity(
  dataset: Dataset,
  reader: { actor: Actor; today: string },
  verb: Verb,
): Sql | undefined {
  const { rowSensitivityBy, fields, scope } = dataset;
  const column = rowSensitivityBy === undefined ? undefined : fields[rowSensitivityBy]?.sql;
  if (column === undefined || scope.kind === 'shared' || scope.kind === 'own') return undefined;
  const { actor, today } = reader;
  const bindings: Sql['bindings'] = [];
  const within = (area: Scope): string => {
    const sql = scopeSql(area, unindexed(scope), today);
    bindings.push(...(sql?.bindings ?? []));
    return sql?.sql ?? '1 = 1';
  };
  const personal = within(scopeFor(actor, verb, 'personal'));
  const special = `${within(scopeFor(actor, verb, 'special'))} and ${within(specialScope(actor))}`;
  return {
    sql: `(${column} = 'open' or (${column} = 'personal' and ${personal}) or (${column} = 'special' and ${special}))`,
    bindings,
  };
}
