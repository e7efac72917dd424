// Role × place with dates. Nobody grants what their own roles may not grant, nobody grants to themselves.

import { extraGrants, isExtraGrant, isRole, roles } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import { requestOf } from '../../forms/records/record.ts';
import { grant } from '../../forms/records/users.ts';
import { forgetRemembered } from '../access/request-actor.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorName,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';
import { getRecord, resource } from '../http/resource.ts';
import { assertMayGrant, grantColumns } from './check-grant.ts';
import { users } from './user-routes.ts';

export const grants = dataset({
  name: 'grants',
  noun: 'grant',
  title: 'Права пользователей',
  from: 'grants g',
  id: 'g.id',
  joins: {
    u: 'join users u on u.id = g.user_id',
    o: organizationJoin('g'),
  },
  scope: {
    kind: 'below',
    ...placeColumns('g'),
  },
  search: { sql: 'u.search_key', join: 'u' },
  defaultSort: ['userName', 'ASC'],
  fields: {
    ...rowFields('g'),
    ...recordFields(grant, 'g', {
      userName: authorName('Пользователь'),
      userLogin: { sql: 'u.login', join: 'u' },
    }),
    ...ownerFields('g', 'Место'),
  },
});

export const grantRequest = requestOf(grant);

function titleOf(role: string): string {
  if (isRole(role)) return roles[role].title;
  return isExtraGrant(role) ? extraGrants[role].title : role;
}

export const journalledGrant = {
  dataset: grants,
  label: (record: JsonObject) =>
    `${record.userName}: ${titleOf(String(record.role))} — ${record.organizationName}`,
};

export const grantRoom = resource({
  ...journalledGrant,
  table: 'grants',
  create: grantRequest,
  update: grantRequest,
  removable: true,
  async prepare(call, body, current) {
    const userId = body.userId;
    assertMayGrant(call, body.role, userId);
    if (current) assertMayGrant(call, String(current.role), Number(current.userId));
    if (userId !== current?.userId) await getRecord(call, users, userId);
    return {
      columns: { user_id: userId, ...grantColumns(body) },
      organizationId: body.organizationId,
    };
  },
  async beforeRemove(call, record) {
    assertMayGrant(call, record.role, record.userId);
  },
  async after(call) {
    call.afterCommit(() => forgetRemembered(call.app));
  },
});
