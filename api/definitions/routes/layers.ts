import { keyPrefix } from '../../../forms/definitions/place-prefix.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { endpoint } from '../../http/endpoint.ts';
import { getRecord, idOf } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { knownOrganization } from '../../places/place-queries.ts';
import { type KindRoom, verb, writes } from '../definition-call.ts';
import { toldLayers, versionBy } from '../definition-queries.ts';
import { parseObject } from '../parse-object.ts';

/** The layers an element stands on, from the root down, with the keyed paths each changes. */
export function addLayers(room: Room, { kind, dataset, title }: KindRoom): void {
  room.get(
    '/:id/layers',
    endpoint({
      verb: verb(dataset, 'read'),
      summary: `Слои, на которых стоит элемент: ${title}`,
      async handle(call) {
        const record = await getRecord(call, dataset, idOf(call.params.id));
        const organizationId = record.organizationId;
        const edits = await writes(call, dataset, 'update', organizationId);
        // Who edits sees what the draft stands on, everybody else what is in force.
        const published = await versionBy(call.trx, { id: Number(record.publishedVersionId) });
        const baseId = edits ? record.baseVersionId : (published?.base_version_id ?? null);
        const at = { id: Number(baseId), kind, code: String(record.code) };
        const base = await versionBy(call.trx, at);
        const prefix = keyPrefix(await knownOrganization(call.trx, organizationId));
        if (!base) return { body: { base: null, layers: [], prefix } };
        const ids: number[] = JSON.parse(base.layer_ids);
        const rows = await toldLayers(call.trx, ids);
        const byId = new Map(rows.map((row) => [row.id, row]));
        const layers = ids.flatMap((id): JsonObject[] => {
          const row = byId.get(id);
          if (!row) return [];
          const { layer, short_name: organizationName, number } = row;
          const described: JsonObject = { layer, organizationName, number };
          if (row.form === 'overlay') described.paths = Object.keys(parseObject(row.body) ?? {});
          return [described];
        });
        return { body: { base: base.body, layers, prefix } };
      },
    }),
  );
}
