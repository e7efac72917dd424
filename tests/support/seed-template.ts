import type { Database } from '../../api/db/connect.ts';

/** Everything a test may rely on: the federal library and a small region (filled as rooms appear). */
export async function seedTemplate(_database: Database): Promise<void> {}
