// The federal methodology is a package applied at start to Россия. What it brought before and nobody has
// changed since is brought up; later changes of the place stay, and where both changed the same, the place wins.

import type { Knex } from 'knex';
import { entriesOf, type PackageEntry } from '../../forms/definitions/packages/package.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { federalPersonas } from '../../forms/library/personas.ts';
import { countryId } from '../places/place-queries.ts';
import { NO_PLACE } from '../trail/trail.ts';
import { applyPlan } from './apply.ts';
import { planPackage } from './plan.ts';

/** The shipped package (or another edition of its bodies), element by element. */
export function shippedEntries(
  bodies: Parameters<typeof entriesOf>[0] = federalLibrary,
): PackageEntry[] {
  return entriesOf(bodies).map((entry) => ({
    ...entry,
    personas: federalPersonas.filter(
      ({ kind, code }) => kind === entry.kind && code === entry.code,
    ),
  }));
}

/** Applies the shipped package (or what is given for it) to the root; returns how many elements it changed. */
export async function applyFederalLibrary(
  write: <T>(job: (trx: Knex.Transaction) => Promise<T>) => Promise<T>,
  now: string,
  entries: readonly PackageEntry[] = shippedEntries(),
): Promise<number> {
  return write(async (trx) => {
    const root = await countryId(trx);
    const planned = await planPackage(trx, root, entries, 'merge');
    const due = planned.filter(({ applies }) => applies);
    const issues = await applyPlan(trx, { ...NO_PLACE, organizationId: root }, due, {
      note: 'Федеральный пакет методологии',
      userId: null,
      now,
      today: now.slice(0, 10),
    });
    const [first] = issues;
    if (first) throw new Error(`Пакет методологии: ${first.path}: ${first.message}`);
    return due.length;
  });
}
