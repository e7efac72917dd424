// What a draft of a criterion would do to everybody's levels: the first look, another value, another condition.

import { rawRows } from '../../../api/db/raw-rows.ts';
import { levelImpact } from '../../../api/impact/levels.ts';
import { bodyOf } from '../../../api/versions/version-queries.ts';
import type { RiskCriterion } from '../../../forms/risk/index.ts';
import type { Setting } from '../setting.ts';
import { type Line, ms, seconds } from '../table.ts';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function tuned(criterion: RiskCriterion, enoughEvents: number): RiskCriterion {
  const { enoughEvents: parameter } = criterion.parameters ?? {};
  if (!parameter) throw new Error('У критерия нет параметра');
  return {
    ...criterion,
    parameters: { enoughEvents: { ...parameter, default: enoughEvents } },
  };
}

export async function impactOfCriterion({ db, region, options }: Setting): Promise<Line[]> {
  const version = await db
    .reader('definition_versions')
    .where({ kind: 'risk-criterion', code: 'no-employer-events' })
    .first('id');
  const criterion = await bodyOf(db.reader, 'risk-criterion', version.id);
  const place = { organizationId: region.regionId, isCountry: false };
  let people = 0;
  const look = (draft: RiskCriterion) =>
    timed(async () => {
      const { matrix } = await levelImpact(db, draft, place, async () => undefined);
      people = Object.values(matrix).reduce(
        (sum, row) => sum + row.high + row['not-high'] + row.insufficient,
        0,
      );
    });
  const bare = await timed(async () => {
    await rawRows(
      db.reports,
      'select p.organization_id, count(a.gist), count(f.facts) from persons p join assessments a on a.person_id = p.id and a.is_current = true join person_facts f on f.person_id = p.id where p.region_id = ? and length(cast(f.facts as text)) > 0 group by p.organization_id',
      [region.regionId],
    );
  });
  const first = await look(tuned(criterion, 2));
  const further = await look(tuned(criterion, 3));
  const other = await look({
    ...tuned(criterion, 3),
    appliesTo: { properties: { isFinalYear: { const: true } }, required: ['isFinalYear'] },
  });
  const work = `Влияние критерия на ${people.toLocaleString('ru-RU')} человек`;
  const share = Math.max(1, options.learners / 500_000);
  return [
    {
      work: `${work}: первый раз, с кривой значений`,
      figure: seconds(first),
      limit: `${seconds(bare)} (одно чтение тех же людей)`,
      ratio: first / bare,
      target: '≤ 3 с на 500 тыс.',
      met: first <= 3_000 * share,
    },
    {
      work: `${work}: другое значение параметра`,
      figure: ms(further),
      target: '≤ 1 с',
      met: further <= 1_000,
    },
    {
      work: `${work}: условие о другом факте`,
      figure: ms(other),
      target: '≤ 1 с',
      met: other <= 1_000 * share,
    },
  ];
}
