// One room serves all kinds: the list of kinds in forms makes the resources.

import type { Verb } from '../../forms/access.ts';
import { type KindCode, kinds } from '../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../forms/json.ts';
import { scopeOf } from '../access/actor.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { reaches } from '../datasets/reach.ts';
import { readPage } from '../datasets/read.ts';
import { newUid } from '../db/uid.ts';
import { type Call, endpoint, type Reply } from '../http/endpoint.ts';
import { exportEndpoint } from '../http/export.ts';
import { recordChange } from '../http/journal.ts';
import { checkVersion } from '../http/merge.ts';
import { contentRange, etag, getRecord, idOf, placeOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { conflict, invalid, invalidBecause, malformed, notFound } from '../problem.ts';
import { afterPublication } from './after-publication.ts';
import { definitionDataset } from './definition-dataset.ts';
import { namedColumns } from './named.ts';
import { checkForPublication, checkText, type DefinitionRow, publishBody } from './publish.ts';
import { shortNames } from './short-names.ts';

const LARGEST_TEXT = 1_048_576;
const draftText = {
  type: 'string',
  minLength: 2,
  maxLength: LARGEST_TEXT,
  title: 'Исходный текст',
} as const;

const createRequest = {
  type: 'object',
  properties: {
    organizationId: { type: 'integer', title: 'Место' },
    draft: draftText,
    baseVersionId: { type: 'integer', title: 'Взять за основу' },
  },
  required: ['organizationId'],
} as const;

const publishRequest = {
  type: 'object',
  properties: { note: { type: 'string', minLength: 1, maxLength: 1000, title: 'Что изменено' } },
  required: ['note'],
} as const;

const label = (record: JsonObject) => String(record.title);

function verb(dataset: Dataset, action: string): Verb {
  return `${dataset.noun}.${action}` as Verb;
}

/** Who works for the whole country writes the federal layer; a region's elements are the region's. */
async function writes(
  call: Call,
  dataset: Dataset,
  action: string,
  organizationId: number,
): Promise<boolean> {
  for (const grant of call.actor.grants) {
    const scope = scopeOf({ ...call.actor, grants: [grant] }, verb(dataset, action));
    if (grant.organizationKind === 'country' && grant.organizationId !== organizationId) continue;
    if (await reaches(call.trx, scope, organizationId, call.today)) return true;
  }
  return false;
}

async function assertWrites(
  call: Call,
  dataset: Dataset,
  action: string,
  organizationId: number,
): Promise<void> {
  if (!(await writes(call, dataset, action, organizationId))) throw notFound();
}

/** Adds what this reader may do with the row; a draft is seen only by those who may edit it. */
async function withRights(call: Call, dataset: Dataset, row: JsonObject): Promise<JsonObject> {
  const organizationId = Number(row.organizationId);
  const mayEdit = await writes(call, dataset, 'update', organizationId);
  const { draft, ...rest } = row;
  return {
    ...rest,
    ...(draft === undefined ? {} : { draft: mayEdit ? draft : null }),
    mayEdit,
    mayPublish: await writes(call, dataset, 'publish', organizationId),
  };
}

async function rowOf(
  call: Call,
  dataset: Dataset,
  action: string,
): Promise<{ row: DefinitionRow; record: JsonObject }> {
  const id = idOf(call.params.id);
  const record = await getRecord(call, dataset, id);
  await assertWrites(call, dataset, action, Number(record.organizationId));
  const row = await call.trx('definitions').where({ id }).forUpdate().first();
  if (!row) throw notFound();
  return { row, record };
}

/** A draft may be unfinished, but it is JSON within the limits, with its own code and kind. */
function draftBody(kind: KindCode, text: string): JsonObject {
  const { body, issues } = checkText(kind, undefined, text);
  if (!body)
    throw invalidBecause(
      issues.map((i) => ({ ...i, path: 'draft' })),
      'Черновик не сохранён',
    );
  if (body.kind !== kind) throw invalid({ draft: `Поле kind должно быть «${kind}»` });
  return body;
}

async function reply(call: Call, dataset: Dataset, id: number, status = 200): Promise<Reply> {
  const record = await withRights(call, dataset, await getRecord(call, dataset, id));
  return { status, headers: etag(record), body: record };
}

function roomOf(kind: KindCode): Room {
  const dataset = definitionDataset(kind);
  const title = dataset.title.toLowerCase();
  return new Room(`/${dataset.name}`)
    .get(
      '/',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Список: ${title}`,
        async handle(call) {
          const query = parseListQuery(call.query);
          const { rows, total } = await readPage(call.trx, dataset, readerOf(call), query);
          const body: JsonObject[] = [];
          const names = await shortNames(
            call.trx,
            kind,
            rows.map(({ id }) => Number(id)),
          );
          for (const row of rows) {
            body.push({ ...(await withRights(call, dataset, row)), ...names.get(Number(row.id)) });
          }
          return { headers: contentRange(dataset.name, query.offset, rows.length, total), body };
        },
      }),
      { dataset, many: true },
    )
    .get('/export', exportEndpoint(dataset))
    .get(
      '/:id',
      endpoint({
        verb: verb(dataset, 'read'),
        summary: `Один элемент: ${title}`,
        handle: (call) => reply(call, dataset, idOf(call.params.id)),
      }),
      { dataset },
    )
    .post(
      '/',
      endpoint({
        verb: verb(dataset, 'create'),
        summary: `Создание: ${title}`,
        body: createRequest,
        async handle(call) {
          const organizationId = Number(call.body.organizationId);
          await assertWrites(call, dataset, 'create', organizationId);
          const { text, baseVersionId } = await startingText(call, kind, dataset);
          const body = draftBody(kind, text);
          const code = String(body.code ?? '');
          if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) || code.length > 64) {
            throw invalid({
              draft: 'Код (code): строчные латинские буквы, цифры и дефис, до 64 знаков',
            });
          }
          const exists = await call
            .trx('definitions')
            .where({ kind, code, organization_id: organizationId })
            .first('id');
          if (exists)
            throw conflict('Такой элемент здесь уже есть', `Откройте его: код «${code}».`);
          const place = await placeOf(call.trx, organizationId);
          const [row] = await call
            .trx('definitions')
            .insert({
              uid: newUid(),
              kind,
              code,
              ...namedColumns(body, code),
              region_id: place.regionId,
              municipality_id: place.municipalityId,
              organization_id: organizationId,
              base_version_id: baseVersionId,
              draft: text,
              withdrawn_on: null,
              published_version_id: null,
              version: 1,
              created_at: call.now,
              created_by: call.actor.userId,
              updated_at: call.now,
              updated_by: call.actor.userId,
            })
            .returning('id');
          const record = await getRecord(call, dataset, row.id);
          recordChange(call, { dataset, label }, 'create', undefined, record, place);
          return reply(call, dataset, row.id, 201);
        },
      }),
      { dataset },
    )
    .put(
      '/:id',
      endpoint({
        verb: verb(dataset, 'update'),
        summary: `Сохранение черновика: ${title}`,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'update');
          checkVersion(call, await withRights(call, dataset, record));
          const { draft } = call.body;
          if (
            draft !== undefined &&
            draft !== null &&
            (typeof draft !== 'string' || draft.length > LARGEST_TEXT)
          ) {
            throw malformed('draft: ожидается текст до 1 МБ', { draft: 'Ожидается текст до 1 МБ' });
          }
          if (typeof draft !== 'string') return reply(call, dataset, row.id);
          const body = draftBody(kind, draft);
          if (body.code !== row.code)
            throw invalid({ draft: `Код элемента не меняется: «${row.code}»` });
          await call
            .trx('definitions')
            .where({ id: row.id })
            .update({
              draft,
              ...(record.publishedVersionId === null ? namedColumns(body, row.code) : {}),
              version: call.trx.raw('version + 1'),
              updated_at: call.now,
              updated_by: call.actor.userId,
            });
          const after = await getRecord(call, dataset, row.id);
          recordChange(
            call,
            { dataset, label },
            'update',
            record,
            after,
            await placeOf(call.trx, row.organization_id),
          );
          return reply(call, dataset, row.id);
        },
      }),
      { dataset },
    )
    .post(
      '/:id/check',
      endpoint({
        verb: verb(dataset, 'update'),
        summary: `Проверка текста: ${title}`,
        journals: false,
        body: { type: 'object', properties: { draft: draftText }, required: ['draft'] },
        async handle(call) {
          const { row } = await rowOf(call, dataset, 'update');
          const { issues } = await checkForPublication(call.trx, row, String(call.body.draft));
          return {
            body: {
              issues: issues.map(({ path, keyword, message }) => ({ path, keyword, message })),
            },
          };
        },
      }),
    )
    .post(
      '/:id/publish',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Публикация: ${title}`,
        body: publishRequest,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'publish');
          checkVersion(call, await withRights(call, dataset, record));
          if (row.draft === null)
            throw conflict('Публиковать нечего', 'Изменений после последней публикации нет.');
          const { body, issues } = await checkForPublication(call.trx, row, row.draft);
          if (!body || issues.length > 0)
            throw invalidBecause(issues, 'Опубликовать нельзя: исправьте ошибки');
          const { now, today, actor } = call;
          const versionId = await publishBody(call.trx, row, row.draft, body, {
            note: String(call.body.note),
            userId: actor.userId,
            now,
            today,
          });
          await afterPublication(call.trx, kind, row.organization_id, actor.userId, now);
          call.afterCommit(() => call.app.jobs.wake());
          call.audit.record({
            action: verb(dataset, 'publish'),
            resource: dataset.name,
            resourceId: row.id,
            place: await placeOf(call.trx, row.organization_id),
            summary: `Опубликовано: ${label(record)}, версия ${Number(record.publishedNumber ?? 0) + 1}`,
          });
          return {
            status: 201,
            body: { ...((await reply(call, dataset, row.id)).body as JsonObject), versionId },
          };
        },
      }),
      { dataset },
    )
    .delete(
      '/:id/draft',
      endpoint({
        verb: verb(dataset, 'update'),
        summary: `Отмена черновика: ${title}`,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'update');
          checkVersion(call, await withRights(call, dataset, record));
          if (record.publishedVersionId === null)
            throw conflict('Черновик ещё не публиковался: удалите элемент целиком');
          await call
            .trx('definitions')
            .where({ id: row.id })
            .update({
              draft: null,
              version: call.trx.raw('version + 1'),
              updated_at: call.now,
              updated_by: call.actor.userId,
            });
          return reply(call, dataset, row.id);
        },
      }),
      { dataset },
    )
    .delete(
      '/:id',
      endpoint({
        verb: verb(dataset, 'delete'),
        summary: `Удаление неопубликованного: ${title}`,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'delete');
          if (record.publishedVersionId !== null) {
            throw conflict(
              'Опубликованный элемент не удаляется',
              'По его версиям показываются прежние записи.',
            );
          }
          await call.trx('definitions').where({ id: row.id }).delete();
          recordChange(
            call,
            { dataset, label },
            'delete',
            record,
            undefined,
            await placeOf(call.trx, row.organization_id),
          );
          return { body: record };
        },
      }),
      { dataset },
    );
}

/** The text a new element begins with: given, or taken over from a version the reader may see. */
async function startingText(call: Call, kind: KindCode, dataset: Dataset) {
  const { draft, baseVersionId } = call.body;
  if (typeof draft === 'string') return { text: draft, baseVersionId: null };
  if (typeof baseVersionId !== 'number')
    throw invalid({ draft: 'Нужен исходный текст или основа' });
  const version = await call
    .trx('definition_versions')
    .where({ id: baseVersionId, kind })
    .first('definition_id', 'body');
  if (!version) throw notFound();
  await getRecord(call, dataset, version.definition_id);
  return { text: String(version.body), baseVersionId };
}

export const definitionRooms: Room[] = kinds.map(({ code }) => roomOf(code));
