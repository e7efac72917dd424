// Collects what one request did and writes it in that request's transaction.
import type { Knex } from 'knex';
import type { Sensitivity } from '../../forms/access.ts';
import type { Json } from '../../forms/json.ts';
import type { Database } from '../db/connect.ts';
import { insertRows } from '../db/insert-rows.ts';
import { newUid } from '../db/uid.ts';
import { noteOrHold } from './held-notes.ts';
import { personKeys, seal } from './person-keys.ts';

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

  /** Writes what was done, in the transaction that did it. */
  async write(trx: Knex, author: AuditAuthor, now: string): Promise<void> {
    const sealing = this.entries.filter(isSealed).flatMap(({ subjects }) => subjects?.[0] ?? []);
    const keys = await personKeys(trx, sealing, now);
    const rows = this.entries.map((entry) => rowOf(entry, author, now, sealedChanges(entry, keys)));
    await insertRows(trx, 'audit_events', rows);
  }

  /** Notes what was looked at: nothing was changed, so the lines stand alone. */
  async note(db: Database, author: AuditAuthor, now: string): Promise<void> {
    // A key is read, or made, in a transaction.
    if (this.entries.some(isSealed)) return db.write((trx) => this.write(trx, author, now));
    const rows = this.entries.map((entry) =>
      rowOf(entry, author, now, sealedChanges(entry, new Map())),
    );
    await noteOrHold(db, rows);
  }
}

function rowOf(entry: AuditEntry, author: AuditAuthor, now: string, changes: unknown[]) {
  const place = entry.place ?? NO_PLACE;
  return {
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
    changes: JSON.stringify(changes),
    address: bounded(author.address, 64),
  };
}

function summaryOf(summary: string, through: string | undefined): string {
  const end = through === undefined ? '' : ` (${bounded(through, 200)})`;
  return `${bounded(summary, 500 - end.length)}${end}`;
}

function isSealed({ subjects, changes }: AuditEntry): boolean {
  return Boolean(subjects?.length) && (changes ?? []).some((one) => one.sensitivity !== 'open');
}

function sealedChanges(entry: AuditEntry, keys: ReadonlyMap<number, Buffer>): unknown[] {
  const person = entry.subjects?.[0];
  const key = person === undefined ? undefined : keys.get(person);
  return (entry.changes ?? []).map(({ field, title, sensitivity, before, after }) => {
    if (sensitivity === 'open' || person === undefined)
      return { field, title, sensitivity, before, after };
    if (!key) throw new Error(`Нет ключа человека ${person}`);
    const sealed = seal(key, JSON.stringify({ before, after }));
    return { field, title, sensitivity, person, sealed };
  });
}

/** One line without control characters, so that a record cannot imitate another. */
export function bounded(text: string | null | undefined, limit: number): string | null {
  if (text === null || text === undefined) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.slice(0, limit).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
