import { endpoint } from '../http/endpoint.ts';
import { journalChange } from '../http/journal.ts';
import { etag, getRecord, idOf, resource } from '../http/resource.ts';
import { updateRow } from '../http/rows.ts';
import { conflict } from '../problem.ts';
import { imports, journalled } from './import-dataset.ts';
import { importedBy } from './import-queries.ts';

export const importRoom = resource({ ...journalled, table: 'imports' }).delete(
  '/:id',
  endpoint({
    verb: 'import.delete',
    summary: 'Внесённый список отменён',
    async handle(call) {
      const before = await getRecord(call, imports, idOf(call.params.id), 'import.delete');
      if (before.status !== 'done') throw conflict('Этот список уже отменён');
      const id = before.id;
      const { takeBack } = call.app.resources.dutiesOf(String(before.kind));
      await takeBack?.(call, await importedBy(call.trx, id));
      await updateRow(call, 'imports', id, { status: 'undone', undone_at: call.now });
      const record = await getRecord(call, imports, id);
      await journalChange(call, journalled, 'update', before, record);
      return { headers: etag(record), body: record };
    },
  }),
  { dataset: imports },
);
