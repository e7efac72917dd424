// The federal methodology is a package applied at start to Россия. What it brought before and nobody has
// changed since is brought up; later changes of the place stay, and where both changed the same, the place wins.
import type { Knex } from 'knex';
import { entriesOf, type PackageEntry } from '../../forms/definitions/packages/package.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { federalPersonas } from '../../forms/library/personas.ts';
import { applyPlan } from './apply.ts';
import { planPackage } from './plan.ts';

/** The shipped package, element by element. */
export function shippedEntries(): PackageEntry[] {
  return entriesOf(federalLibrary).map((entry) => ({
    ...entry,
    personas: federalPersonas.filter(
      ({ kind, code }) => kind === entry.kind && code === entry.code,
    ),
  }));
}

/** Applies the shipped package to the root; returns how many elements it changed. */
export async function applyFederalLibrary(
  write: <T>(job: (trx: Knex.Transaction) => Promise<T>) => Promise<T>,
  now: string,
): Promise<number> {
  const entries = shippedEntries();
  return write(async (trx) => {
    const root = await trx('organizations').where({ kind: 'country' }).first('id');
    if (!root) throw new Error('Нет корневой организации');
    const planned = await planPackage(trx, root.id, entries, 'merge');
    const due = planned.filter(({ applies }) => applies);
    const issues = await applyPlan(
      trx,
      { organizationId: root.id, regionId: null, municipalityId: null },
      due,
      { note: 'Федеральный пакет методологии', userId: null, now, today: now.slice(0, 10) },
    );
    const [first] = issues;
    if (first) throw new Error(`Пакет методологии: ${first.path}: ${first.message}`);
    return due.length;
  });
}
