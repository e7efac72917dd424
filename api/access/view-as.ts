// «Просмотр от имени»: the session goes on being its owner's and shows what both may see, nothing more.

import type { Knex } from 'knex';
import { dateIn } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { AuditTrail } from '../trail/trail.ts';
import { type Actor, scopeOf, timeZoneOf } from './actor.ts';
import { authorOf } from './author.ts';
import { loadGrants } from './grant-queries.ts';
import { manages } from './manages.ts';
import { reaches } from './reach-queries.ts';
import { closeView } from './session-queries.ts';
import { userBy } from './user-queries.ts';

export const VIEW_MINUTES = 30;

/** The person looked at, limited by who looks; who looks alone, when the term or the right has ended. */
export async function lookThrough(
  db: Knex,
  actor: Actor,
  view: { userId: number; until: string },
  instant: Date,
): Promise<Actor> {
  const person = await userBy(db, view.userId);
  const ended = { ...actor, endedView: String(person?.login ?? view.userId) };
  if (person?.status !== 'active' || view.until <= instant.toISOString()) return ended;
  const today = dateIn(timeZoneOf(actor), instant);
  const scope = scopeOf(actor, 'user.update');
  if (!(await reaches(db, scope, person.organization_id, today))) return ended;
  if (!(await manages(db, actor, person.id, today))) return ended;
  const { userId, login, name, grants } = actor;
  return {
    ...actor,
    userId: person.id,
    login: person.login,
    name: person.name,
    grants: await loadGrants(db, person.id, instant),
    viewer: { userId, login, name, grants, until: view.until },
  };
}

/** A view that ended by itself is journalled by the first request after it. */
export async function noteEnd(app: AppContext, actor: Actor): Promise<void> {
  const { sessionHash, endedView } = actor;
  if (!sessionHash || endedView === undefined) return;
  await app.db.write(async (trx) => {
    if (!(await closeView(trx, sessionHash))) return;
    const trail = new AuditTrail();
    trail.record({
      action: 'session.view-end',
      resource: 'session',
      resourceId: actor.userId,
      summary: `Просмотр от имени ${endedView} закончился сам`,
    });
    await trail.write(trx, authorOf(actor, null), app.clock.now().toISOString());
  });
}
