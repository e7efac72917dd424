import { lastHeld } from '../../../forms/definitions/keys/ledger.ts';
import { endpoint } from '../../http/endpoint.ts';
import { getRecord, idOf } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { ledgersOf, namesakesAbove, versionIds } from '../../versions/key-queries.ts';
import { type KindRoom, verb } from '../definition-call.ts';

/** Codes that published versions held: who writes takes none of them for a new thing, and may bring an old one back. */
export function addKeys(room: Room, { kind, dataset, title }: KindRoom): void {
  room.get(
    '/:id/keys',
    endpoint({
      verb: verb(dataset, 'read'),
      summary: `Занятые коды: ${title}`,
      async handle(call) {
        const record = await getRecord(call, dataset, idOf(call.params.id));
        const { id, organizationId: organization_id } = record;
        const own = await ledgersOf(call.trx, [id]);
        const above = await namesakesAbove(call.trx, {
          kind,
          code: String(record.code),
          organization_id,
        });
        const gone = own.filter(({ retired }) => retired !== null);
        const versions = await versionIds(call.trx, id, [...new Set(gone.map(lastHeld))]);
        const standing = record.publishedVersionId ?? null;
        const told = own.map((entry) => ({
          ...entry,
          was: [...(entry.was ?? [])],
          versionId: entry.retired === null ? standing : (versions.get(lastHeld(entry)) ?? null),
        }));
        const higher = (await ledgersOf(call.trx, above)).map((entry) => ({
          ...entry,
          was: [...(entry.was ?? [])],
          // What places above held is not brought back here: it comes with their versions.
          versionId: null,
        }));
        return { body: { held: [...higher, ...told] } };
      },
    }),
  );
}
