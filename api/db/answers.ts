import type { Knex } from 'knex';

/** Does the database answer at all? */
export const answers = (db: Knex): Promise<boolean> =>
  db.raw('select 1').then(
    () => true,
    () => false,
  );
