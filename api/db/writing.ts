// How rooms write, whichever engine runs.
import type { Knex } from 'knex';

/**
 * Runs the job in one transaction; resolves only after commit. On PostgreSQL the job may run twice.
 * `bulk` is a short step of work that nobody waits for: what people wait for goes before it.
 */
export type Write = <T>(
  job: (trx: Knex.Transaction) => Promise<T>,
  lane?: 'bulk' | 'people',
) => Promise<T>;

/**
 * Adds rows to a table, those of one moment in one insert; resolves only after commit. For lines that depend on
 * nothing else and are made whole beforehand.
 */
export type Append = (table: string, rows: readonly object[]) => Promise<void>;
