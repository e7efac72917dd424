// Long works of the reader: how far, what was found, and an end to them when nobody waits any more.

import { endpoint } from '../http/endpoint.ts';
import { getRecord, idOf, listReply } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { writtenBy } from '../http/rows.ts';
import { jobs } from './job-dataset.ts';
import { cancelJob } from './job-queries.ts';

export const jobRoom = new Room('/jobs')
  .get(
    '/',
    endpoint({
      verb: 'job.read',
      summary: 'Список: долгие работы',
      handle: (call) => listReply(call, jobs),
    }),
    { dataset: jobs, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'job.read',
      summary: 'Одна работа: ход и что найдено',
      handle: async (call) => ({ body: await getRecord(call, jobs, idOf(call.params.id)) }),
    }),
    { dataset: jobs },
  )
  .post(
    '/:id/cancel',
    endpoint({
      verb: 'job.cancel',
      summary: 'Отмена долгой работы',
      journals: false,
      async handle(call) {
        const { id } = await getRecord(call, jobs, idOf(call.params.id));
        await cancelJob(call.trx, id, writtenBy(call));
        return { body: await getRecord(call, jobs, id) };
      },
    }),
    { dataset: jobs },
  );
