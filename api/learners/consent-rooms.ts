// What the law asks first: consents, and special categories with their ground.

import type { JsonObject } from '../../forms/json.ts';
import { category, consent } from '../../forms/records/person-records.ts';
import type { BodyOf } from '../../forms/records/record.ts';
import { openAmong } from '../access/ceiling.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import type { Call } from '../http/endpoint.ts';
import { assertPast, assertPeriod, filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import { invalid } from '../problem.ts';
import type { Learner } from './learner-dataset.ts';
import { personRecordRoom } from './person-records.ts';

export const categories = personRecordRoom({
  record: category,
  special: true,
  defaultSort: ['validFrom', 'DESC'],
  async columns(call, body, learner) {
    await requireConsent(call.trx, learner.id, 'special-data', call.today);
    assertPeriod(body.validFrom, body.validTo, 'validTo');
    const named = filled(body.groundNumber) && filled(body.groundDate);
    if (!named) throw invalid({ groundNumber: 'Укажите номер и дату документа-основания' });
    assertPast(body.groundDate, call.today, 'groundDate');
    return recordColumns(category, body);
  },
});

export const consents = personRecordRoom({
  record: consent,
  // That somebody consented to special data says that there are some.
  facts: { rowSensitivityBy: 'sensitivity' },
  differing: {
    sensitivity: { sql: "case when r.kind = 'special-data' then 'special' else 'personal' end" },
  },
  defaultSort: ['signedOn', 'DESC'],
  columns: consentColumns,
});

/** Below these ages a representative signs; the region's lawyer confirms them. */
const OWN_CONSENT_AGE = { 'personal-data': 14, 'special-data': 18 };

async function consentColumns(
  call: Call,
  body: BodyOf<typeof consent>,
  learner: Learner,
  current: JsonObject | undefined,
) {
  assertPast(body.signedOn, call.today, 'signedOn');
  assertPeriod(body.signedOn, body.validUntil, 'validUntil');
  assertPeriod(body.signedOn, body.withdrawnOn, 'withdrawnOn');
  const kind = body.kind === 'special-data' ? 'special-data' : 'personal-data';
  if (kind === 'special-data') await assertCleared(call, current, learner.organizationId);
  const born = String(learner.birthDate);
  const birthday = `${Number(born.slice(0, 4)) + OWN_CONSENT_AGE[kind]}${born.slice(4)}`;
  const byRepresentative = body.givenBy === 'representative';
  if (body.signedOn < birthday && !byRepresentative) {
    throw invalid({
      givenBy: `До ${OWN_CONSENT_AGE[kind]} лет согласие подписывает законный представитель`,
    });
  }
  if (byRepresentative && !filled(body.representativeName)) {
    throw invalid({ representativeName: 'Укажите законного представителя' });
  }
  const columns = recordColumns(consent, body);
  return byRepresentative ? columns : { ...columns, representative_name: null };
}

async function assertCleared(
  call: Call,
  current: JsonObject | undefined,
  organizationId: number,
): Promise<void> {
  const verb = current ? 'consent.update' : 'consent.create';
  if ((await openAmong(call, verb, 'special', [organizationId])).has(organizationId)) return;
  throw invalid({ kind: 'Согласие на специальные сведения отмечает сотрудник с допуском к ним' });
}
