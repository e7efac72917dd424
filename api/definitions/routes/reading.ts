import type { JsonObject } from '../../../forms/json.ts';
import { parseListQuery } from '../../datasets/list-query.ts';
import { readPage } from '../../datasets/read.ts';
import { endpoint } from '../../http/endpoint.ts';
import { exportEndpoint } from '../../http/export.ts';
import { contentRange, idOf, readerOf } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { type KindRoom, reply, verb, withRights } from '../definition-call.ts';
import { shortNames } from '../short-name-queries.ts';

/** Lists and one element, with what the reader may do with it. */
export function addReading(room: Room, { kind, dataset, title }: KindRoom): void {
  room
    .get(
      '/',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Список: ${title}`,
        async handle(call) {
          const query = parseListQuery(call.query);
          const { rows, total } = await readPage(call.trx, dataset, readerOf(call), query);
          const body: JsonObject[] = [];
          const names = await shortNames(
            call.trx,
            kind,
            rows.map(({ id }) => id),
          );
          for (const row of rows) {
            body.push({ ...(await withRights(call, dataset, row)), ...names.get(row.id) });
          }
          return { headers: contentRange(dataset.name, query.offset, rows.length, total), body };
        },
      }),
      { dataset, many: true },
    )
    .get('/export', exportEndpoint(dataset))
    .get(
      '/:id',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Один элемент: ${title}`,
        handle: (call) => reply(call, dataset, idOf(call.params.id)),
      }),
      { dataset },
    );
}
