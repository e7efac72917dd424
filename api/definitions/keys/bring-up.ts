// The ledger of elements published before it was kept, told anew by their versions.

import type { Knex } from 'knex';
import { type LedgerEntry, nextLedger } from '../../../forms/definitions/keys/ledger.ts';
import { kinds } from '../../../forms/definitions/kinds/index.ts';
import { isObject } from '../../../forms/json.ts';
import { storeLedger, textsOf, withoutLedger } from '../../versions/key-queries.ts';
import { parseObject } from '../parse-object.ts';

/** Kinds whose texts hold things with codes. */
const withFields = kinds.flatMap(({ code, metaSchema: { properties } }) =>
  isObject(properties) && properties.schema !== undefined ? [code] : [],
);

export async function bringLedgersUp(
  db: Knex,
  write: <T>(job: (trx: Knex.Transaction) => Promise<T>) => Promise<T>,
): Promise<void> {
  for (const { id } of await withoutLedger(db, withFields))
    await write(async (trx) => {
      let ledger: LedgerEntry[] = [];
      for (const { number, body } of await textsOf(trx, id))
        ledger = nextLedger(ledger, parseObject(body) ?? {}, number);
      await storeLedger(trx, id, [], ledger);
    });
}
