// What may be said of a learner, and the columns it becomes: for one form and for each row of a list.

import type { Verb } from '../../forms/access.ts';
import { isPhone, phone } from '../../forms/dialect/formats/phone.ts';
import { isSnils } from '../../forms/dialect/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { capitalised, isPersonName } from '../../forms/person-name.ts';
import { learner } from '../../forms/records/learners.ts';
import { requestOf } from '../../forms/records/record.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import type { Call } from '../http/endpoint.ts';
import { filled } from '../http/fields.ts';
import { assertReaches } from '../http/resource.ts';
import type { Columns } from '../http/rows.ts';
import { organizationAt } from '../places/place-queries.ts';
import { type FieldErrors, invalid } from '../problem.ts';

export const learnerRequest = requestOf(learner);

const LEVELS: Record<string, EducationLevel> = {
  'vocational-college': 'vocational',
  university: 'higher',
  school: 'school',
};

export type EducationLevel = 'vocational' | 'higher' | 'school';

/** What people of an organisation study at; refuses one where nobody studies. */
export async function educationLevelAt(
  call: Call,
  organizationId: number,
  verb: Verb,
): Promise<EducationLevel> {
  // First of all, so that a foreign organisation is answered like a missing one.
  await assertReaches(call, verb, organizationId);
  const organization = await organizationAt(call.trx, organizationId);
  const level = LEVELS[organization?.kind ?? ''];
  if (!level) throw invalid({ organizationId: 'Выберите колледж, вуз или школу' });
  return level;
}

/** Which of these codes the directory of specialties has. */
export async function specialtiesAmong(call: Call, codes: Iterable<string>): Promise<Set<string>> {
  const asked = [...new Set(codes)];
  const found: string[] =
    asked.length === 0 ? [] : await call.trx('specialties').whereIn('code', asked).pluck('code');
  return new Set(found);
}

export interface LearnerRules {
  level: EducationLevel;
  specialties: ReadonlySet<string>;
  today: string;
}

/** Columns of a person, or what is wrong with the form, field by field. */
export function readLearner(
  body: JsonObject,
  { level, specialties, today }: LearnerRules,
): { person: Columns } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const specialty = filled(body.specialtyCode);
  if (level !== 'school' && !specialty)
    errors.specialtyCode = 'Укажите специальность или направление подготовки';
  if (specialty && !specialties.has(specialty))
    errors.specialtyCode = 'Такого кода нет в справочнике специальностей';
  const snils = filled(body.snils)?.replace(/\D/g, '') ?? null;
  if (snils !== null && !isSnils(snils))
    errors.snils = 'СНИЛС неверен: контрольное число не сходится';
  for (const field of ['lastName', 'firstName', 'patronymic'] as const) {
    const name = filled(body[field]);
    if (name && !isPersonName(name)) errors[field] = 'Только буквы, пробел, дефис и апостроф';
  }
  const telephone = filled(body.phone);
  if (telephone && !isPhone(telephone)) errors.phone = phone.message;
  const born = String(body.birthDate);
  if (born > today || born < '1900-01-01') errors.birthDate = 'Проверьте дату рождения';
  if (Object.keys(errors).length > 0) return { errors };
  const names = {
    last_name: capitalised(String(body.lastName)),
    first_name: capitalised(String(body.firstName)),
    patronymic: capitalised(filled(body.patronymic) ?? '') || null,
  };
  const fullName = [names.last_name, names.first_name, names.patronymic].filter(Boolean).join(' ');
  return {
    person: {
      ...names,
      search_key: searchKey(fullName),
      sort_key: sortKey(fullName),
      birth_date: born,
      sex: filled(body.sex),
      snils,
      phone: telephone,
      email: filled(body.email),
      education_level: level,
      group_name: String(body.groupName).trim(),
      specialty_code: level === 'school' ? null : specialty,
      course: typeof body.course === 'number' ? body.course : null,
      is_final_year: body.isFinalYear === true,
      assessable: level !== 'school',
    },
  };
}

/** What a person just registered has not got yet. */
export const newcomer: Columns = {
  has_consent: false,
  enrolment_id: null,
  risk_level: null,
  assessed_on: null,
};

export async function checkLearner(
  call: Call,
  body: JsonObject,
  verb: Verb,
): Promise<{ person: Columns; organizationId: number }> {
  const organizationId = Number(body.organizationId);
  const level = await educationLevelAt(call, organizationId, verb);
  const code = filled(body.specialtyCode);
  const specialties = await specialtiesAmong(call, code ? [code] : []);
  const read = readLearner(body, { level, specialties, today: call.today });
  if ('errors' in read) throw invalid(read.errors);
  return { person: read.person, organizationId };
}
