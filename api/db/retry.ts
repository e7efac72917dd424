// PostgreSQL writes: REPEATABLE READ, repeated when the engine reports a conflict or a deadlock.
import type { Knex } from 'knex';
import { isConflict } from './failures.ts';
import type { Write } from './writing.ts';

const ATTEMPTS = 8;

export function retryingTransaction(writer: Knex): Write {
  return async function write(job) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await writer.transaction(job, { isolationLevel: 'repeatable read' });
      } catch (error) {
        if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * attempt * 4));
      }
    }
  };
}
