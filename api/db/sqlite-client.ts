// Knex's SQLite client whose transactions take the write lock at once (BEGIN IMMEDIATE): a deferred
// transaction that reads first and writes later fails with SQLITE_BUSY whatever the busy timeout.
import { createRequire } from 'node:module';
import type { Knex } from 'knex';

interface ClientBase {
  transaction(...args: unknown[]): unknown;
}
type ClientConstructor = new (config: Knex.Config) => ClientBase;
interface TransactionBase {
  query(connection: unknown, sql: string): Promise<unknown>;
}
type TransactionConstructor = new (...args: unknown[]) => TransactionBase;

const require = createRequire(import.meta.url);
const BaseClient: ClientConstructor = require('knex/lib/dialects/sqlite3/index.js');
const BaseTransaction: TransactionConstructor = require('knex/lib/dialects/sqlite3/execution/sqlite-transaction.js');

class ImmediateTransaction extends BaseTransaction {
  begin(connection: unknown): Promise<unknown> {
    return this.query(connection, 'BEGIN IMMEDIATE;');
  }
}

class ImmediateClient extends BaseClient {
  override transaction(...args: unknown[]): TransactionBase {
    return new ImmediateTransaction(this, ...args);
  }
}

// knex types its `client` option as a subclass of its own declared Client, which ours is at run time.
export const SqliteClient: typeof Knex.Client = ImmediateClient as unknown as typeof Knex.Client;
