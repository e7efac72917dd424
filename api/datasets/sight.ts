// How far a reader sees into a dataset: which rows, which fields, and of which rows each field. Somebody
// with two roles may read names in one place and only figures in another, so fields have places too.
import type { Verb } from '../../forms/access.ts';
import type { Sql } from '../../forms/predicates/index.ts';
import {
  type Actor,
  defenceScope,
  holds,
  levelScope,
  type Scope,
  scopeFor,
  specialScope,
} from '../access/actor.ts';
import { scopeSql } from '../access/scope-sql.ts';
import type { Dataset, Field } from './dataset.ts';
import { rowsBySensitivity } from './own-sensitivity.ts';

/** What a field may ask for beyond the right to its rows. */
type Need = 'personal' | 'special' | 'risk-level' | 'defence' | 'as-row';

export interface Sight {
  scope: Scope;
  fields: [name: string, field: Field][];
  hidden: Set<string>;
  /** Needs met for a part of the rows only: a row must lie in every one of the scopes. */
  limits: Map<Need, Scope[]>;
  /** Places of the «допуск», where rows or fields of the dataset need it. */
  special?: Scope;
}

interface Watching {
  actor: Actor;
  today: string;
}

/** A row's column telling whether the fields of one need are shown. */
export interface Marker extends Sql {
  name: string;
}

type Needing = Pick<Field, 'sensitivity' | 'riskLevel' | 'defence' | 'asRow'>;

function needsOf({ sensitivity = 'open', riskLevel, defence, asRow }: Needing): Need[] {
  return [
    ...(sensitivity === 'open' ? [] : [sensitivity]),
    ...(riskLevel ? (['risk-level'] as const) : []),
    ...(defence ? (['defence'] as const) : []),
    ...(asRow ? (['as-row'] as const) : []),
  ];
}

function scopesFor(need: Need, actor: Actor, read: Verb): Scope[] {
  switch (need) {
    case 'personal':
      return [scopeFor(actor, read, 'personal')];
    case 'special':
      return [scopeFor(actor, read, 'special'), specialScope(actor)];
    case 'risk-level':
      return [levelScope(actor)];
    case 'defence':
      return [defenceScope(actor)];
    case 'as-row':
      // Each row tells it itself.
      return [];
  }
}

export function sightOf(dataset: Dataset, { actor }: { actor: Actor }, verb?: Verb): Sight {
  const read = verb ?? (`${dataset.noun}.read` as Verb);
  const row = dataset.rowSensitivity ?? 'open';
  const scope = scopeFor(actor, read, row);
  const limits: Sight['limits'] = new Map();
  const reach = (need: Need): boolean => {
    const scopes = scopesFor(need, actor, read);
    const narrower =
      row === 'special' && need === 'special' ? [] : scopes.filter((s) => !holds(s, scope));
    if (narrower.length > 0) limits.set(need, narrower);
    return scopes.every((s) => s.length > 0);
  };
  const fields: Sight['fields'] = [];
  const hidden = new Set<string>();
  for (const [name, field] of Object.entries(dataset.fields)) {
    if (needsOf(field).every(reach)) fields.push([name, field]);
    else hidden.add(name);
  }
  const special = row === 'special' || fields.some(([, f]) => f.sensitivity === 'special');
  return { scope, fields, hidden, limits, special: special ? specialScope(actor) : undefined };
}

/** Before this field of a row may be shown, filtered or searched by; undefined when there is no limit. */
export function fieldLimit(
  dataset: Dataset,
  sight: Sight,
  of: Needing,
  reader: Watching,
): Sql | undefined {
  return joint(needsOf(of).map((need) => needSql(dataset, sight, need, reader)));
}

function needSql(dataset: Dataset, sight: Sight, need: Need, reader: Watching): Sql | undefined {
  const { scope, matter } = dataset;
  if (scope.kind === 'shared' || scope.kind === 'own') return undefined;
  if (need === 'as-row') return matter && rowsBySensitivity(dataset, reader, matter);
  const scopes = sight.limits.get(need) ?? [];
  return joint(scopes.map((one) => scopeSql(one, scope, reader.today)));
}

function joint(found: (Sql | undefined)[]): Sql | undefined {
  const parts = found.flatMap((part) => part ?? []);
  if (parts.length === 0) return undefined;
  return {
    sql: parts.map(({ sql }) => sql).join(' and '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

const markerName = (need: Need) => `shown ${need}`;

export function markersOf(dataset: Dataset, sight: Sight, reader: Watching): Marker[] {
  const asked = new Set(sight.fields.flatMap(([, field]) => needsOf(field)));
  return [...asked].flatMap((need) => {
    const limit = needSql(dataset, sight, need, reader);
    return limit
      ? [
          {
            name: markerName(need),
            sql: `case when ${limit.sql} then 1 else 0 end`,
            bindings: limit.bindings,
          },
        ]
      : [];
  });
}

export function isShown(field: Field, row: Record<string, unknown>): boolean {
  return needsOf(field).every((need) => row[markerName(need)] !== 0);
}
