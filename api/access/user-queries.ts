import type { Knex } from 'knex';

export interface UserRow {
  id: number;
  login: string;
  name: string;
  status: string;
  organization_id: number;
  must_change_password: boolean | number;
  demo: boolean | number;
}

export function userBy(db: Knex, id: number): Promise<UserRow | undefined> {
  return db<UserRow>('users')
    .where({ id })
    .first('id', 'login', 'name', 'status', 'organization_id', 'must_change_password', 'demo');
}
