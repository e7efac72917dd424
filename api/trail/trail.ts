// Collects what one request did and writes it in that request's transaction.
import type { Knex } from 'knex';
import type { Sensitivity } from '../../forms/access.ts';
import type { Json } from '../../forms/json.ts';
import { newUid } from '../db/uid.ts';
import { personKey, seal } from './person-keys.ts';

export interface Place {
  regionId: number | null;
  municipalityId: number | null;
  organizationId: number | null;
}

export interface Change {
  field: string;
  title: string;
  before: Json;
  after: Json;
  sensitivity: Sensitivity;
}

export interface AuditEntry {
  /** A verb (`learner.update`) or one of: session.create, session.refuse … */
  action: string;
  outcome?: 'done' | 'denied' | 'failed' | 'viewed';
  resource?: string;
  resourceId?: string | number;
  place?: Place;
  /** Ids of the persons concerned; the first one's key seals personal changes. */
  subjects?: number[];
  summary: string;
  changes?: Change[];
  /** Who did it, where the request began before that was known (signing in). */
  by?: { userId: number; login: string };
}

export interface AuditAuthor {
  userId: number | null;
  login: string | null;
  address: string | null;
  organizationId: number | null;
  regionId: number | null;
  /** By what means, told after what was done: a key, another's eyes. */
  through?: string;
}

export const NO_PLACE: Place = { regionId: null, municipalityId: null, organizationId: null };

export class AuditTrail {
  readonly entries: AuditEntry[] = [];

  record(entry: AuditEntry): void {
    this.entries.push(entry);
  }

  async write(trx: Knex, author: AuditAuthor, now: string): Promise<void> {
    for (const entry of this.entries) {
      const place = entry.place ?? NO_PLACE;
      await trx('audit_events').insert({
        uid: newUid(),
        at: now,
        actor_id: entry.by?.userId ?? author.userId,
        actor_login: bounded(entry.by?.login ?? author.login, 100),
        action: entry.action,
        outcome: entry.outcome ?? 'done',
        resource: entry.resource ?? null,
        resource_id: entry.resourceId === undefined ? null : bounded(String(entry.resourceId), 100),
        region_id: place.regionId ?? author.regionId,
        municipality_id: place.municipalityId,
        organization_id: place.organizationId ?? author.organizationId,
        subjects: JSON.stringify((entry.subjects ?? []).slice(0, 2000)),
        summary: summaryOf(entry.summary, author.through),
        changes: JSON.stringify(await sealedChanges(trx, entry, now)),
        address: bounded(author.address, 64),
      });
    }
  }
}

function summaryOf(summary: string, through: string | undefined): string {
  const end = through === undefined ? '' : ` (${bounded(through, 200)})`;
  return `${bounded(summary, 500 - end.length)}${end}`;
}

async function sealedChanges(trx: Knex, entry: AuditEntry, now: string): Promise<unknown[]> {
  const person = entry.subjects?.[0];
  const out: unknown[] = [];
  let key: Buffer | undefined;
  for (const change of entry.changes ?? []) {
    const { field, title, sensitivity } = change;
    const values = { before: change.before, after: change.after };
    if (sensitivity === 'open' || person === undefined) {
      out.push({ field, title, sensitivity, ...values });
    } else {
      key ??= await personKey(trx, person, now);
      out.push({ field, title, sensitivity, person, sealed: seal(key, JSON.stringify(values)) });
    }
  }
  return out;
}

/** One line without control characters, so that a record cannot imitate another. */
export function bounded(text: string | null | undefined, limit: number): string | null {
  if (text === null || text === undefined) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.slice(0, limit).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
