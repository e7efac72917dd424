import type { Verb } from '../../forms/access.ts';
import { isPhone, phone } from '../../forms/dialect/formats/phone.ts';
import { isSnils } from '../../forms/dialect/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { capitalised, isPersonName } from '../../forms/person-name.ts';
import { refreshPerson, welcomePerson } from '../assessments/refresh-person.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import { newUid } from '../db/uid.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { assertReaches, getRecord, idOf, readerOf, resource } from '../http/resource.ts';
import { conflict, invalid } from '../problem.ts';
import { filled, optionalText } from './fields.ts';
import { learners } from './learner-dataset.ts';

const learnerRequest = {
  type: 'object',
  properties: {
    lastName: { type: 'string', minLength: 1, maxLength: 100, title: 'Фамилия' },
    firstName: { type: 'string', minLength: 1, maxLength: 100, title: 'Имя' },
    patronymic: optionalText('Отчество', 100),
    birthDate: { type: 'string', format: 'date', title: 'Дата рождения' },
    sex: { type: ['string', 'null'], enum: ['male', 'female', null], title: 'Пол' },
    snils: optionalText('СНИЛС', 20),
    phone: optionalText('Телефон', 40),
    email: optionalText('Электронная почта', 200),
    organizationId: { type: 'integer', title: 'Организация' },
    groupName: { type: 'string', minLength: 1, maxLength: 60, title: 'Группа или класс' },
    specialtyCode: optionalText('Код специальности', 8),
    course: { type: ['integer', 'null'], minimum: 1, maximum: 11, title: 'Курс или класс' },
    isFinalYear: { type: 'boolean', title: 'Выпускной курс' },
    studyForm: {
      type: ['string', 'null'],
      enum: ['full-time', 'part-time', 'extramural', null],
      title: 'Форма обучения',
    },
    enrolledOn: { type: ['string', 'null'], format: 'date', title: 'Зачислен' },
  },
  required: ['lastName', 'firstName', 'birthDate', 'organizationId', 'groupName'],
} as const;

const LEVELS: Record<string, string> = {
  'vocational-college': 'vocational',
  university: 'higher',
  school: 'school',
};

interface CheckedLearner {
  person: Record<string, string | number | boolean | null>;
  organizationId: number;
}

async function checkLearner(call: Call, body: JsonObject, verb: Verb): Promise<CheckedLearner> {
  const errors: Record<string, string> = {};
  const organizationId = Number(body.organizationId);
  // First of all, so that a foreign organisation is answered like a missing one.
  await assertReaches(call, verb, organizationId);
  const organization = await call.trx('organizations').where({ id: organizationId }).first('kind');
  const level = LEVELS[organization?.kind ?? ''];
  if (!level) throw invalid({ organizationId: 'Выберите колледж, вуз или школу' });
  const specialty = filled(body.specialtyCode);
  if (level !== 'school' && !specialty)
    errors.specialtyCode = 'Укажите специальность или направление подготовки';
  if (specialty && !(await call.trx('specialties').where({ code: specialty }).first('id'))) {
    errors.specialtyCode = 'Такого кода нет в справочнике специальностей';
  }
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
  if (born > call.today || born < '1900-01-01') errors.birthDate = 'Проверьте дату рождения';
  if (Object.keys(errors).length > 0) throw invalid(errors);
  const names = {
    last_name: capitalised(String(body.lastName)),
    first_name: capitalised(String(body.firstName)),
    patronymic: capitalised(filled(body.patronymic) ?? '') || null,
  };
  const fullName = [names.last_name, names.first_name, names.patronymic].filter(Boolean).join(' ');
  return {
    organizationId,
    person: {
      ...names,
      search_key: searchKey(fullName),
      sort_key: sortKey(fullName),
      birth_date: born,
      sex: filled(body.sex),
      snils,
      phone: filled(body.phone),
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

interface PersonPlaced {
  region_id: number;
  municipality_id: number | null;
  organization_id: number;
  education_level: string;
  group_name: string;
  specialty_code: string | null;
  course: number | null;
  is_final_year: boolean | number;
  enrolment_id: number | null;
}

/** The enrolment now in force follows the learner's form; a move to another place opens a new one. */
async function syncEnrolment(
  call: Call,
  id: number,
  person: PersonPlaced,
  before: JsonObject | undefined,
): Promise<void> {
  const moved = before && before.organizationId !== person.organization_id;
  const common = {
    region_id: person.region_id,
    municipality_id: person.municipality_id,
    organization_id: person.organization_id,
    education_level: person.education_level,
    group_name: person.group_name,
    specialty_code: person.specialty_code,
    course: person.course,
    is_final_year: person.is_final_year,
    study_form: filled(call.body.studyForm) ?? filled(before?.studyForm),
    updated_at: call.now,
    updated_by: call.actor.userId,
  };
  if (person.enrolment_id !== null && !moved) {
    const startsOn = filled(call.body.enrolledOn);
    await call
      .trx('enrolments')
      .where({ id: person.enrolment_id })
      .update({
        ...common,
        ...(startsOn ? { starts_on: startsOn } : {}),
        version: call.trx.raw('version + 1'),
      });
    return;
  }
  if (moved && person.enrolment_id !== null) {
    await call.trx('enrolments').where({ id: person.enrolment_id }).update({ ends_on: call.today });
  }
  const [row] = await call
    .trx('enrolments')
    .insert({
      ...common,
      uid: newUid(),
      person_id: id,
      starts_on: (moved ? null : filled(call.body.enrolledOn)) ?? call.today,
      ends_on: null,
      version: 1,
      created_at: call.now,
      created_by: call.actor.userId,
    })
    .returning('id');
  await call.trx('persons').where({ id }).update({ enrolment_id: row.id });
}

/** What is entered about a person: it follows the person to another place and keeps the card from deletion. */
const RECORDS = [
  'categories',
  'consents',
  'participations',
  'practices',
  'resumes',
  'employment_records',
  'responses',
];

export const learnerRoom = resource({
  dataset: learners,
  table: 'persons',
  create: learnerRequest,
  update: learnerRequest,
  removable: true,
  journalsView: true,
  label: (record) => String(record.fullName ?? `№ ${record.id}`),
  subjects: (record) => [Number(record.id)],
  async prepare(call, body, current) {
    const { person, organizationId } = await checkLearner(
      call,
      body,
      current ? 'learner.update' : 'learner.create',
    );
    return {
      columns: current
        ? person
        : {
            ...person,
            has_consent: false,
            enrolment_id: null,
            risk_level: null,
            assessed_on: null,
          },
      organizationId,
    };
  },
  async after(call, { id, before }) {
    const person: PersonPlaced | undefined = await call.trx('persons').where({ id }).first();
    if (!person) return;
    await syncEnrolment(call, id, person, before);
    if (!before) return welcomePerson(call, id);
    const { region_id, municipality_id, organization_id } = person;
    if (before.organizationId !== organization_id) {
      const place = { region_id, municipality_id, organization_id };
      for (const table of [...RECORDS, 'assessments'])
        await call.trx(table).where({ person_id: id }).update(place);
    }
    await refreshPerson(call, id);
  },
  async beforeRemove(call, record) {
    const id = Number(record.id);
    for (const table of RECORDS) {
      if (await call.trx(table).where({ person_id: id }).first('id')) {
        throw conflict(
          'Карточку нельзя удалить',
          'В ней есть записи. Сначала удалите их или оставьте карточку.',
        );
      }
    }
    await call.trx('assessments').where({ person_id: id }).delete();
  },
}).get(
  '/:id/next',
  endpoint({
    verb: 'learner.read',
    summary: 'Следующий в списке с тем же отбором и порядком',
    async handle(call) {
      const query = parseListQuery(call.query);
      const id = idOf(call.params.id);
      await getRecord(call, learners, id);
      const ids: number[] = [];
      let total = 0;
      // The list is walked by pages up to the person; a group or a college is one page.
      for (let offset = 0; ; offset += 1000) {
        const page = await readPage(call.trx, learners, readerOf(call), {
          ...query,
          offset,
          limit: 1000,
        });
        total = page.total;
        ids.push(...page.rows.map((row) => Number(row.id)));
        if (ids.includes(id) && ids.at(-1) !== id) break;
        if (page.rows.length < 1000 || offset > 20_000) break;
      }
      const position = ids.indexOf(id);
      // Null at the end of the list: nothing is refused, there is only nobody after this one.
      const next = position >= 0 ? ids[position + 1] : ids[0];
      return { body: { id: next ?? null, position: position + 2, total } };
    },
  }),
);
