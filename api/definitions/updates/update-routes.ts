// All updates that wait, with what each would do, and taking many in at once where nothing collides.

import { withoutEchoes } from '../../../forms/definitions/descriptions/changes.ts';
import { isKindCode, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { parseListQuery } from '../../datasets/list-query.ts';
import { readPage } from '../../datasets/read.ts';
import { type Call, endpoint } from '../../http/endpoint.ts';
import { exportEndpoint } from '../../http/export.ts';
import { contentRange, readerOf } from '../../http/resource.ts';
import { Room } from '../../http/room.ts';
import { updateRow } from '../../http/rows.ts';
import { placeOf } from '../../places/place-queries.ts';
import { notFound } from '../../problem.ts';
import { writes } from '../definition-call.ts';
import { definitionDataset } from '../definition-dataset.ts';
import { definitionsAmong, lockedDefinition } from '../definition-queries.ts';
import type { DefinitionRow } from '../definition-row.ts';
import { publishRow } from '../publish.ts';

import { shortNames } from '../short-name-queries.ts';
import { definitionUpdates } from './update-dataset.ts';
import { merged, taken, waitingFor } from './waiting.ts';

const MOST_AT_ONCE = 100;

const takeRequest = {
  type: 'object',
  properties: {
    ids: {
      type: 'array',
      items: { type: 'integer' },
      minItems: 1,
      maxItems: MOST_AT_ONCE,
      uniqueItems: true,
      title: 'Элементы',
    },
    publish: { type: 'boolean', title: 'Сразу опубликовать' },
  },
  required: ['ids'],
} as const;

/**
 * `published`, `draft`: taken in; `collides`: somebody must decide first; `refused`: taken into the
 * draft, which cannot be published yet; `none`: nothing waits any more.
 */
type Outcome = 'published' | 'draft' | 'collides' | 'refused' | 'scheduled' | 'none';

async function mayWrite(call: Call, kind: string, action: string, organizationId: number) {
  return isKindCode(kind) && (await writes(call, definitionDataset(kind), action, organizationId));
}

/** How much goes in by itself, stays and has to be decided. */
async function counted(call: Call, row: DefinitionRow): Promise<JsonObject> {
  const waiting = await waitingFor(call.trx, row);
  if (!waiting) return {};
  const { decisions } = waiting;
  const result = merged(row.kind, waiting, decisions);
  return {
    taken: withoutEchoes(result.taken).length,
    kept: withoutEchoes(result.kept).length,
    collisions: result.collisions.length,
    decided: result.collisions.filter(({ decision }) => decision !== undefined).length,
  };
}

async function takeOne(call: Call, id: number, publish: boolean): Promise<Outcome> {
  const row = await lockedDefinition(call.trx, id);
  if (
    !row ||
    row.deleted_at !== null ||
    !(await mayWrite(call, row.kind, 'update', row.organization_id))
  )
    throw notFound();
  if (row.scheduled_on !== null) return 'scheduled';
  const waiting = await waitingFor(call.trx, row);
  if (!waiting) return 'none';
  const result = merged(row.kind, waiting, {});
  if (result.collisions.length > 0) return 'collides';
  const { now, today, actor } = call;
  const columns = taken(waiting, result);
  await updateRow(call, 'definitions', id, { ...columns });
  const note = `Принята версия ${waiting.theirs.number} (${waiting.theirs.organizationName})`;
  call.audit.record({
    action: 'definition-update.update',
    resource: kindsByCode[row.kind].resource,
    resourceId: id,
    place: await placeOf(call.trx, row.organization_id),
    summary: `${note}; вошло само ${result.taken.length}, осталось нашего ${result.kept.length}`,
  });
  // An unfinished draft of one's own is not published by the way.
  const publishable = publish && row.draft === null && row.published_version_id !== null;
  if (!publishable || !(await mayWrite(call, row.kind, 'publish', row.organization_id)))
    return 'draft';
  const published = await publishRow(
    call.trx,
    { ...row, ...columns },
    { note, userId: actor.userId, now, today },
  );
  return 'issues' in published ? 'refused' : 'published';
}

export const definitionUpdateRoom = new Room('/definition-updates')
  .get(
    '/',
    endpoint({
      verb: 'definition-update.read',
      summary: 'Обновления из мест выше, которые ждут',
      async handle(call) {
        const query = parseListQuery(call.query);
        const { rows, total } = await readPage(call.trx, definitionUpdates, readerOf(call), query);
        const definitions = await definitionsAmong(
          call.trx,
          rows.map(({ id }) => id),
        );
        const names = await shortNames(
          call.trx,
          'risk-criterion',
          definitions.filter(({ kind }) => kind === 'risk-criterion').map(({ id }) => id),
        );
        const byId = new Map(definitions.map((row) => [row.id, row]));
        const body: JsonObject[] = [];
        for (const record of rows) {
          const row = byId.get(record.id);
          const mayEdit =
            row !== undefined && (await mayWrite(call, row.kind, 'update', record.organizationId));
          body.push({
            ...record,
            ...names.get(record.id),
            mayEdit,
            ...(row && mayEdit ? await counted(call, row) : {}),
          });
        }
        return {
          headers: contentRange(definitionUpdates.name, query.offset, rows.length, total),
          body,
        };
      },
    }),
    { dataset: definitionUpdates, many: true },
  )
  .get('/export', exportEndpoint(definitionUpdates))
  .post(
    '/take',
    endpoint({
      verb: 'definition-update.update',
      summary: 'Принятие обновлений, в которых нечего решать',
      body: takeRequest,
      async handle(call) {
        const ids = Array.isArray(call.body.ids) ? call.body.ids.map(Number) : [];
        const results: JsonObject[] = [];
        for (const id of ids)
          results.push({ id, outcome: await takeOne(call, id, call.body.publish === true) });
        call.afterCommit(() => call.app.jobs.wake());
        return { body: { results } };
      },
    }),
  );
