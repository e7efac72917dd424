// What a grant must say, and who may give it: for one form and for each row of a list of accounts.

import { describeRole, isExtraGrant, isRole, mayGrant, openedByOrder } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import { rolesOf } from '../access/actor.ts';
import type { Call } from '../http/endpoint.ts';
import type { Columns } from '../http/rows.ts';

import { invalid } from '../problem.ts';

function filled(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function assertMayGrant(call: Call, role: string, userId: number): void {
  const granted = isRole(role) || isExtraGrant(role) ? role : undefined;
  const toSelf = userId === call.actor.userId;
  if (!granted || !rolesOf(call.actor).some((own) => mayGrant(own, granted, toSelf))) {
    throw invalid({
      role: toSelf ? 'Себе права не выдают' : 'Ваша роль не позволяет выдать эти права',
    });
  }
}

/** Columns of a grant without its owner, or the refusal at its fields. */
export function grantColumns(body: JsonObject): Columns {
  const role = String(body.role);
  const errors: Record<string, string> = {};
  if (filled(body.endsOn) && String(body.endsOn) < String(body.startsOn))
    errors.endsOn = 'Окончание раньше начала';
  if (openedByOrder(role) !== undefined) {
    if (!filled(body.orderNumber)) errors.orderNumber = 'Укажите номер приказа о допуске';
    if (!filled(body.orderDate)) errors.orderDate = 'Укажите дату приказа о допуске';
  }
  const groups = Array.isArray(body.groupNames) ? body.groupNames : null;
  if (role === 'curator' && !groups?.length) errors.groupNames = 'Укажите группы куратора';
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return {
    role,
    area: filled(body.area) ?? (isRole(role) ? describeRole(role).area : 'subtree'),
    group_names: groups ? JSON.stringify(groups) : null,
    starts_on: String(body.startsOn),
    ends_on: filled(body.endsOn),
    order_number: filled(body.orderNumber),
    order_date: filled(body.orderDate),
  };
}
