// Published versions, read-only. `filter.inForceAt` gives those a place works by.
import type { Knex } from 'knex';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import { isKindCode } from '../../forms/definitions/kinds/index.ts';
import { parseListQuery, type Scalar } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { endpoint } from '../http/endpoint.ts';
import { contentRange, getRecord, idOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { organizations } from '../organizations/organization-dataset.ts';
import { malformed } from '../problem.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';
import { definitionVersions } from './definition-dataset.ts';

/** Of event types only those whose attendance counts as this; of everything else all. */
async function idsCounting(
  db: Knex,
  found: readonly { id: number }[],
  kind: KindCode,
  countsAs: Scalar | undefined,
): Promise<number[]> {
  const ids = found.map(({ id }) => id);
  if (countsAs === undefined) return ids;
  if (kind !== 'event-type') throw malformed('countsAs относится только к видам мероприятий.');
  const counting: number[] = [];
  for (const id of ids) {
    const body = await bodyOf(db, 'event-type', id);
    if (body.countsAs.some((code) => code === countsAs)) counting.push(id);
  }
  return counting;
}

export const definitionVersionRoom = new Room('/definition-versions')
  .get(
    '/',
    endpoint({
      verb: 'definition-version.read',
      summary: 'Версии элементов методологии',
      async handle(call) {
        const query = parseListQuery(call.query);
        const place = query.conditions.find((c) => c.field === 'inForceAt');
        if (place) {
          const kind = query.conditions.find((c) => c.field === 'kind')?.values[0];
          const organizationId = place.values[0];
          if (typeof organizationId !== 'number' || !isKindCode(kind)) {
            throw malformed('inForceAt требует номер организации и вид (kind).');
          }
          await getRecord(call, organizations, organizationId);
          const found = await versionsInForceAt(call.trx, organizationId, kind satisfies KindCode);
          const counted = query.conditions.find((c) => c.field === 'countsAs');
          query.ids = await idsCounting(call.trx, found, kind, counted?.values[0]);
          query.conditions = query.conditions.filter((c) => c !== place && c !== counted);
        }
        const { rows, total } = await readPage(call.trx, definitionVersions, readerOf(call), query);
        return {
          headers: contentRange('definition-versions', query.offset, rows.length, total),
          body: rows,
        };
      },
    }),
    { dataset: definitionVersions, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'definition-version.read',
      summary: 'Одна версия с её текстом',
      handle: async (call) => ({
        body: await getRecord(call, definitionVersions, idOf(call.params.id)),
      }),
    }),
    { dataset: definitionVersions },
  );
