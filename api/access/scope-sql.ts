// A scope as a condition. Region columns lead the indexes; the closure table serves what lies below.
import type { Sql } from '../../forms/predicates/index.ts';
import type { Scope } from './actor.ts';

export interface ScopeColumns {
  region: string;
  municipality: string;
  organization: string;
  /** The group a person is in, where rows are of persons; without it a curator's area holds no rows. */
  group?: string;
}

/** `undefined` when everything is in scope, so that no condition slows the query. */
export function scopeSql(scope: Scope, columns: ScopeColumns, today: string): Sql | undefined {
  if (scope.some((area) => area.kind === 'all')) return undefined;
  const bindings: Sql['bindings'] = [];
  const parts = scope.map((area): string => {
    switch (area.kind) {
      case 'all':
        return '1 = 1';
      case 'region':
        bindings.push(area.id);
        return `${columns.region} = ?`;
      case 'municipality':
        bindings.push(area.id);
        return `${columns.municipality} = ?`;
      case 'subtree':
        bindings.push(area.id);
        return `${columns.organization} in (select descendant_id from organization_tree where ancestor_id = ?)`;
      case 'service-area':
        // Whom it serves, and itself: a centre keeps its own events, employers and appointments.
        bindings.push(area.id, area.id, today, today);
        return `${columns.organization} in (select id from organizations where id = ? union all select organization_id from service_areas where provider_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?))`;
      case 'groups':
        if (!columns.group || area.names.length === 0) return '1 = 0';
        bindings.push(area.id, ...area.names);
        return `(${columns.organization} = ? and ${columns.group} in (${area.names.map(() => '?').join(', ')}))`;
      case 'within': {
        const inner = scopeSql([area.area], columns, today);
        const outer = scopeSql(area.outer, columns, today);
        bindings.push(...(inner?.bindings ?? []), ...(outer?.bindings ?? []));
        return `(${inner?.sql ?? '1 = 1'} and ${outer?.sql ?? '1 = 1'})`;
      }
      default:
        return '1 = 0';
    }
  });
  if (parts.length === 0) return { sql: '1 = 0', bindings: [] };
  return { sql: parts.length === 1 ? (parts[0] ?? '1 = 0') : `(${parts.join(' or ')})`, bindings };
}
