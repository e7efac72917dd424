import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { type Call, endpoint } from '../../http/endpoint.ts';
import { journalChange, recordChange } from '../../http/journal.ts';
import { checkVersion } from '../../http/merge.ts';
import { getRecord } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { updateRow, writtenBy } from '../../http/rows.ts';
import { placeOf } from '../../places/place-queries.ts';
import { conflict, invalid, invalidBecause, malformed, notFound } from '../../problem.ts';
import { stillValid, type Validated, validateText, validateVersion } from '../checking/validate.ts';
import {
  assertNotScheduled,
  assertWrites,
  type KindRoom,
  label,
  reply,
  rowOf,
  verb,
  withRights,
} from '../definition-call.ts';
import { definitionAt, giveUpCode, insertDefinition, versionBy } from '../definition-queries.ts';
import { namedColumns } from '../named.ts';
import { checkForPublication } from '../publication.ts';

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

/** Beyond it nobody looks: the handler says so. */
const withinSize = (text: unknown) =>
  typeof text === 'string' && text.length <= LARGEST_TEXT ? text : undefined;

/** A draft may be unfinished, but it is JSON within the limits, with its own code and kind. */
function draftBody(kind: KindCode, { body, issues }: Validated): JsonObject {
  if (!body)
    throw invalidBecause(
      issues.map((i) => ({ ...i, path: 'draft' })),
      'Черновик не сохранён',
    );
  if (body.kind !== kind) throw invalid({ draft: `Поле kind должно быть «${kind}»` });
  return body;
}

/** The text a new element begins with: given, or taken over from a version the reader may see. */
async function startingText(call: Call, kind: KindCode, dataset: Dataset) {
  const { draft, baseVersionId } = call.body;
  if (typeof draft === 'string') return { text: draft, baseVersionId: null };
  if (typeof baseVersionId !== 'number')
    throw invalid({ draft: 'Нужен исходный текст или основа' });
  const version = await versionBy(call.trx, { id: baseVersionId, kind });
  if (!version) throw notFound();
  await getRecord(call, dataset, version.definition_id);
  return { text: version.body, baseVersionId };
}

/** From a new element to its text ready for publication: create, save, check, drop. */
export function addDrafts(room: Room, { kind, dataset, title }: KindRoom): void {
  room
    .post(
      '/',
      endpoint({
        verb: verb(dataset, 'create'),
        summary: `Создание: ${title}`,
        body: createRequest,
        prepare: async ({ app, body }) =>
          (await validateText(app, kind, body.draft)) ??
          validateVersion(app, kind, body.baseVersionId),
        async handle(call, validated) {
          const organizationId = call.body.organizationId;
          await assertWrites(call, dataset, 'create', organizationId);
          const { text, baseVersionId } = await startingText(call, kind, dataset);
          const body = draftBody(kind, stillValid(validated, kind, text));
          const code = String(body.code ?? '');
          if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) || code.length > 64) {
            throw invalid({
              draft: 'Код (code): строчные латинские буквы, цифры и дефис, до 64 знаков',
            });
          }
          const at = { kind, code, organization_id: organizationId };
          await giveUpCode(call.trx, at);
          if (await definitionAt(call.trx, at))
            throw conflict('Такой элемент здесь уже есть', `Откройте его: код «${code}».`);
          const place = await placeOf(call.trx, organizationId);
          const row = await insertDefinition(
            call.trx,
            { kind, code, body, place, draft: text, baseVersionId },
            writtenBy(call),
          );
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
        prepare: ({ app, body }) => validateText(app, kind, withinSize(body.draft)),
        async handle(call, validated) {
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
          assertNotScheduled(row);
          const body = draftBody(kind, stillValid(validated, kind, draft));
          if (body.code !== row.code)
            throw invalid({ draft: `Код элемента не меняется: «${row.code}»` });
          await updateRow(call, 'definitions', row.id, {
            draft,
            scheduled_failure: null,
            ...(record.publishedVersionId === null ? namedColumns(body, row.code) : {}),
          });
          const after = await getRecord(call, dataset, row.id);
          await journalChange(call, { dataset, label }, 'update', record, after);
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
        prepare: ({ app, body }) => validateText(app, kind, body.draft),
        async handle(call, validated) {
          const { row } = await rowOf(call, dataset, 'update');
          const { issues } = await checkForPublication(
            call.trx,
            row,
            stillValid(validated, kind, call.body.draft),
          );
          return {
            body: {
              issues: issues.map(({ path, keyword, message }) => ({ path, keyword, message })),
            },
          };
        },
      }),
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
          assertNotScheduled(row);
          const published = await versionBy(call.trx, { id: Number(record.publishedVersionId) });
          await updateRow(call, 'definitions', row.id, {
            draft: null,
            // An update taken into the draft waits again.
            base_version_id: published?.base_version_id ?? row.base_version_id,
            scheduled_failure: null,
          });
          return reply(call, dataset, row.id);
        },
      }),
      { dataset },
    );
}
