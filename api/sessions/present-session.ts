// What the console is told of who has logged in, where and with which rights.
import { isRole } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import { type Actor, hasExtra, permissionsOf, timeZoneOf } from '../access/actor.ts';
import { dateIn } from '../clock.ts';
import type { AppContext } from '../context.ts';

export function presentSession(app: AppContext, actor: Actor): JsonObject {
  const { viewer } = actor;
  return {
    user: {
      id: actor.userId,
      login: actor.login,
      name: actor.name,
      mustChangePassword: actor.mustChangePassword,
    },
    permissions: permissionsOf(actor),
    places: actor.grants
      .filter((g) => isRole(g.role))
      .map((g) => ({
        id: g.organizationId,
        name: g.organizationName,
        kind: g.organizationKind,
        role: g.role,
        area: g.area,
      })),
    specialAccess: hasExtra(actor, 'special-access'),
    personalAccess: hasExtra(actor, 'personal'),
    defenceAccess: hasExtra(actor, 'defence-access'),
    demo: app.demo,
    ...(viewer ? { viewAs: { viewerName: viewer.name, until: viewer.until } } : {}),
    today: dateIn(timeZoneOf(actor), app.clock.now()),
  };
}
