// Columns that all rows share: who made and changed them and when, and where they lie.
import type { Knex } from 'knex';
import type { Place } from '../trail/trail.ts';
import { newUid } from './uid.ts';

export interface WrittenBy {
  now: string;
  userId: number | null;
}

/** Of a new row. */
export const made = (by: WrittenBy) => ({
  uid: newUid(),
  version: 1,
  created_at: by.now,
  created_by: by.userId,
  updated_at: by.now,
  updated_by: by.userId,
});

/** Of a row that is written anew by itself: its last author stays. */
export const renewed = (db: Knex, now: string) => ({
  version: db.raw('version + 1'),
  updated_at: now,
});

/** Of a row that somebody writes anew. */
export const changed = (db: Knex, by: WrittenBy) => ({
  ...renewed(db, by.now),
  updated_by: by.userId,
});

export const placed = ({ regionId, municipalityId, organizationId }: Place) => ({
  region_id: regionId,
  municipality_id: municipalityId,
  organization_id: organizationId,
});
