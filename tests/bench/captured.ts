// The statements a piece of work sends, so that they can be run again without it.
import type { Knex } from 'knex';

export interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
}

export async function captured(db: Knex, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const listen = ({ sql, bindings }: { sql: string; bindings?: Knex.RawBinding[] }) => {
    statements.push({ sql: unnumbered(sql), bindings: bindings ?? [] });
  };
  db.on('query', listen);
  await work();
  db.removeListener('query', listen);
  return statements;
}

/** PostgreSQL's $1 back to the ? that a raw statement takes; question marks of its own stay escaped. */
function unnumbered(sql: string): string {
  return sql.replace(/\$\d+/g, '?');
}
