// Bundled for the process that dies: the product's own way up and down.
import { openDatabase, sqliteFile } from '../../api/db/connect.ts';
import { migrate, rollback } from '../../api/db/migrate.ts';

export async function move(dataDir: string, direction: string): Promise<void> {
  const db = await openDatabase({ dataDir });
  if (direction === 'up') await migrate(db, sqliteFile(dataDir));
  else await rollback(db, sqliteFile(dataDir));
  await db.close();
}
