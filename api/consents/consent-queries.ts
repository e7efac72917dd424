// Without a consent in force no answer, no record and no special category of a person is stored.
import type { Knex } from 'knex';
import { Problem } from '../problem.ts';

export type ConsentKind = 'personal-data' | 'special-data';

const TITLES: Record<ConsentKind, string> = {
  'personal-data': 'на обработку персональных данных',
  'special-data': 'на обработку специальных сведений',
};

export function consentsInForce(db: Knex, personId: number, kind: ConsentKind, today: string) {
  return inForce(db('consents').where({ person_id: personId, kind }), today);
}

function inForce(consents: Knex.QueryBuilder, today: string) {
  return consents
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

/** Those of these people who have given a consent that is in force. */
export async function peopleWithConsent(
  db: Knex,
  personIds: number[],
  today: string,
): Promise<ReadonlySet<number>> {
  const found: number[] = await inForce(
    db('consents').whereIn('person_id', personIds).where({ kind: 'personal-data' }),
    today,
  )
    .distinct('person_id')
    .pluck('person_id');
  return new Set(found);
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
