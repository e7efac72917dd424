// Statements prepared once per connection: parsing the SQL anew costs more than most of our reads.

export interface Statement {
  run(
    bindings: unknown[],
    done: (this: unknown, error: Error | null, rows?: unknown) => void,
  ): void;
  all(
    bindings: unknown[],
    done: (this: unknown, error: Error | null, rows?: unknown) => void,
  ): void;
  finalize(done: () => void): void;
}
export interface Connection {
  prepare(sql: string, done: (error: Error | null) => void): Statement;
}

const MOST = 200;
/** Longer ones are bulk inserts and lists of ids, which seldom come again. */
const LONGEST = 4_000;
/** Schema changes, pragmas and Knex's own savepoints, whose names never come again, are left to the driver. */
const REPEATED =
  /^\s*(?:(?:select|insert|update|delete|with|begin|commit)\b|(?:savepoint|release|rollback to) job$)/i;

const kept = new WeakMap<Connection, Map<string, Statement>>();

/** The statement for this SQL, or undefined when it is not worth keeping. */
export async function preparedStatement(
  connection: Connection,
  sql: string,
): Promise<Statement | undefined> {
  if (sql.length > LONGEST || !REPEATED.test(sql)) return undefined;
  let statements = kept.get(connection);
  if (!statements) {
    statements = new Map();
    kept.set(connection, statements);
  }
  const known = statements.get(sql);
  if (known) {
    // Last used goes last, so that the first one is the one to leave.
    statements.delete(sql);
    statements.set(sql, known);
    return known;
  }
  const statement = await new Promise<Statement>((resolve, reject) => {
    const made: Statement = connection.prepare(sql, (error) =>
      error ? reject(error) : resolve(made),
    );
  });
  statements.set(sql, statement);
  if (statements.size > MOST) {
    const [oldest] = statements;
    if (oldest) {
      statements.delete(oldest[0]);
      oldest[1].finalize(() => undefined);
    }
  }
  return statement;
}

/** SQLite does not close a connection that has statements. */
export async function forgetStatements(connection: Connection): Promise<void> {
  const statements = [...(kept.get(connection)?.values() ?? [])];
  kept.delete(connection);
  await Promise.all(
    statements.map((statement) => new Promise<void>((resolve) => statement.finalize(resolve))),
  );
}
