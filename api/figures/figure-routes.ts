import type { Indicator } from '../../forms/indicators/index.ts';
import {
  type Figure,
  missingFilter,
  missingOf,
  needsOfFigure,
  shareOf,
  sourceOf,
  stateOf,
} from '../../forms/indicators/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { holds, levelScope, scopeOf } from '../access/actor.ts';
import { openAmong } from '../access/ceiling.ts';
import { reachedAmong, reaches } from '../access/reach-queries.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { Room } from '../http/room.ts';
import { wholeList } from '../http/whole-list.ts';
import { organizationsNamed } from '../places/place-queries.ts';
import { asJson, malformed, notFound, Problem } from '../problem.ts';
import { clearedScopes, leastGroupAt } from '../small-groups/small-groups.ts';
import { countFigure } from './figure-queries.ts';
import { homesOf, type IndicatorInForce, indicatorsInForce } from './indicators-in-force.ts';

function presentFigure(indicator: Indicator, figure: Figure) {
  return {
    value: figure.value,
    of: figure.of,
    share: shareOf(figure),
    missing: missingOf(indicator, figure),
    state: stateOf(indicator, figure),
  };
}

function presentIndicator({ versionId, body }: IndicatorInForce) {
  const { code, title, shortTitle, unit, direction, target, missing } = body;
  const source = sourceOf(body);
  return {
    ...{ id: code, versionId, title, shortTitle, source },
    ...{ unit, direction, target, missingWord: missing },
  };
}

/** The place a figure is asked for, which must lie where the reader sees figures. */
async function placeAsked(call: Call): Promise<number | undefined> {
  const { conditions } = parseListQuery(call.query);
  if (conditions.length === 0) return undefined;
  const [condition] = conditions;
  const id = condition?.values[0];
  if (
    conditions.length > 1 ||
    condition?.field !== 'organizationId' ||
    condition.operator !== 'eq' ||
    typeof id !== 'number'
  )
    throw malformed('Показатели отбираются только по organizationId.');
  if (!(await reaches(call.trx, scopeOf(call.actor, 'figure.read'), id, call.today)))
    throw notFound();
  return id;
}

async function ask(call: Call) {
  const within = await placeAsked(call);
  const homes = within === undefined ? homesOf(call.actor) : [within];
  const scope = scopeOf(call.actor, 'figure.read');
  return {
    indicators: await indicatorsInForce(call.trx, homes),
    asked: {
      engine: call.app.db.engine,
      scope,
      today: call.today,
      within,
      hiding: {
        cleared: clearedScopes(call.actor).filter((cleared) => !holds(cleared, scope)),
        least: await leastGroupAt(call.trx, homes[0]),
        today: call.today,
      },
    },
  };
}

/** Places whose missing people the reader may open by name: of everything the figure reads. */
async function opened(call: Call, indicator: Indicator, ids: number[]): Promise<Set<number>> {
  if (!missingFilter(indicator)) return new Set();
  const { sensitivity, riskLevel } = needsOfFigure(indicator);
  const open = await openAmong(call, 'learner.read', sensitivity, ids);
  if (!riskLevel) return open;
  return reachedAmong(call.trx, levelScope(call.actor), [...open], call.today);
}

function figureClosed(least: number): Problem {
  return new Problem({
    type: 'figure-closed',
    status: 404,
    title: 'Показатель вам не открыт',
    detail: `Он считается по специальным сведениям. Без допуска такие цифры видны только о местах и группах, где не меньше ${least} человек, и только когда условие не выделяет людей по другим признакам.`,
    denied: true,
  });
}

/** The places of a breakdown by name, whom the figure concerns. */
async function placesOf(call: Call, indicator: Indicator, byPlace: Map<number, Figure>) {
  const concerned = [...byPlace].filter(([, { value, of }]) => (of ?? value) > 0);
  const ids = concerned.map(([id]) => id);
  const names = await organizationsNamed(call.trx, ids);
  const open = await opened(call, indicator, ids);
  return concerned
    .flatMap(([id, figure]) => {
      const named = names.get(id);
      if (!named) return [];
      const opens = open.has(id);
      const { short_name: name, kind } = named;
      return [{ organizationId: id, name, kind, opens, ...presentFigure(indicator, figure) }];
    })
    .sort((a, b) => b.missing - a.missing || (a.name < b.name ? -1 : 1));
}

const ORDERED_BY = [
  ...['title', 'shortTitle', 'source', 'unit', 'direction', 'target'],
  ...['value', 'of', 'share', 'missing', 'state'],
];

export const figureRoom = new Room('/figures')
  .get(
    '/',
    endpoint({
      verb: 'figure.read',
      summary: 'Показатели: факт против цели',
      reads: 'reports',
      async handle(call) {
        const { indicators, asked } = await ask(call);
        const rows: JsonObject[] = [];
        for (const inForce of indicators) {
          const { told, total } = await countFigure(call.trx, inForce.body, asked);
          if (told === 'closed') continue;
          rows.push({ ...presentIndicator(inForce), told, ...presentFigure(inForce.body, total) });
        }
        return wholeList('figures', rows, ORDERED_BY, parseListQuery(call.query));
      },
    }),
  )
  .get(
    '/:id',
    endpoint({
      verb: 'figure.read',
      summary: 'Один показатель по организациям',
      reads: 'reports',
      async handle(call) {
        const { indicators, asked } = await ask(call);
        const inForce = indicators.find(({ body }) => body.code === call.params.id);
        if (!inForce) throw notFound();
        const { body } = inForce;
        const { told, total, byPlace } = await countFigure(call.trx, body, asked);
        const { least } = asked.hiding;
        if (told === 'closed') throw figureClosed(least);
        return {
          body: asJson({
            ...presentIndicator(inForce),
            missingFilter: missingFilter(body) ?? null,
            breakdown: body.breakdown,
            told,
            ...(told === 'partly' ? { least } : {}),
            ...presentFigure(body, total),
            organizations: await placesOf(call, body, byPlace),
          }),
        };
      },
    }),
  );
