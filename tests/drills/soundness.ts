// What must hold of a database whatever happened to the server.
import { expect } from 'vitest';
import type { Database } from '../../api/db/connect.ts';
import { verifyChain } from '../../api/trail/chain.ts';
import type { Acknowledged } from './ground.ts';

export async function expectSound(db: Database, dataDir: string): Promise<void> {
  expect(await db.writer.raw('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await db.writer.raw('PRAGMA foreign_key_check')).toEqual([]);
  const chain = await verifyChain(db.writer, dataDir);
  expect(chain.problem).toBeUndefined();
  expect(chain.ok).toBe(true);
}

/** Every acknowledged card is there whole: person, enrolment, facts and the journal's entry. */
export async function expectPresent(db: Database, cards: readonly Acknowledged[]): Promise<void> {
  const stored = await db
    .writer('persons as p')
    .join('enrolments as e', 'e.id', 'p.enrolment_id')
    .join('person_facts as f', 'f.person_id', 'p.id')
    .join('audit_events as a', (join) =>
      join.on('a.resource_id', db.writer.raw("'' || p.id")).andOnVal('a.action', 'learner.create'),
    )
    .where('p.last_name', 'Учебная')
    .select('p.id', 'p.first_name');
  const names = new Map(stored.map(({ id, first_name }) => [id, first_name]));
  expect(cards.filter(({ id, name }) => names.get(id) !== name)).toEqual([]);
  // Nobody twice.
  expect(new Set(names.values()).size).toBe(stored.length);
}
