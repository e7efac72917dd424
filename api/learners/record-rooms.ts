import type { JsonObject } from '../../forms/json.ts';
import { onePage } from '../../forms/questionnaires/index.ts';
import {
  employmentGrounds,
  employmentStatuses,
  practiceKinds,
  resumePlaces,
  specialtyRelations,
} from '../../forms/words.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import {
  assertPast,
  assertPeriod,
  date,
  filled,
  optionalDate,
  optionalText,
} from '../http/fields.ts';
import type { Columns } from '../http/rows.ts';

import { invalid } from '../problem.ts';
import { assertEventType } from './event-types.ts';
import { personRecordRoom } from './person-records.ts';

export const practices = personRecordRoom({
  name: 'practices',
  noun: 'practice',
  title: 'Практики, стажировки и опыт работы',
  table: 'practices',
  defaultSort: ['startsOn', 'DESC'],
  fields: {
    kind: {
      sql: 'r.kind',
      type: 'string',
      title: 'Вид',
      sensitivity: 'personal',
      words: practiceKinds,
    },
    employerName: { sql: 'r.employer_name', type: 'string', title: 'Где', sensitivity: 'personal' },
    specialtyRelation: {
      sql: 'r.specialty_relation',
      type: 'string',
      title: 'По специальности',
      sensitivity: 'personal',
      words: specialtyRelations,
    },
    startsOn: { sql: 'r.starts_on', type: 'date', title: 'Начало', sensitivity: 'personal' },
    endsOn: { sql: 'r.ends_on', type: 'date', title: 'Окончание', sensitivity: 'personal' },
  },
  request: {
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['practice', 'internship', 'work'], title: 'Вид' },
      employerName: { type: 'string', minLength: 1, maxLength: 300, title: 'Где' },
      specialtyRelation: {
        type: 'string',
        enum: ['main', 'related', 'none'],
        title: 'По специальности',
      },
      startsOn: date('Начало'),
      endsOn: optionalDate('Окончание'),
    },
    required: ['kind', 'employerName', 'specialtyRelation', 'startsOn'],
  },
  async columns(call, body, learner) {
    await requireConsent(call.trx, Number(learner.id), 'personal-data', call.today);
    assertPast(body.startsOn, call.today, 'startsOn');
    assertPeriod(body.startsOn, body.endsOn, 'endsOn');
    return {
      kind: String(body.kind),
      employer_name: String(body.employerName),
      specialty_relation: String(body.specialtyRelation),
      starts_on: String(body.startsOn),
      ends_on: filled(body.endsOn),
    };
  },
});

export const resumes = personRecordRoom({
  name: 'resumes',
  noun: 'resume',
  title: 'Резюме',
  table: 'resumes',
  defaultSort: ['publishedOn', 'DESC'],
  fields: {
    place: {
      sql: 'r.place',
      type: 'string',
      title: 'Где размещено',
      sensitivity: 'personal',
      words: resumePlaces,
    },
    publishedOn: {
      sql: 'r.published_on',
      type: 'date',
      title: 'Составлено',
      sensitivity: 'personal',
    },
    withdrawnOn: { sql: 'r.withdrawn_on', type: 'date', title: 'Снято', sensitivity: 'personal' },
  },
  request: {
    type: 'object',
    properties: {
      place: {
        type: 'string',
        enum: ['platform', 'advanced-training-center', 'file'],
        title: 'Где размещено',
      },
      publishedOn: date('Составлено'),
      withdrawnOn: optionalDate('Снято'),
    },
    required: ['place', 'publishedOn'],
  },
  async columns(call, body, learner) {
    await requireConsent(call.trx, Number(learner.id), 'personal-data', call.today);
    assertPast(body.publishedOn, call.today, 'publishedOn');
    assertPeriod(body.publishedOn, body.withdrawnOn, 'withdrawnOn');
    return {
      place: String(body.place),
      published_on: String(body.publishedOn),
      withdrawn_on: filled(body.withdrawnOn),
    };
  },
});

export const employmentRecords = personRecordRoom({
  name: 'employment-records',
  noun: 'employment-record',
  title: 'Занятость',
  table: 'employment_records',
  defaultSort: ['startsOn', 'DESC'],
  fields: {
    status: {
      sql: 'r.status',
      type: 'string',
      title: 'Состояние',
      sensitivity: 'personal',
      words: employmentStatuses,
    },
    employerName: {
      sql: 'r.employer_name',
      type: 'string',
      title: 'Работодатель',
      sensitivity: 'personal',
    },
    position: { sql: 'r.position', type: 'string', title: 'Должность', sensitivity: 'personal' },
    bySpecialty: {
      sql: 'r.by_specialty',
      type: 'boolean',
      title: 'По направлению подготовки',
      sensitivity: 'personal',
    },
    confirmed: {
      sql: 'r.confirmed',
      type: 'boolean',
      title: 'Подтверждено',
      sensitivity: 'personal',
    },
    groundKind: {
      sql: 'r.ground_kind',
      type: 'string',
      title: 'Основание сведений',
      sensitivity: 'personal',
      words: employmentGrounds,
    },
    groundNumber: {
      sql: 'r.ground_number',
      type: 'string',
      title: 'Номер документа',
      sensitivity: 'personal',
    },
    startsOn: { sql: 'r.starts_on', type: 'date', title: 'С', sensitivity: 'personal' },
    endsOn: { sql: 'r.ends_on', type: 'date', title: 'По', sensitivity: 'personal' },
  },
  request: {
    type: 'object',
    properties: {
      status: {
        type: 'string',
        enum: ['employed', 'self-employed', 'entrepreneur', 'studying', 'not-employed'],
        title: 'Состояние',
      },
      employerName: optionalText('Работодатель', 300),
      position: optionalText('Должность', 200),
      bySpecialty: { type: ['boolean', 'null'], title: 'По направлению подготовки' },
      confirmed: { type: 'boolean', title: 'Подтверждено' },
      groundKind: {
        type: 'string',
        enum: ['document', 'words', 'social-fund'],
        title: 'Основание сведений',
      },
      groundNumber: optionalText('Номер документа', 60),
      startsOn: date('С'),
      endsOn: optionalDate('По'),
    },
    required: ['status', 'groundKind', 'startsOn'],
  },
  async columns(call, body, learner) {
    await requireConsent(call.trx, Number(learner.id), 'personal-data', call.today);
    assertPast(body.startsOn, call.today, 'startsOn');
    assertPeriod(body.startsOn, body.endsOn, 'endsOn');
    const works = ['employed', 'self-employed', 'entrepreneur'].includes(String(body.status));
    if (works && typeof body.bySpecialty !== 'boolean') {
      throw invalid({ bySpecialty: 'Укажите, по направлению ли подготовки работа' });
    }
    if (body.status === 'employed' && !filled(body.employerName))
      throw invalid({ employerName: 'Укажите работодателя' });
    if (body.confirmed === true && body.groundKind === 'words') {
      throw invalid({
        confirmed: 'Сведения со слов не считаются подтверждёнными: укажите документ',
      });
    }
    return {
      status: String(body.status),
      employer_name: filled(body.employerName),
      position: filled(body.position),
      by_specialty: works ? body.bySpecialty === true : null,
      confirmed: body.confirmed === true,
      ground_kind: String(body.groundKind),
      ground_number: filled(body.groundNumber),
      starts_on: String(body.startsOn),
      ends_on: filled(body.endsOn),
    };
  },
});

export const participations = personRecordRoom({
  name: 'participations',
  noun: 'participation',
  title: 'Участие в мероприятиях',
  table: 'participations',
  facts: {
    holdsFiles: true,
    enteredBy: {
      'event-type': {
        version: 'eventTypeVersionId',
        beside: true,
        answers: {
          field: 'fields',
          where: 'r.fields is not null',
          form: ({ participantSchema }) => onePage(participantSchema, ''),
        },
      },
    },
  },
  defaultSort: ['heldOn', 'DESC'],
  fields: {
    eventTypeVersionId: {
      sql: 'r.event_type_version_id',
      type: 'integer',
      title: 'Редакция вида мероприятия',
    },
    eventTypeCode: { sql: 'r.event_type', type: 'string', title: 'Вид мероприятия' },
    eventTypeTitle: { sql: 'v.title', type: 'string', title: 'Вид мероприятия', join: 'v' },
    title: { sql: 'r.title', type: 'string', title: 'Название' },
    heldOn: { sql: 'r.event_date', type: 'date', title: 'Дата' },
    attended: { sql: 'r.attended', type: 'boolean', title: 'Посетил' },
    note: { sql: 'r.note', type: 'string', title: 'Примечание', sensitivity: 'personal' },
    eventId: { sql: 'r.event_id', type: 'integer', title: 'Мероприятие' },
    fields: {
      sql: 'r.fields',
      type: 'json',
      title: 'Итог участника',
      sensitivity: 'personal',
      filter: false,
      sort: false,
    },
    keptAside: {
      sql: 'r.kept_aside',
      type: 'json',
      title: 'Ответы прежних версий',
      sensitivity: 'personal',
      filter: false,
      sort: false,
    },
    keptAsideShown: {
      sql: 'r.kept_aside_shown',
      type: 'string',
      title: 'Ответы прежних версий, текстом',
      sensitivity: 'personal',
      filter: false,
      sort: false,
      unjournalled: true,
    },
    learnerName: {
      sql: "p.last_name || ' ' || p.first_name || coalesce(' ' || p.patronymic, '')",
      type: 'string',
      title: 'Фамилия, имя, отчество',
      sensitivity: 'personal',
      join: 'p',
      sortSql: 'p.sort_key',
    },
    groupName: { sql: 'p.group_name', type: 'string', title: 'Группа или класс', join: 'p' },
    organizationName: {
      sql: 'o.short_name',
      type: 'string',
      title: 'Организация',
      join: 'o',
      sortSql: 'o.sort_key',
    },
  },
  request: {
    type: 'object',
    properties: {
      eventTypeVersionId: { type: 'integer', title: 'Вид мероприятия' },
      title: optionalText('Название', 300),
      heldOn: date('Дата'),
      attended: { type: 'boolean', title: 'Посетил' },
      note: optionalText('Примечание', 1000),
    },
    required: ['eventTypeVersionId', 'heldOn'],
  },
  async columns(call, body, learner, current): Promise<Columns> {
    await requireConsent(call.trx, Number(learner.id), 'personal-data', call.today);
    const attended = body.attended !== false;
    if (attended || !current?.eventId) assertPast(body.heldOn, call.today, 'heldOn');
    if (current?.eventId) {
      assertOfEvent(body, current);
      return { attended, note: filled(body.note) };
    }
    const version = await assertEventType(
      call,
      Number(body.eventTypeVersionId),
      Number(learner.organizationId),
      current,
    );
    return {
      event_type_version_id: version.id,
      event_type: version.code,
      title: filled(body.title) ?? version.title,
      event_date: String(body.heldOn),
      attended,
      note: filled(body.note),
    };
  },
});

/** Day, type and title of a record tied to an event are the event's own. */
function assertOfEvent(body: JsonObject, current: JsonObject): void {
  const wrong = ['heldOn', 'eventTypeVersionId', 'title'].filter(
    (name) => body[name] !== current[name],
  );
  if (wrong.length > 0)
    throw invalid(
      Object.fromEntries(wrong.map((name) => [name, 'Это меняют на странице мероприятия'])),
    );
}
