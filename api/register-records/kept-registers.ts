// Registers that are kept at a place, with how many records of each the reader sees.
import type { JsonObject } from '../../forms/json.ts';
import { type Actor, scopeFor, scopeOf, specialScope } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { wholeList } from '../http/whole-list.ts';
import { malformed, notFound } from '../problem.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';
import { registerRecords } from './register-record-dataset.ts';

const VERB = 'register-record.read';

/** The place asked for, else those the reader's rights are of. */
async function placesAsked(call: Call): Promise<number[]> {
  const { conditions } = parseListQuery(call.query);
  const [condition, ...others] = conditions;
  if (!condition) return [...new Set(call.actor.grants.map((grant) => grant.organizationId))];
  const id = condition.values[0];
  if (others.length > 0 || condition.field !== 'organizationId' || typeof id !== 'number')
    throw malformed('Реестры отбираются только по organizationId.');
  if (!(await reaches(call.trx, scopeOf(call.actor, VERB), id, call.today))) throw notFound();
  return [id];
}

function seesSome(actor: Actor, sensitivity: string): boolean {
  if (sensitivity === 'open') return true;
  if (sensitivity === 'personal') return scopeFor(actor, VERB, 'personal').length > 0;
  return scopeFor(actor, VERB, 'special').length > 0 && specialScope(actor).length > 0;
}

async function countOf(call: Call, register: string): Promise<number> {
  const { total } = await readPage(call.trx, registerRecords, readerOf(call), {
    conditions: [{ field: 'register', operator: 'eq', values: [register] }],
    offset: 0,
    limit: 1,
  });
  return total;
}

const ORDERED_BY = ['title', 'shortTitle', 'attachedTo', 'sensitivity', 'count'];

export const keptRegisterRoom = new Room('/kept-registers').get(
  '/',
  endpoint({
    verb: VERB,
    summary: 'Реестры, которые здесь ведут',
    async handle(call) {
      const rows = new Map<string, JsonObject>();
      for (const place of await placesAsked(call)) {
        for (const { id: versionId, code } of await versionsInForceAt(
          call.trx,
          place,
          'register',
        )) {
          if (rows.has(code)) continue;
          const { title, shortTitle, description, attachedTo, sensitivity } = await bodyOf(
            call.trx,
            'register',
            versionId,
          );
          if (!seesSome(call.actor, sensitivity)) continue;
          const count = await countOf(call, code);
          const words = { title, shortTitle, description: description ?? null };
          rows.set(code, { id: code, versionId, ...words, attachedTo, sensitivity, count });
        }
      }
      const asked = parseListQuery(call.query);
      return wholeList('kept-registers', [...rows.values()], ORDERED_BY, asked);
    },
  }),
);
