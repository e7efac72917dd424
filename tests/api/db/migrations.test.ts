import { describe, expect, it } from 'vitest';
import { sqliteFile } from '../../../api/db/connect.ts';
import { migrate, rollback } from '../../../api/db/migrate.ts';
import { migrations } from '../../../api/db/migrations.ts';
import { openTestDatabase } from '../../support/database.ts';

describe('migrations', () => {
  it('go up, down and up again, each one', async () => {
    const test = await openTestDatabase();
    const file = sqliteFile(test.dataDir);
    for (const name of Object.keys(migrations).reverse()) {
      await rollback(test.database, file, 1);
      const left = await test.db('knex_migrations').where({ name });
      expect(left, name).toEqual([]);
    }
    await migrate(test.database, file);
    const done = await test.db('knex_migrations').orderBy('id').pluck('name');
    expect(done).toEqual(Object.keys(migrations));
    await rollback(test.database, file);
    await migrate(test.database, file);
    expect(await test.db('organizations').count({ n: '*' })).toEqual([{ n: 0 }]);
    await test.close();
  });
});
