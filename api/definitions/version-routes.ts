// Published versions, read-only. `filter.inForceAt` gives those a place works by.
import type { KindCode } from '../../forms/definitions/kinds.ts';
import { isKindCode } from '../../forms/definitions/kinds.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { endpoint } from '../http/endpoint.ts';
import { contentRange, getRecord, idOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { organizations } from '../organizations/organization-dataset.ts';
import { malformed } from '../problem.ts';
import { definitionVersions } from './definition-dataset.ts';
import { versionsInForceAt } from './in-force.ts';

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
          query.ids = found.map(({ id }) => id);
          query.conditions = query.conditions.filter((c) => c !== place);
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
