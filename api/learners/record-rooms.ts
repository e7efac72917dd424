import type { JsonObject } from '../../forms/json.ts';
import { onePage } from '../../forms/questionnaires/index.ts';
import {
  employmentRecord,
  participation,
  practice,
  resume,
} from '../../forms/records/person-records.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import { organizationName } from '../datasets/owned.ts';
import { assertPast, assertPeriod, filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import type { Columns } from '../http/rows.ts';
import { invalid } from '../problem.ts';
import { assertEventType } from './event-types.ts';
import { personRecordRoom } from './person-records.ts';

export const practices = personRecordRoom({
  record: practice,
  defaultSort: ['startsOn', 'DESC'],
  async columns(call, body, learner) {
    await requireConsent(call.trx, learner.id, 'personal-data', call.today);
    assertPast(body.startsOn, call.today, 'startsOn');
    assertPeriod(body.startsOn, body.endsOn, 'endsOn');
    return recordColumns(practice, body);
  },
});

export const resumes = personRecordRoom({
  record: resume,
  defaultSort: ['publishedOn', 'DESC'],
  async columns(call, body, learner) {
    await requireConsent(call.trx, learner.id, 'personal-data', call.today);
    assertPast(body.publishedOn, call.today, 'publishedOn');
    assertPeriod(body.publishedOn, body.withdrawnOn, 'withdrawnOn');
    return recordColumns(resume, body);
  },
});

export const employmentRecords = personRecordRoom({
  record: employmentRecord,
  defaultSort: ['startsOn', 'DESC'],
  async columns(call, body, learner) {
    await requireConsent(call.trx, learner.id, 'personal-data', call.today);
    assertPast(body.startsOn, call.today, 'startsOn');
    assertPeriod(body.startsOn, body.endsOn, 'endsOn');
    const works = ['employed', 'self-employed', 'entrepreneur'].includes(body.status);
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
    const columns = recordColumns(employmentRecord, body);
    return works ? columns : { ...columns, by_specialty: null };
  },
});

export const participations = personRecordRoom({
  record: participation,
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
  differing: {
    eventTypeTitle: { sql: 'v.title', join: 'v' },
    learnerName: {
      sql: "p.last_name || ' ' || p.first_name || coalesce(' ' || p.patronymic, '')",
      join: 'p',
      sortSql: 'p.sort_key',
    },
    groupName: { sql: 'p.group_name', join: 'p' },
    organizationName: organizationName(),
  },
  async columns(call, body, learner, current): Promise<Columns> {
    await requireConsent(call.trx, learner.id, 'personal-data', call.today);
    const { attended, note, ...columns } = recordColumns(participation, body);
    if (attended || !current?.eventId) assertPast(body.heldOn, call.today, 'heldOn');
    if (current?.eventId) {
      assertOfEvent(body, current);
      return { attended: attended ?? true, note: note ?? null };
    }
    const version = await assertEventType(
      call,
      body.eventTypeVersionId,
      learner.organizationId,
      current,
    );
    return {
      ...columns,
      event_type: version.code,
      title: filled(body.title) ?? version.title,
      attended: attended ?? true,
      note: note ?? null,
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
