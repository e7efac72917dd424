// Data, backups and the journal's heads are read by the account that runs the product, and by nobody else.
import { chmodSync, existsSync } from 'node:fs';
import type { Config } from './config.ts';
import { sqliteFile } from './db/connect.ts';
import { headsFile } from './trail/chain.ts';

/** Whatever this process makes from now on, and what an earlier version made for all to read. */
export function keepFilesPrivate({ dataDir }: Pick<Config, 'dataDir'>): void {
  process.umask(0o077);
  const file = sqliteFile(dataDir);
  for (const path of [file, `${file}-wal`, `${file}-shm`, headsFile(dataDir)])
    if (existsSync(path)) chmodSync(path, 0o600);
}
