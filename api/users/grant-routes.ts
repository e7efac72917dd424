// Role × place with dates. Nobody grants what their own roles may not grant, nobody grants to themselves.

import { extraGrants, isExtraGrant, isRole, roles } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import { grantTitles } from '../../forms/words.ts';
import { forgetRemembered } from '../access/request-actor.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorName,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
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
    userId: { sql: 'g.user_id', type: 'integer', title: 'Пользователь' },
    userName: authorName('Пользователь'),
    userLogin: { sql: 'u.login', type: 'string', title: 'Логин', join: 'u' },
    role: { sql: 'g.role', type: 'string', title: 'Роль или допуск', words: grantTitles },
    area: { sql: 'g.area', type: 'string', title: 'Область' },
    groupNames: { sql: 'g.group_names', type: 'json', title: 'Группы' },
    ...ownerFields('g', 'Место'),
    startsOn: { sql: 'g.starts_on', type: 'date', title: 'Действует с' },
    endsOn: { sql: 'g.ends_on', type: 'date', title: 'Действует по' },
    orderNumber: { sql: 'g.order_number', type: 'string', title: 'Номер приказа' },
    orderDate: { sql: 'g.order_date', type: 'date', title: 'Дата приказа' },
  },
});

export const grantRequest = {
  type: 'object',
  properties: {
    userId: { type: 'integer', title: 'Пользователь' },
    role: {
      type: 'string',
      enum: [...Object.keys(roles), ...Object.keys(extraGrants)],
      title: 'Роль или допуск',
    },
    area: { type: ['string', 'null'], enum: ['subtree', 'service-area', null], title: 'Область' },
    groupNames: {
      type: ['array', 'null'],
      items: { type: 'string', minLength: 1, maxLength: 60 },
      maxItems: 100,
      title: 'Группы',
    },
    organizationId: { type: 'integer', title: 'Место' },
    startsOn: { type: 'string', format: 'date', title: 'Действует с' },
    endsOn: { type: ['string', 'null'], format: 'date', title: 'Действует по' },
    orderNumber: { type: ['string', 'null'], maxLength: 60, title: 'Номер приказа' },
    orderDate: { type: ['string', 'null'], format: 'date', title: 'Дата приказа' },
  },
  required: ['userId', 'role', 'organizationId', 'startsOn'],
} as const;

function titleOf(role: string): string {
  if (isRole(role)) return roles[role].title;
  return isExtraGrant(role) ? extraGrants[role] : role;
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
    assertMayGrant(call, String(record.role), Number(record.userId));
  },
  async after(call) {
    call.afterCommit(() => forgetRemembered(call.app));
  },
});
