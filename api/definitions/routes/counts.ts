// Numbers of the section «Методология»: how many elements of each kind are in force, drafted, waiting,
// appointed; and how much the elements of a page are used.

import type { Verb } from '../../../forms/access.ts';
import { type KindCode, kinds, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { may } from '../../access/actor.ts';
import { conjunction, joined, ofReader } from '../../datasets/read.ts';
import { restrict } from '../../datasets/restrict.ts';
import { sightOf } from '../../datasets/sight.ts';
import { rawRows } from '../../db/raw-rows.ts';
import { type Call, endpoint } from '../../http/endpoint.ts';
import { readerOf } from '../../http/resource.ts';
import { Room } from '../../http/room.ts';
import { malformed } from '../../problem.ts';
import { definitionDataset } from '../definition-dataset.ts';
import { WAITING } from '../updates/waiting-sql.ts';
import { countUse } from '../usage/counts.ts';

const MOST_OF_A_PAGE = 200;

const SUMS = {
  inForce: 'd.published_version_id is not null and d.withdrawn_on is null',
  drafts: 'd.draft is not null',
  scheduled: 'd.scheduled_on is not null',
  waiting: `${WAITING} is not null`,
};

async function summaryOf(call: Call, code: KindCode): Promise<JsonObject | undefined> {
  const dataset = definitionDataset(code);
  if (!may(call.actor, `${dataset.noun}.read` as Verb)) return undefined;
  const reader = readerOf(call);
  const query = { offset: 0, limit: 1, conditions: [] };
  const parts = restrict(dataset, sightOf(dataset, reader), reader, query);
  const sums = Object.entries(SUMS)
    .map(([name, sql]) => `coalesce(sum(case when ${sql} then 1 else 0 end), 0) as "${name}"`)
    .join(', ');
  const joins = joined(dataset, new Set(['o', 'v', ...parts.joins]));
  const sql = `select ${sums} from ${dataset.from} ${joins}${conjunction(parts.where)}`;
  const [row = {}] = await rawRows(call.trx, ofReader(sql, reader), parts.bindings);
  const numbers = Object.keys(SUMS).map((name) => [name, Number(row[name])] as const);
  const { resource, plural } = kindsByCode[code];
  return { id: code, resource, title: plural, ...Object.fromEntries(numbers) };
}

function idsOf(text: string | undefined): number[] {
  const ids = (text ?? '').split(',').map(Number);
  const wrong = ids.some((id) => !Number.isInteger(id) || id < 1 || id >= 2 ** 31);
  if (wrong || ids.length > MOST_OF_A_PAGE)
    throw malformed(`ids: номера элементов через запятую, не больше ${MOST_OF_A_PAGE}.`);
  return [...new Set(ids)];
}

export const definitionCountRoom = new Room('/definition-counts').get(
  '/',
  endpoint({
    verb: 'definition-version.read',
    summary: 'Методология в числах: по видам или, с видом и номерами, по элементам',
    async handle(call) {
      const { kind, ids, ...strange } = call.query;
      if (Object.keys(strange).length > 0) throw malformed('Известны параметры kind и ids.');
      if (kind === undefined) {
        const found: JsonObject[] = [];
        for (const { code } of kinds) found.push((await summaryOf(call, code)) ?? {});
        return { body: found.filter(({ id }) => id !== undefined) };
      }
      const known = kinds.find(({ code }) => code === kind);
      if (!known) throw malformed('kind: такого вида элементов нет.');
      if (!may(call.actor, `${definitionDataset(known.code).noun}.read` as Verb))
        return { body: [] };
      return { body: await countUse(call, known.code, idsOf(ids)) };
    },
  }),
);
