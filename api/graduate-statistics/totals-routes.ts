// Totals of a region by specialty for a year, with the mark of characteristic 1.

import { scopeOf } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import { rulesetAt } from '../assessments/ruleset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { Room } from '../http/room.ts';
import { wholeList } from '../http/whole-list.ts';
import { placeOf } from '../places/place-queries.ts';
import { malformed, notFound } from '../problem.ts';
import { marksOf } from './criterion.ts';
import { readSums, statisticsOf } from './sums.ts';

/** The region of the organisation asked for, and the year. */
async function asked(call: Call): Promise<{ regionId: number; year: number }> {
  const values = new Map(
    parseListQuery(call.query).conditions.map(({ field, values: [value] }) => [field, value]),
  );
  const [organizationId, year] = [values.get('organizationId'), values.get('year')];
  if (typeof organizationId !== 'number' || typeof year !== 'number')
    throw malformed('Назовите organizationId и year.');
  const scope = scopeOf(call.actor, 'graduate-statistic.read');
  if (!(await reaches(call.trx, scope, organizationId, call.today))) throw notFound();
  const { regionId } = await placeOf(call.trx, organizationId);
  if (regionId === null) throw notFound();
  return { regionId, year };
}

const ORDERED_BY = ['specialtyCode', 'specialtyName', 'graduates', 'employed', 'met'];

export const graduateTotalsRoom = new Room('/graduate-totals').get(
  '/',
  endpoint({
    verb: 'graduate-statistic.read',
    summary: 'Выпускники и трудоустройство: итоги региона по специальностям',
    async handle(call) {
      const { regionId, year } = await asked(call);
      const statistics = statisticsOf(await readSums(call.trx, regionId), year);
      const mark = marksOf(await rulesetAt(call.app.db, call.trx, regionId), statistics);
      const names: { code: string; name: string }[] = await call
        .trx('specialties')
        .whereIn('code', [...statistics.keys()])
        .select('code', 'name');
      const nameOf = new Map(names.map(({ code, name }) => [code, name]));
      const rows = [...statistics].sort().map(([code, figures]) => ({
        id: code,
        specialtyCode: code,
        specialtyName: nameOf.get(code) ?? null,
        graduates: figures.specialtyGraduates,
        employed: figures.specialtyEmployed,
        met: mark(code) === 'yes',
      }));
      return wholeList('graduate-totals', rows, ORDERED_BY, parseListQuery(call.query));
    },
  }),
);
