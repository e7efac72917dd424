// PostgreSQL writes: REPEATABLE READ, repeated when the engine reports a conflict or a deadlock.
import type { Knex } from 'knex';
import type { Write } from './writing.ts';

const ATTEMPTS = 8;
/** serialization_failure, deadlock_detected */
const REPEATABLE = new Set(['40001', '40P01']);

export function retryingTransaction(writer: Knex): Write {
  return async function write(job) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await writer.transaction(job, { isolationLevel: 'repeatable read' });
      } catch (error) {
        if (attempt >= ATTEMPTS || !REPEATABLE.has(sqlState(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * attempt * 4));
      }
    }
  };
}

export function sqlState(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** A unique index refused the row (both engines). */
export function isUniqueViolation(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return sqlState(error) === '23505' || /UNIQUE constraint failed/.test(message);
}
