import { endpoint } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { etag, getRecord, idOf, insertRow, placeOf, resource } from '../http/resource.ts';
import { checkRows, findDuplicates, rowsOf, rowsRequest } from '../learners/lists/learner-rows.ts';
import { takeLearners } from '../learners/lists/take-learners.ts';
import { undoLearners } from '../learners/lists/undo-list.ts';
import { asJson, conflict } from '../problem.ts';
import { undoRecords } from '../register-records/undo-records.ts';
import { imports } from './import-dataset.ts';

const organizationId = { type: 'integer', title: 'Организация' } as const;
const journalled = {
  dataset: imports,
  label: (record: { title?: unknown }) => String(record.title),
};

export const importRoom = resource({ ...journalled, table: 'imports' })
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
        const place = Number(call.body.organizationId);
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
      async handle(call) {
        const place = await placeOf(call.trx, Number(call.body.organizationId));
        const rows = rowsOf(call.body);
        const taken = await takeLearners(call, Number(call.body.organizationId), rows);
        const skipped = Number(call.body.skipped ?? 0);
        const id = await insertRow(
          call,
          'imports',
          {
            kind: 'learners',
            title: String(call.body.title),
            row_count: rows.length + skipped,
            created_count: taken.filter(({ action }) => action === 'create').length,
            updated_count: taken.filter(({ action }) => action === 'update').length,
            skipped_count: skipped,
            status: 'done',
            undone_at: null,
          },
          place,
        );
        const records = taken.map(({ action, id: recordId, before, versionAfter }) => ({
          import_id: id,
          resource: 'learners',
          record_id: recordId,
          action,
          before: before && JSON.stringify(before),
          version_after: versionAfter,
        }));
        for (let from = 0; from < records.length; from += 100)
          await call.trx('import_records').insert(records.slice(from, from + 100));
        const record = await getRecord(call, imports, id);
        recordChange(call, journalled, 'create', undefined, record, place);
        return { status: 201, headers: etag(record), body: record };
      },
    }),
    { dataset: imports },
  )
  .delete(
    '/:id',
    endpoint({
      verb: 'import.delete',
      summary: 'Внесённый список отменён',
      async handle(call) {
        const before = await getRecord(call, imports, idOf(call.params.id), 'import.delete');
        if (before.status !== 'done') throw conflict('Этот список уже отменён');
        const id = Number(before.id);
        await (before.kind === 'register-records' ? undoRecords(call, id) : undoLearners(call, id));
        await call
          .trx('imports')
          .where({ id })
          .update({
            status: 'undone',
            undone_at: call.now,
            version: call.trx.raw('version + 1'),
            updated_at: call.now,
            updated_by: call.actor.userId,
          });
        const record = await getRecord(call, imports, id);
        const place = await placeOf(call.trx, Number(record.organizationId));
        recordChange(call, journalled, 'update', before, record, place);
        return { headers: etag(record), body: record };
      },
    }),
    { dataset: imports },
  );
