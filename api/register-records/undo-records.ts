// Takes a pasted list of records back, unless one of them has been changed since.
import type { Call } from '../http/endpoint.ts';
import { conflict } from '../problem.ts';
import { registerRecords } from './register-record-dataset.ts';
import { removeRecords } from './store-records.ts';

export async function undoRecords(call: Call, importId: number): Promise<void> {
  const made: { id: number; version: number }[] = await call
    .trx('import_records as i')
    .join('register_records as r', 'r.id', 'i.record_id')
    .where({ 'i.import_id': importId, 'i.resource': registerRecords.name })
    .select('r.id', 'r.version');
  const changed = made.filter(({ version }) => version > 1);
  if (changed.length > 0)
    throw conflict(
      'Вставку уже нельзя отменить целиком',
      `После неё изменены записи: ${changed.length}. Удалите лишние по одной.`,
    );
  await removeRecords(
    call,
    made.map(({ id }) => id),
  );
}
