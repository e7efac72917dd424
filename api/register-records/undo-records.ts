// Takes a pasted list of records back, unless one of them has been changed since.
import type { Call } from '../http/endpoint.ts';
import type { PastedRecord } from '../http/room.ts';
import { conflict } from '../problem.ts';
import { versionsOf } from './register-record-queries.ts';
import { removeRecords } from './store-records.ts';

export async function undoRecords(call: Call, made: readonly PastedRecord[]): Promise<void> {
  const left = await versionsOf(
    call.trx,
    made.map(({ record_id }) => record_id),
  );
  const changed = left.filter(({ version }) => version > 1);
  if (changed.length > 0)
    throw conflict(
      'Вставку уже нельзя отменить целиком',
      `После неё изменены записи: ${changed.length}. Удалите лишние по одной.`,
    );
  await removeRecords(
    call,
    left.map(({ id }) => id),
  );
}
