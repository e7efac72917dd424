// «What if»: the effect of figures on characteristic 1 and on levels before they are saved.

import { scopeOf } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import { rulesetAt } from '../assessments/ruleset.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import type { RequestSchema } from '../http/request-schema.ts';
import { placeOf } from '../places/place-queries.ts';

import { asJson, invalid, notFound } from '../problem.ts';
import { marksOf } from './criterion.ts';
import { countMoved, movedBy } from './effect.ts';
import { exchanged, type Figures, readSums, statisticsOf } from './sums.ts';

export function previewEndpoint(body: RequestSchema) {
  return endpoint({
    verb: 'graduate-statistic.update',
    summary: 'Выпускники и трудоустройство: что изменится в уровнях',
    body,
    journals: false,
    async handle(call) {
      const organizationId = Number(call.body.organizationId);
      const scope = scopeOf(call.actor, 'graduate-statistic.update');
      if (!(await reaches(call.trx, scope, organizationId, call.today))) throw notFound();
      const figures: Figures = {
        specialtyCode: String(call.body.specialtyCode),
        year: Number(call.body.year),
        graduates: Number(call.body.graduates),
        employed: Number(call.body.employed),
      };
      if (figures.employed > figures.graduates)
        throw invalid({ employed: 'Трудоустроено больше, чем выпущено' });
      return { body: asJson(await effectOf(call, organizationId, figures)) };
    },
  });
}

async function effectOf(call: Call, organizationId: number, figures: Figures) {
  const { regionId } = await placeOf(call.trx, organizationId);
  if (regionId === null) throw notFound();
  const { specialtyCode, year } = figures;
  const stored = await call
    .trx('graduate_statistics')
    .where({ organization_id: organizationId, specialty_code: specialtyCode, year })
    .first('graduates', 'employed');
  const sums = await readSums(call.trx, regionId);
  const would = exchanged(sums, stored && { ...figures, ...stored }, figures);
  const before = statisticsOf(sums);
  const after = statisticsOf(would);
  const ruleset = await rulesetAt(call.app.db, call.trx, regionId);
  const old = marksOf(ruleset, before);
  const fresh = marksOf(ruleset, after);
  const within = { scope: scopeOf(call.actor, 'figure.read'), today: call.today };
  const moved = await movedBy(call.app.db, call.trx, { regionId, before, after, within });
  const codes = [...new Set([...before.keys(), ...after.keys(), specialtyCode])].sort();
  return {
    specialtyCode,
    /** Levels follow the latest year only. */
    decisive: Math.max(...would.keys()) === year,
    specialties: codes
      .filter((code) => code === specialtyCode || old(code) !== fresh(code))
      .map((code) => ({
        specialtyCode: code,
        before: old(code) === 'yes',
        after: fresh(code) === 'yes',
        ...countMoved(moved.filter((one) => one.specialtyCode === code)),
      })),
    ...countMoved(moved),
  };
}
