// PostgreSQL: lines that come while an insert is under way go together in the next one.
import type { Knex } from 'knex';
import { insertRows } from './insert-rows.ts';
import type { Append } from './writing.ts';

interface Line {
  rows: readonly object[];
  resolve(): void;
  reject(error: unknown): void;
}

export function gatheredInserts(writer: Knex): Append {
  const waiting = new Map<string, Line[]>();
  const running = new Set<string>();

  async function work(table: string): Promise<void> {
    for (let lines = waiting.get(table); lines; lines = waiting.get(table)) {
      waiting.delete(table);
      const rows = lines.flatMap((line) => line.rows);
      try {
        await writer.transaction((trx) => insertRows(trx, table, rows));
        for (const line of lines) line.resolve();
      } catch (error) {
        for (const line of lines) line.reject(error);
      }
    }
    running.delete(table);
  }

  return (table, rows) => {
    if (rows.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      waiting.set(table, [...(waiting.get(table) ?? []), { rows, resolve, reject }]);
      if (running.has(table)) return;
      running.add(table);
      void work(table);
    });
  };
}
