// All that is known of the codes of an element: its own versions, those of its namesakes above, the version it stands on.

import type { Knex } from 'knex';
import { type LedgerEntry, nextLedger } from '../../../forms/definitions/keys/ledger.ts';
import { ledgersOf, namesakesAbove } from '../../versions/key-queries.ts';
import type { Base } from '../definition-queries.ts';
import type { DefinitionRow } from '../definition-row.ts';

export interface KnownKeys {
  own: LedgerEntry[];
  above: LedgerEntry[];
}

export async function knownKeys(
  db: Knex,
  row: Pick<DefinitionRow, 'id' | 'kind' | 'code' | 'organization_id'>,
  base: Base | undefined,
): Promise<KnownKeys> {
  return {
    own: await ledgersOf(db, [row.id]),
    above: [
      ...(await ledgersOf(db, await namesakesAbove(db, row))),
      // An older version above may hold what is gone from it since: who stands on that version holds it too.
      ...(base ? nextLedger([], base.body, base.number) : []),
    ],
  };
}
