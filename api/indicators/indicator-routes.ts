import {
  type Figure,
  federalIndicators,
  type Indicator,
  missingOf,
  shareOf,
  stateOf,
} from '../../forms/indicators/index.ts';
import { fieldsOf } from '../../forms/predicates/index.ts';
import { factOf } from '../../forms/risk/index.ts';
import { levelScope, scopeFor, scopeOf } from '../access/actor.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { reachedAmong, reaches } from '../datasets/reach.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { contentRange } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { asJson, malformed, notFound } from '../problem.ts';
import { countByOrganization, totalOf } from './count-figures.ts';

function presentFigure(indicator: Indicator, figure: Figure) {
  return {
    value: figure.value,
    of: figure.of,
    share: shareOf(figure),
    missing: missingOf(indicator, figure),
    state: stateOf(indicator, figure),
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
  if (!(await reaches(call.trx, scopeOf(call.actor, 'indicator.read'), id, call.today)))
    throw notFound();
  return id;
}

async function count(call: Call, indicators: readonly Indicator[]) {
  return countByOrganization(call.trx, indicators, {
    engine: call.app.db.engine,
    scope: scopeOf(call.actor, 'indicator.read'),
    today: call.today,
    within: await placeAsked(call),
  });
}

function readsLevels({ numerator, denominator }: Indicator): boolean {
  return [numerator, denominator].some(({ where }) => fieldsOf(where).includes('riskLevel'));
}

/** Organisations whose missing people the reader may open by name: of everything the figure reads. */
async function opened(call: Call, indicator: Indicator, ids: number[]): Promise<Set<number>> {
  const special = [indicator.numerator, indicator.denominator].some(({ where }) =>
    fieldsOf(where).some((field) => factOf(field)?.sensitivity === 'special'),
  );
  if (special || !indicator.missingFilter) return new Set();
  const personal = scopeFor(call.actor, 'learner.read', 'personal');
  const open = await reachedAmong(call.trx, personal, ids, call.today);
  if (!readsLevels(indicator)) return open;
  return reachedAmong(call.trx, levelScope(call.actor), [...open], call.today);
}

export const indicatorRoom = new Room('/indicators')
  .get(
    '/',
    endpoint({
      verb: 'indicator.read',
      summary: 'Показатели: факт против цели',
      reads: 'reports',
      async handle(call) {
        const counted = await count(call, federalIndicators);
        const rows = federalIndicators.map((indicator) => {
          const { code, title, shortTitle, source, target, missing: missingWord } = indicator;
          const figure = presentFigure(indicator, totalOf(counted, code));
          return { id: code, title, shortTitle, source, target, missingWord, ...figure };
        });
        return {
          headers: contentRange('indicators', 0, rows.length, rows.length),
          body: asJson(rows),
        };
      },
    }),
  )
  .get(
    '/:id',
    endpoint({
      verb: 'indicator.read',
      summary: 'Один показатель по организациям',
      reads: 'reports',
      async handle(call) {
        const indicator = federalIndicators.find(({ code }) => code === call.params.id);
        if (!indicator) throw notFound();
        const { code, title, shortTitle, source, target, missing, missingFilter } = indicator;
        const concerned = (await count(call, [indicator])).filter(
          ({ figures }) => (figures.get(code)?.of ?? 0) > 0,
        );
        const open = await opened(
          call,
          indicator,
          concerned.map(({ organizationId }) => organizationId),
        );
        const organizations = concerned.map(({ organizationId, name, kind, figures }) => ({
          organizationId,
          name,
          kind,
          opens: open.has(organizationId),
          ...presentFigure(indicator, figures.get(code) ?? { value: 0, of: 0 }),
        }));
        return {
          body: asJson({
            id: code,
            title,
            shortTitle,
            source,
            target,
            missingWord: missing,
            missingFilter: missingFilter ?? null,
            ...presentFigure(indicator, totalOf(concerned, code)),
            organizations: organizations.sort((a, b) => b.missing - a.missing),
          }),
        };
      },
    }),
  );
