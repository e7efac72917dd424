import { isJson } from '../../../forms/definitions/check-body.ts';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { Decision, Decisions } from '../../../forms/definitions/layers/merge.ts';
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { type Call, endpoint, type Reply } from '../../http/endpoint.ts';
import { checkVersion } from '../../http/merge.ts';
import type { Room } from '../../http/room.ts';
import { updateRow } from '../../http/rows.ts';
import { placeOf } from '../../places/place-queries.ts';
import { conflict, invalid, invalidBecause } from '../../problem.ts';
import {
  assertNotScheduled,
  type KindRoom,
  label,
  reply,
  rowOf,
  verb,
  withRights,
} from '../definition-call.ts';
import { updateDefinition } from '../definition-queries.ts';
import type { DefinitionRow } from '../definition-row.ts';

import { merged, type Side, taken, type Waiting, waitingFor } from '../updates/waiting.ts';

const MOST_DECISIONS = 2000;

const decisionsRequest = {
  type: 'object',
  properties: {
    versionId: { type: 'integer', title: 'Новая версия' },
    decisions: { type: 'object', maxProperties: MOST_DECISIONS, title: 'Решения' },
  },
  required: ['versionId', 'decisions'],
} as const;

function isDecision(value: Json): value is Decision & Json {
  if (value === 'theirs' || value === 'ours' || value === 'both') return true;
  return isObject(value) && Object.keys(value).join() === 'value' && isJson(value.value);
}

/** Decisions as sent, each of a known kind. */
function readDecisions(value: Json | undefined): Decisions {
  const decisions: Record<string, Decision> = Object.create(null);
  if (!isObject(value)) return decisions;
  for (const [key, decision] of Object.entries(value)) {
    if (!isDecision(decision))
      throw invalid({
        [`decisions.${key}`]: 'Возьмите федеральное, оставьте наше или введите своё',
      });
    decisions[key] = decision;
  }
  return decisions;
}

function serialize({ body: _, ...side }: Side): JsonObject {
  return { ...side };
}

async function waitingNow(call: Call, row: DefinitionRow): Promise<Waiting> {
  const waiting = await waitingFor(call.trx, row);
  if (!waiting) throw conflict('Обновления нет', 'Элемент уже стоит на последней версии.');
  if (call.body.versionId !== waiting.theirs.versionId)
    throw conflict(
      'Пришла ещё одна версия',
      `Выше опубликована версия ${waiting.theirs.number}: откройте обновление заново.`,
    );
  return waiting;
}

/** What came from the place above: the three texts, decisions kept while one decides, and taking it in. */
export function addUpdate(room: Room, { kind, dataset, title }: KindRoom): void {
  room
    .get(
      '/:id/update',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Принято обновление: ${title}`,
        async handle(call): Promise<Reply> {
          const { row, record } = await rowOf(call, dataset, 'update');
          const waiting = await waitingFor(call.trx, row);
          if (!waiting) return { body: { id: row.id, waiting: false } };
          const { base, theirs, ours, decisions } = waiting;
          return {
            body: {
              id: row.id,
              waiting: true,
              version: record.version ?? null,
              base: serialize(base),
              theirs: serialize(theirs),
              ours: ours.text,
              decisions: { ...decisions },
            },
          };
        },
      }),
    )
    .put(
      '/:id/update',
      endpoint({
        verb: verb(dataset, 'update'),
        summary: `Решения об обновлении: ${title}`,
        body: decisionsRequest,
        async handle(call) {
          const { row } = await rowOf(call, dataset, 'update');
          const { theirs } = await waitingNow(call, row);
          const decisions = readDecisions(call.body.decisions);
          await updateDefinition(call.trx, row.id, {
            update_version_id: theirs.versionId,
            update_decisions: JSON.stringify(decisions),
          });
          return { body: { id: row.id, versionId: theirs.versionId, decisions: { ...decisions } } };
        },
      }),
    )
    .post(
      '/:id/update',
      endpoint({
        verb: verb(dataset, 'update'),
        summary: `Принятие обновления в черновик: ${title}`,
        body: decisionsRequest,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'update');
          checkVersion(call, await withRights(call, dataset, record));
          assertNotScheduled(row);
          const waiting = await waitingNow(call, row);
          const result = merged(kind, waiting, readDecisions(call.body.decisions));
          const open = result.collisions.filter(({ decision }) => decision === undefined);
          if (open.length > 0)
            throw invalidBecause(
              open.map(({ key }) => ({
                path: `decisions.${key}`,
                keyword: 'required',
                message: 'Решите, что взять: федеральное, наше или своё',
              })),
              'Обновление не принято: не всё решено',
            );
          await updateRow(call, 'definitions', row.id, { ...taken(waiting, result) });
          const { taken: silent, kept, collisions } = result;
          call.audit.record({
            action: verb(dataset, 'update'),
            resource: dataset.name,
            resourceId: row.id,
            place: await placeOf(call.trx, row.organization_id),
            summary: `${kindsByCode[kind].title} «${label(record)}»: в черновик принята версия ${waiting.theirs.number} (${waiting.theirs.organizationName}); вошло само ${silent.length}, осталось нашего ${kept.length}, решено ${collisions.length}`,
          });
          return reply(call, dataset, row.id);
        },
      }),
      { dataset },
    );
}
