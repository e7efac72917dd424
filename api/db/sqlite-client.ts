// Knex's SQLite client with two differences. Its transactions take the write lock at once (BEGIN
// IMMEDIATE): a deferred transaction that reads first and writes later fails with SQLITE_BUSY whatever
// the busy timeout. And each connection keeps the statements it has prepared.
import { createRequire } from 'node:module';
import type { Knex } from 'knex';
import { type Connection, forgetStatements, preparedStatement } from './sqlite-statements.ts';

interface Query {
  sql: string;
  bindings?: unknown[];
  method?: string;
  returning?: unknown;
  response?: unknown;
  context?: unknown;
}
interface ClientBase {
  transaction(...args: unknown[]): unknown;
  _query(connection: Connection, query: Query): Promise<Query>;
  destroyRawConnection(connection: Connection): Promise<void>;
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

const RUN = new Set(['counter', 'del']);

class ImmediateClient extends BaseClient {
  override transaction(...args: unknown[]): TransactionBase {
    return new ImmediateTransaction(this, ...args);
  }

  override async _query(connection: Connection, query: Query): Promise<Query> {
    const statement = await preparedStatement(connection, query.sql);
    if (!statement) return super._query(connection, query);
    const changes = query.method === 'insert' || query.method === 'update';
    const run = RUN.has(query.method ?? '') || (changes && !query.returning);
    return new Promise((resolve, reject) => {
      statement[run ? 'run' : 'all'](query.bindings ?? [], function (error, rows) {
        if (error) return reject(error);
        query.response = rows;
        // Holds lastID and changes.
        query.context = this;
        resolve(query);
      });
    });
  }

  override async destroyRawConnection(connection: Connection): Promise<void> {
    await forgetStatements(connection);
    return super.destroyRawConnection(connection);
  }
}

// knex types its `client` option as a subclass of its own declared Client, which ours is at run time.
export const SqliteClient: typeof Knex.Client = ImmediateClient as unknown as typeof Knex.Client;
