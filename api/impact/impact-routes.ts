// What a draft would do, asked by whoever may publish it: a job works it out, the last one is kept.
import type { Knex } from 'knex';
import { type KindCode, kinds } from '../../forms/definitions/kinds/index.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { stillValid, validateDraft, withOwnCode } from '../definitions/checking/validate.ts';
import { assertWrites, rowOf, verb } from '../definitions/definition-call.ts';
import { definitionDataset } from '../definitions/definition-dataset.ts';
import type { DefinitionRow } from '../definitions/definition-row.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { assertPast, date } from '../http/fields.ts';
import { getRecord, idOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { jobs } from '../jobs/job-dataset.ts';
import { learners } from '../learners/learner-dataset.ts';
import { asJson, conflict, invalid, invalidBecause } from '../problem.ts';
import { governedPlaces } from './governed-queries.ts';
import { riskDraft } from './impact-job.ts';
import { listChanging } from './impact-people.ts';
import { ask, forgetEarlier, hashOf, lastImpact } from './last-impact.ts';
import { levelFigures } from './level-figures.ts';
import { parameterReach } from './parameter-reach.ts';
import { listRecords, recordsOf } from './records/list-records.ts';

/** The element, where the reader may publish it: an impact is told to nobody else. */
async function publishable(call: Call, dataset: Dataset): Promise<DefinitionRow> {
  const id = idOf(call.params.id);
  const record = await getRecord(call, dataset, id);
  await assertWrites(call, dataset, 'publish', Number(record.organizationId));
  return call.trx('definitions').where({ id }).first();
}

const notCounted = () =>
  conflict('Список ещё не составлен', 'Сначала посчитайте влияние черновика.');
const isRisk = (kind: KindCode) => kind === 'risk-criterion' || kind === 'risk-policy';

function roomOf(kind: KindCode): Room {
  const dataset = definitionDataset(kind);
  const title = dataset.title.toLowerCase();
  return new Room(`/${dataset.name}`)
    .post(
      '/:id/impact',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Влияние черновика: ${title}`,
        journals: false,
        body: { type: 'object', properties: { asOf: date('На какую дату') }, required: [] },
        prepare: (call) => validateDraft(call, kind),
        async handle(call, validated) {
          const { row } = await rowOf(call, dataset, 'publish');
          if (row.draft === null)
            throw conflict('Сравнивать нечего', 'Изменений после последней публикации нет.');
          const { asOf } = call.body;
          if (asOf !== undefined && !isRisk(kind))
            throw invalid({ asOf: 'На прошлую дату считаются только уровни риска' });
          assertPast(asOf, call.today, 'asOf');
          const { issues } = withOwnCode(stillValid(validated, kind, row.draft), row.code);
          if (issues.length > 0) throw invalidBecause(issues, 'Сначала исправьте ошибки черновика');
          await forgetEarlier(call, row);
          const id = await ask(call, row, row.draft);
          call.afterCommit(() => call.app.jobs.wake());
          return { status: 201, body: await getRecord(call, jobs, id) };
        },
      }),
    )
    .get(
      '/:id/impact',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Последнее посчитанное влияние: ${title}`,
        async handle(call) {
          const row = await publishable(call, dataset);
          const last = await lastImpact(call, row);
          if (!last) return { body: { job: null, asOf: null, current: false } };
          return {
            body: {
              job: await getRecord(call, jobs, last.jobId),
              asOf: last.payload.asOf ?? null,
              /** Of the draft as it stands now, word for word. */
              current: row.draft !== null && last.payload.hash === hashOf(row.draft),
            },
          };
        },
      }),
    )
    .get(
      '/:id/impact/people',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Кого и почему коснётся черновик: ${title}`,
        reads: 'reports',
        async handle(call) {
          const row = await publishable(call, dataset);
          const last = await lastImpact(call, row);
          if (!last || !isRisk(kind))
            throw conflict(
              'Список людей ещё не составлен',
              'Сначала посчитайте влияние черновика.',
            );
          return listChanging(call, last);
        },
      }),
      { dataset: learners, many: true },
    )
    .get(
      '/:id/impact/records',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Какие записи не подойдут черновику: ${title}`,
        reads: 'reports',
        async handle(call) {
          const row = await publishable(call, dataset);
          const last = await lastImpact(call, row);
          const shown = recordsOf(call.app.resources, kind);
          if (!last || !shown) throw notCounted();
          return listRecords(call, shown, last.jobId);
        },
      }),
    )
    .get(
      '/:id/impact/figures',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Показатели, которые считаются по уровням, до и после: ${title}`,
        reads: 'reports',
        async handle(call) {
          const row = await publishable(call, dataset);
          const last = await lastImpact(call, row);
          if (!last || !isRisk(kind)) return { body: [] };
          return { body: await levelFigures(call.app.db, last, call.today) };
        },
      }),
    )
    .get(
      '/:id/impact/parameters',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Скольких касается каждое значение параметров: ${title}`,
        prepare: (call) => validateDraft(call, kind),
        reads: 'reports',
        async handle(call, validated) {
          const row = await publishable(call, dataset);
          const text = row.draft ?? (await publishedText(call.trx, row.id));
          const { body, issues } = withOwnCode(stillValid(validated, kind, text ?? '{}'), row.code);
          if (!body || issues.length > 0 || !isRisk(kind)) return { body: [] };
          const { parameters = {} } = riskDraft({ kind, draft: text ?? null });
          const places = await governedPlaces(call.trx, {
            kind,
            code: row.code,
            organizationId: row.organization_id,
          });
          return { body: asJson(await parameterReach(call.app.db, parameters, places)) };
        },
      }),
    );
}

export const impactRooms: Room[] = kinds.map(({ code }) => roomOf(code));

async function publishedText(db: Knex, id: number): Promise<string | undefined> {
  const version = await db('definitions as d')
    .join('definition_versions as v', 'v.id', 'd.published_version_id')
    .where('d.id', id)
    .first('v.body');
  return version?.body;
}
