// The history of where a person studied; the current enrolment is edited with the person.

import { enrolment } from '../../forms/records/person-records.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, organizationName } from '../datasets/owned.ts';
import { endpoint } from '../http/endpoint.ts';
import { getRecord, idOf, listReply } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { learners } from './learner-dataset.ts';
import { personRecordDataset } from './person-records.ts';

const own = personRecordDataset({
  record: enrolment,
  defaultSort: ['startsOn', 'DESC'],
  differing: { organizationName: organizationName() },
});

/** Who sees the person sees where the person studied before, so the scope is the person's. */
export const enrolments = dataset({
  ...own,
  from: 'enrolments r join persons p on p.id = r.person_id',
  joins: { o: organizationJoin('r') },
  scope: learners.scope,
});

export const enrolmentRoom = new Room('/enrolments')
  .get(
    '/',
    endpoint({
      verb: 'enrolment.read',
      summary: 'Обучение',
      handle: (call) => listReply(call, enrolments),
    }),
    { dataset: enrolments, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'enrolment.read',
      summary: 'Обучение: одна запись',
      handle: async (call) => ({ body: await getRecord(call, enrolments, idOf(call.params.id)) }),
    }),
    { dataset: enrolments },
  );
