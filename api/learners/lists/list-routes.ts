// A pasted list of learners: looked at without writing, then taken in whole.

import { endpoint } from '../../http/endpoint.ts';
import { recordChange } from '../../http/journal.ts';
import { assertReaches, etag, getRecord } from '../../http/resource.ts';
import { Room } from '../../http/room.ts';
import { imports, journalled } from '../../imports/import-dataset.ts';
import { storeImport, storeImported } from '../../imports/import-queries.ts';
import { placeOf } from '../../places/place-queries.ts';
import { asJson, unauthenticated } from '../../problem.ts';
import { learners } from '../learner-dataset.ts';
import { checkRows, findDuplicates, readRows, rowsOf, rowsRequest } from './learner-rows.ts';
import { takeLearners } from './take-learners.ts';

const organizationId = { type: 'integer', title: 'Организация' } as const;

export const learnerListRoom = new Room('/imports')
  .post(
    '/check',
    endpoint({
      verb: 'import.create',
      summary: 'Проверка списка обучающихся без записи',
      journals: false,
      body: {
        type: 'object',
        properties: { organizationId, rows: rowsRequest },
        required: ['organizationId', 'rows'],
      },
      async handle(call) {
        const place = call.body.organizationId;
        const checked = await checkRows(call, place, rowsOf(call.body));
        const duplicates = await findDuplicates(call, place, checked);
        return {
          body: asJson({
            rows: checked.map(({ errors }, index) => ({
              errors,
              duplicate: duplicates.get(index) ?? null,
            })),
          }),
        };
      },
    }),
  )
  .post(
    '/',
    endpoint({
      verb: 'import.create',
      summary: 'Список обучающихся внесён',
      body: {
        type: 'object',
        properties: {
          organizationId,
          title: { type: 'string', minLength: 1, maxLength: 200, title: 'Название' },
          skipped: { type: 'integer', minimum: 0, maximum: 1000, title: 'Пропущено строк' },
          rows: rowsRequest,
        },
        required: ['organizationId', 'title', 'rows'],
      },
      async prepare({ actor, ...call }) {
        if (!actor) throw unauthenticated();
        const rows = rowsOf(call.body);
        return readRows({ ...call, actor }, call.body.organizationId, rows);
      },
      async handle(call, read) {
        const { organizationId: at } = call.body;
        // Rights as they are in this transaction.
        await assertReaches(call, 'learner.create', at);
        const place = await placeOf(call.trx, at);
        const taken = await takeLearners(call, at, rowsOf(call.body), read);
        const list = {
          kind: learners.name,
          title: call.body.title,
          created: taken.filter(({ action }) => action === 'create').length,
          updated: taken.filter(({ action }) => action === 'update').length,
          skipped: Number(call.body.skipped ?? 0),
        };
        const id = await storeImport(call, list, place);
        await storeImported(call, id, learners.name, taken);
        const record = await getRecord(call, imports, id);
        recordChange(call, journalled, 'create', undefined, record, place);
        return { status: 201, headers: etag(record), body: record };
      },
    }),
    { dataset: imports },
  );
