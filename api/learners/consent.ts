// Without a consent in force no answer, no record and no special category of a person is stored.
import type { Knex } from 'knex';
import { Problem } from '../problem.ts';

export type ConsentKind = 'personal-data' | 'special-data';

const TITLES: Record<ConsentKind, string> = {
  'personal-data': 'на обработку персональных данных',
  'special-data': 'на обработку специальных сведений',
};

export function consentsInForce(db: Knex, personId: number, kind: ConsentKind, today: string) {
  return db('consents')
    .where({ person_id: personId, kind })
    .where('signed_on', '<=', today)
    .whereRaw('(valid_until is null or valid_until >= ?)', [today])
    .whereRaw('(withdrawn_on is null or withdrawn_on > ?)', [today]);
}

export async function requireConsent(
  db: Knex,
  personId: number,
  kind: ConsentKind,
  today: string,
): Promise<void> {
  if (await consentsInForce(db, personId, kind, today).first('id')) return;
  throw new Problem({
    type: 'consent-required',
    status: 422,
    title: 'Нет согласия',
    detail: `Сначала отметьте действующее согласие ${TITLES[kind]} на вкладке «Согласия».`,
    errors: { learnerId: `Нет действующего согласия ${TITLES[kind]}` },
  });
}

/** Keeps the list's mark true. */
export async function refreshConsentMark(
  trx: Knex,
  personId: number,
  today: string,
): Promise<void> {
  const found = await consentsInForce(trx, personId, 'personal-data', today).first('id');
  await trx('persons')
    .where({ id: personId })
    .update({ has_consent: found !== undefined });
}
