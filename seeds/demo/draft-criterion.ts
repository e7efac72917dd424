// A change the region is still thinking over: more meetings with employers for two groups of specialties.
// Nothing is in force of it; the tab «Влияние» tells what it would do.
import type { Knex } from 'knex';
import { validateHere, withOwnCode } from '../../api/definitions/checking/validate.ts';
import { namedColumns } from '../../api/definitions/named.ts';
import { bodyOf, versionInForceAt } from '../../api/versions/version-queries.ts';
import { insertMany } from './insert.ts';
import { type Place, placed } from './organizations.ts';

const kind = 'risk-criterion';
const code = 'no-employer-events';
const parameter = 'enoughEvents';

export async function draftRegionalCriterion(trx: Knex, region: Place, now: string): Promise<void> {
  const federal = await versionInForceAt(trx, region.id, kind, code);
  if (!federal) throw new Error(`Не опубликован критерий ${code}`);
  const base = await bodyOf(trx, kind, federal.id);
  const enough = base.parameters?.[parameter];
  if (!enough) throw new Error(`У критерия ${code} нет параметра ${parameter}`);
  const overrides = [
    {
      when: {
        properties: { specialtyGroup: { enum: ['38.00.00', '43.00.00'] } },
        required: ['specialtyGroup'],
      },
      value: 2,
    },
  ];
  const parameters = { ...base.parameters, [parameter]: { ...enough, overrides } };
  const draft = `${JSON.stringify({ ...base, parameters }, null, 2)}\n`;
  const { body, issues } = withOwnCode(validateHere(kind, draft), code);
  if (!body || issues.length > 0)
    throw new Error(`Черновик критерия: ${issues[0]?.path} ${issues[0]?.message}`);
  await insertMany(
    trx,
    'definitions',
    [
      {
        ...placed(region),
        kind,
        code,
        ...namedColumns(body, code),
        base_version_id: federal.id,
        draft,
        withdrawn_on: null,
        published_version_id: null,
      },
    ],
    now,
  );
}
