import type { Reader } from '../datasets/read.ts';
import type { Call } from './endpoint.ts';

/** Who reads, as datasets know them. */
export function readerOf(call: Pick<Call, 'actor' | 'today' | 'app'>): Reader {
  return { actor: call.actor, today: call.today, engine: call.app.db.engine };
}
