import {
  offersOf,
  placeTitle,
  readersAmong,
  referencesOf,
  targetKey,
} from '../../../forms/definitions/references/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { factNames } from '../../../forms/risk/index.ts';
import { endpoint } from '../../http/endpoint.ts';
import { getRecord, idOf } from '../../http/resource.ts';
import { Room } from '../../http/room.ts';
import { malformed } from '../../problem.ts';
import { type KindRoom, verb, withRights } from '../definition-call.ts';
import { parseObject } from '../parse-object.ts';
import { recordsOfElement } from '../usage/records.ts';
import { usersOf } from '../usage/users-of.ts';

const MOST_PATH = 500;

function bodyIn(text: Json | undefined): JsonObject {
  return (typeof text === 'string' ? parseObject(text) : undefined) ?? {};
}

function assertKnown(query: Record<string, string>, names: string[]): void {
  const strange = Object.keys(query).find((name) => !names.includes(name));
  if (strange) throw malformed(`Неизвестный параметр «${strange.slice(0, 40)}».`);
}

/** Who reads an element or one part of it (`?path=`), what it reads itself, and records made by it. */
export function addUsage(room: Room, { kind, dataset, title }: KindRoom): void {
  room.get(
    '/:id/usage',
    endpoint({
      verb: verb(dataset, 'read'),
      summary: `Где используется: ${title}`,
      async handle(call) {
        assertKnown(call.query, ['path']);
        const { path } = call.query;
        if (path !== undefined && path.length > MOST_PATH)
          throw malformed('path: слишком длинный путь');
        const id = idOf(call.params.id);
        const record = await withRights(call, dataset, await getRecord(call, dataset, id));
        const body = bodyIn(record.published ?? record.draft);
        const within = (at: string) =>
          path === undefined || at === path || at.startsWith(`${path}.`);
        const offers = offersOf(kind, String(record.code), body).filter(
          (offer) => path === undefined || (offer.path !== '' && within(offer.path)),
        );
        const references = referencesOf(kind, body);
        const own = path === undefined ? [] : readersAmong(references, new Set([`field ${path}`]));
        const targets = new Set(offers.map(targetKey));
        const at = { organizationId: Number(record.organizationId), except: id };
        return {
          body: {
            gives: offers.filter((o) => o.path !== '').map(({ to, name }) => ({ to, name })),
            reads: references
              .filter((reference) => reference.relation === 'reads' && within(reference.path))
              .map((one) => ({ ...one, where: placeTitle(kind, body, one.path) })),
            own: own.map((one) => ({ path: one.path, where: placeTitle(kind, body, one.path) })),
            definitions: await usersOf(call, targets, at),
            records: path === undefined ? await recordsOfElement(call, kind, id) : [],
          },
        };
      },
    }),
    { dataset },
  );
}

/** Who reads a fact of the catalogue, anywhere this reader sees. */
export const factUserRoom = new Room('/fact-users').get(
  '/',
  endpoint({
    verb: 'definition-version.read',
    summary: 'Где используется факт',
    async handle(call) {
      assertKnown(call.query, ['fact']);
      const { fact = '' } = call.query;
      if (!factNames.has(fact)) throw malformed('fact: такого факта в справочнике нет');
      return { body: await usersOf(call, new Set([targetKey({ to: 'fact', name: fact })]), {}) };
    },
  }),
);
