// What the law asks first: consents, and special categories with their ground.

import type { JsonObject } from '../../forms/json.ts';
import { categories as categoryTitles, consentGivers, consentKinds } from '../../forms/words.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import type { Call } from '../http/endpoint.ts';
import {
  assertPast,
  assertPeriod,
  date,
  filled,
  optionalDate,
  optionalText,
} from '../http/fields.ts';
import { invalid } from '../problem.ts';
import { personRecordRoom } from './person-records.ts';

const categoryCodes = [
  'health-limitation',
  'orphan',
  'orphan-at-risk',
  'conscripted',
  'mobilised-or-contract',
  'parental-leave',
  'relatives-informal',
  'prior-offence',
  'to-be-conscripted',
] as const;

export const categories = personRecordRoom({
  name: 'categories',
  noun: 'category',
  title: 'Особые категории',
  table: 'categories',
  special: true,
  defaultSort: ['validFrom', 'DESC'],
  fields: {
    category: {
      sql: 'r.category',
      type: 'string',
      title: 'Категория',
      sensitivity: 'special',
      words: categoryTitles,
    },
    groundKind: {
      sql: 'r.ground_kind',
      type: 'string',
      title: 'Основание',
      sensitivity: 'special',
    },
    groundNumber: {
      sql: 'r.ground_number',
      type: 'string',
      title: 'Номер документа',
      sensitivity: 'special',
    },
    groundDate: {
      sql: 'r.ground_date',
      type: 'date',
      title: 'Дата документа',
      sensitivity: 'special',
    },
    validFrom: { sql: 'r.valid_from', type: 'date', title: 'Действует с', sensitivity: 'special' },
    validTo: { sql: 'r.valid_to', type: 'date', title: 'Действует по', sensitivity: 'special' },
  },
  request: {
    type: 'object',
    properties: {
      category: { type: 'string', enum: categoryCodes, title: 'Категория' },
      groundKind: { type: 'string', minLength: 1, maxLength: 60, title: 'Основание' },
      groundNumber: optionalText('Номер документа', 60),
      groundDate: optionalDate('Дата документа'),
      validFrom: date('Действует с'),
      validTo: optionalDate('Действует по'),
    },
    required: ['category', 'groundKind', 'validFrom'],
  },
  async columns(call, body, learner) {
    await requireConsent(call.trx, Number(learner.id), 'special-data', call.today);
    assertPeriod(body.validFrom, body.validTo, 'validTo');
    const named = filled(body.groundNumber) && filled(body.groundDate);
    if (!named) throw invalid({ groundNumber: 'Укажите номер и дату документа-основания' });
    assertPast(body.groundDate, call.today, 'groundDate');
    return {
      category: String(body.category),
      ground_kind: String(body.groundKind),
      ground_number: filled(body.groundNumber),
      ground_date: filled(body.groundDate),
      valid_from: String(body.validFrom),
      valid_to: filled(body.validTo),
    };
  },
});

export const consents = personRecordRoom({
  name: 'consents',
  noun: 'consent',
  title: 'Согласия',
  table: 'consents',
  defaultSort: ['signedOn', 'DESC'],
  fields: {
    kind: { sql: 'r.kind', type: 'string', title: 'Вид согласия', words: consentKinds },
    givenBy: {
      sql: 'r.given_by',
      type: 'string',
      title: 'Кто дал',
      sensitivity: 'personal',
      words: consentGivers,
    },
    representativeName: {
      sql: 'r.representative_name',
      type: 'string',
      title: 'Законный представитель',
      sensitivity: 'personal',
    },
    signedOn: { sql: 'r.signed_on', type: 'date', title: 'Подписано', sensitivity: 'personal' },
    validUntil: {
      sql: 'r.valid_until',
      type: 'date',
      title: 'Действует по',
      sensitivity: 'personal',
    },
    storedAt: { sql: 'r.stored_at', type: 'string', title: 'Где хранится' },
    textVersion: { sql: 'r.text_version', type: 'string', title: 'Редакция текста' },
    withdrawnOn: {
      sql: 'r.withdrawn_on',
      type: 'date',
      title: 'Отозвано',
      sensitivity: 'personal',
    },
  },
  request: {
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['personal-data', 'special-data'], title: 'Вид согласия' },
      givenBy: { type: 'string', enum: ['learner', 'representative'], title: 'Кто дал' },
      representativeName: optionalText('Законный представитель', 200),
      signedOn: date('Подписано'),
      validUntil: optionalDate('Действует по'),
      storedAt: { type: 'string', minLength: 1, maxLength: 200, title: 'Где хранится' },
      textVersion: { type: 'string', minLength: 1, maxLength: 60, title: 'Редакция текста' },
      withdrawnOn: optionalDate('Отозвано'),
    },
    required: ['kind', 'givenBy', 'signedOn', 'storedAt', 'textVersion'],
  },
  columns: consentColumns,
});

/** Below these ages a representative signs; the region's lawyer confirms them. */
const OWN_CONSENT_AGE = { 'personal-data': 14, 'special-data': 18 };

async function consentColumns(call: Call, body: JsonObject, learner: JsonObject) {
  assertPast(body.signedOn, call.today, 'signedOn');
  assertPeriod(body.signedOn, body.validUntil, 'validUntil');
  assertPeriod(body.signedOn, body.withdrawnOn, 'withdrawnOn');
  const kind = body.kind === 'special-data' ? 'special-data' : 'personal-data';
  const signed = String(body.signedOn);
  const birthday = `${Number(String(learner.birthDate).slice(0, 4)) + OWN_CONSENT_AGE[kind]}${String(learner.birthDate).slice(4)}`;
  const byRepresentative = body.givenBy === 'representative';
  if (signed < birthday && !byRepresentative) {
    throw invalid({
      givenBy: `До ${OWN_CONSENT_AGE[kind]} лет согласие подписывает законный представитель`,
    });
  }
  if (byRepresentative && !filled(body.representativeName)) {
    throw invalid({ representativeName: 'Укажите законного представителя' });
  }
  return {
    kind,
    given_by: String(body.givenBy),
    representative_name: byRepresentative ? filled(body.representativeName) : null,
    signed_on: signed,
    valid_until: filled(body.validUntil),
    stored_at: String(body.storedAt),
    text_version: String(body.textVersion),
    withdrawn_on: filled(body.withdrawnOn),
  };
}
