// What a draft would do, asked by whoever may publish it: a job works it out, the last one is kept.
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { KindCode } from '../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { newUid } from '../db/uid.ts';
import { assertWrites, type KindRoom, rowOf, verb } from '../definitions/definition-call.ts';
import { checkText, type DefinitionRow } from '../definitions/publish.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { getRecord, idOf } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import { jobs } from '../jobs/job-dataset.ts';
import { date } from '../learners/fields.ts';
import { learners } from '../learners/learner-dataset.ts';
import { asJson, conflict, invalidBecause } from '../problem.ts';
import { governedPlaces } from './governed.ts';
import { riskDraft } from './impact-job.ts';
import { listChanging } from './impact-people.ts';
import { parameterReach } from './parameter-reach.ts';
import { listRecords, recordsOf } from './records/list-records.ts';

const notCounted = () =>
  conflict('Список ещё не составлен', 'Сначала посчитайте влияние черновика.');
const isRisk = (kind: KindCode) => kind === 'risk-criterion' || kind === 'risk-policy';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Where all impact jobs of an element by one person begin in the table. */
const ofElement = (db: Knex, { id }: DefinitionRow, userId: number) =>
  db('jobs')
    .where({ kind: 'impact', created_by: userId })
    .where('payload', 'like', `{"definitionId":${id},%`);

/** An earlier question is answered no more: one of the same person about the same element. */
async function forgetEarlier(call: Call, row: DefinitionRow): Promise<void> {
  const earlier = () => ofElement(call.trx, row, call.actor.userId);
  await earlier()
    .whereIn('status', ['waiting', 'running'])
    .update({ status: 'cancelled', leased_until: null, updated_at: call.now });
  const ids: number[] = await earlier().pluck('id');
  // The one cancelled just now may still be looked at by its runner; the next question clears it.
  await call.trx('jobs').whereIn('id', ids).where('updated_at', '<', call.now).delete();
}

async function ask(call: Call, row: DefinitionRow, draft: string): Promise<number> {
  const payload = {
    definitionId: row.id,
    kind: row.kind,
    code: row.code,
    organizationId: row.organization_id,
    hash: hashOf(draft),
    asOf: call.body.asOf ?? null,
    draft,
  };
  const [job] = await call
    .trx('jobs')
    .insert({
      uid: newUid(),
      kind: 'impact',
      payload: JSON.stringify(payload),
      status: 'waiting',
      done: 0,
      total: null,
      cursor: null,
      error: null,
      attempts: 0,
      run_after: call.now,
      leased_until: null,
      created_by: call.actor.userId,
      created_at: call.now,
      updated_at: call.now,
    })
    .returning('id');
  return job.id;
}

/** The element, where the reader may publish it: an impact is told to nobody else. */
export async function publishable(call: Call, dataset: Dataset): Promise<DefinitionRow> {
  const id = idOf(call.params.id);
  const record = await getRecord(call, dataset, id);
  await assertWrites(call, dataset, 'publish', Number(record.organizationId));
  return call.trx('definitions').where({ id }).first();
}

export interface LastImpact {
  jobId: number;
  payload: JsonObject;
}

export async function lastImpact(call: Call, row: DefinitionRow): Promise<LastImpact | undefined> {
  const last = await ofElement(call.trx, row, call.actor.userId)
    .whereNot('status', 'cancelled')
    .orderBy('id', 'desc')
    .first('id', 'payload');
  return last && { jobId: last.id, payload: JSON.parse(last.payload) };
}

export function addImpact(room: Room, { kind, dataset, title }: KindRoom): void {
  room
    .post(
      '/:id/impact',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Влияние черновика: ${title}`,
        journals: false,
        body: { type: 'object', properties: { asOf: date('На какую дату') }, required: [] },
        async handle(call) {
          const { row } = await rowOf(call, dataset, 'publish');
          if (row.draft === null)
            throw conflict('Сравнивать нечего', 'Изменений после последней публикации нет.');
          const { issues } = checkText(kind, row.code, row.draft);
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
          return listChanging(call, last.payload);
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
          const shown = recordsOf(kind);
          if (!last || !shown) throw notCounted();
          return listRecords(call, shown, last.jobId);
        },
      }),
    )
    .get(
      '/:id/impact/parameters',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Скольких касается каждое значение параметров: ${title}`,
        reads: 'reports',
        async handle(call) {
          const row = await publishable(call, dataset);
          const text = row.draft ?? (await publishedText(call.trx, row.id));
          const { body, issues } = checkText(kind, row.code, text ?? '{}');
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

async function publishedText(db: Knex, id: number): Promise<string | undefined> {
  const version = await db('definitions as d')
    .join('definition_versions as v', 'v.id', 'd.published_version_id')
    .where('d.id', id)
    .first('v.body');
  return version?.body;
}
