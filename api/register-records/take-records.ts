// A pasted list of records: all rows or none; what is wrong is said by row and field. The list stands
// among those entered and can be taken back whole.

import { MOST_ROWS } from '../../forms/imports/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { directoryAnswers, fileAnswers } from '../../forms/questionnaires/index.ts';
import { takesPaste } from '../../forms/registers/index.ts';
import { unknownAmong } from '../answers/directory-issues.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { assertReaches } from '../http/resource.ts';
import { imports } from '../imports/import-dataset.ts';
import { storeImport } from '../imports/import-queries.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, type FieldErrors, invalid, Problem } from '../problem.ts';
import { attachedTo } from './attachment.ts';
import { assertKeeps, type PinnedRegister, registerAt, valueColumns } from './record-columns.ts';
import { registerRecords } from './register-record-dataset.ts';
import { type RecordRow, storeRecords } from './store-records.ts';

const VERB = 'register-record.create';

export const listRequest = {
  type: 'object',
  properties: {
    register: { type: 'string', minLength: 1, maxLength: 64, title: 'Реестр' },
    organizationId: { type: 'integer', title: 'Организация' },
    title: { type: 'string', minLength: 1, maxLength: 200, title: 'Название' },
    rows: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_ROWS,
      title: 'Строки',
      items: {
        type: 'object',
        required: ['values'],
        additionalProperties: false,
        properties: {
          attachedId: { type: ['integer', 'null'] },
          values: { type: 'object', maxProperties: 500 },
        },
      },
    },
  },
  required: ['register', 'organizationId', 'title', 'rows'],
} as const;

function rowsOf(body: JsonObject): JsonObject[] {
  const rows = Array.isArray(body.rows) ? body.rows : [];
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : [],
  );
}

type Placing = Pick<RecordRow, 'organizationId'> & { attachedId: number | null };

/** Where the rows lie: of each organisation asked once, however many rows are of it. */
function placing(call: Call, pinned: PinnedRegister, asked: number) {
  const known = new Map<unknown, Placing | FieldErrors>();
  const find = async (attachedId: unknown): Promise<Placing | FieldErrors> => {
    try {
      const place = await attachedTo(call, pinned.body, attachedId, asked);
      await assertKeeps(call, VERB, pinned.body, place.organizationId);
      return place;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.init.status === 422) return error.init.errors ?? {};
      if (error.init.status === 404) return { attachedId: 'Эта организация вне Вашего места' };
      throw error;
    }
  };
  return async (attachedId: unknown) => {
    const found = known.get(attachedId) ?? (await find(attachedId));
    known.set(attachedId, found);
    return found;
  };
}

/** The row as columns, or its errors under the names of its fields. */
async function readRow(
  call: Call,
  pinned: PinnedRegister,
  placeFor: ReturnType<typeof placing>,
  row: JsonObject,
): Promise<RecordRow | FieldErrors> {
  const { columns, issues } = valueColumns(call, pinned, row.values);
  if (issues.length > 0) return Object.fromEntries(issues.map((i) => [i.path, i.message]));
  const place = await placeFor(row.attachedId ?? null);
  if (!isPlaced(place)) return place;
  const { organizationId, attachedId } = place;
  return { columns: { ...columns, attached_id: attachedId }, organizationId };
}

const isPlaced = (place: Placing | FieldErrors): place is Placing =>
  typeof place.organizationId === 'number';
const isRow = (row: RecordRow | FieldErrors): row is RecordRow => 'columns' in row;

/** The same unique value twice in the list, or in the register already. */
async function repeated(
  call: Call,
  pinned: PinnedRegister,
  rows: readonly (RecordRow | FieldErrors)[],
) {
  const field = pinned.body.uniqueField ?? '';
  const keys = rows.map((row) => (isRow(row) ? row.columns.unique_key : null));
  const filled = keys.filter((key) => key !== null).map(String);
  const { regionId } = await placeOf(call.trx, Number(call.body.organizationId));
  const known: string[] = await call
    .trx('register_records')
    .where({ region_id: regionId, register: pinned.code })
    .whereIn('unique_key', filled)
    .pluck('unique_key');
  return keys.map((key, index): FieldErrors => {
    if (key === null) return {};
    const first = keys.indexOf(key);
    if (first < index) return { [field]: `То же стоит в строке ${first + 1}` };
    return known.includes(String(key)) ? { [field]: 'Такая запись в реестре уже есть' } : {};
  });
}

/** Answers from directories that name nothing: all rows are asked about at once. */
async function unknownIn(
  call: Call,
  { body }: PinnedRegister,
  rows: readonly (RecordRow | FieldErrors)[],
): Promise<FieldErrors[]> {
  const asked = rows.flatMap((row, index) =>
    isRow(row)
      ? directoryAnswers(body.schema, JSON.parse(String(row.columns.data))).map((one) => ({
          ...one,
          path: `${index}/${one.path}`,
        }))
      : [],
  );
  const { regionId } = await placeOf(call.trx, Number(call.body.organizationId));
  const issues = await unknownAmong(call.trx, regionId, asked);
  for (const [index, row] of rows.entries())
    for (const { path } of isRow(row)
      ? fileAnswers(body.schema, JSON.parse(String(row.columns.data)))
      : [])
      issues.push({
        path: `${index}/${path}`,
        keyword: 'x-question',
        message: 'Приложите файл в самой записи: списком файлы не вносят',
      });
  return rows.map((_, index) =>
    Object.fromEntries(
      issues
        .filter(({ path }) => path.startsWith(`${index}/`))
        .map(({ path, message }) => [path.slice(`${index}/`.length), message]),
    ),
  );
}

export async function takeRecords(call: Call): Promise<Reply> {
  const asked = Number(call.body.organizationId);
  await assertReaches(call, VERB, asked);
  const pinned = await registerAt(call, call.body.register, asked);
  if (!takesPaste(pinned.body))
    throw conflict('Этот реестр списком не вносят', 'Его записи вносят там, к чему они относятся.');
  await assertKeeps(call, VERB, pinned.body, asked);
  const placeFor = placing(call, pinned, asked);
  const read: (RecordRow | FieldErrors)[] = [];
  for (const row of rowsOf(call.body)) read.push(await readRow(call, pinned, placeFor, row));
  const twice = await repeated(call, pinned, read);
  const unknown = await unknownIn(call, pinned, read);
  const errors: FieldErrors = {};
  read.forEach((row, index) => {
    for (const [field, message] of Object.entries({
      ...(isRow(row) ? {} : row),
      ...unknown[index],
      ...twice[index],
    }))
      errors[`rows/${index}/${field}`] = message;
  });
  if (Object.keys(errors).length > 0) throw invalid(errors, 'В списке есть неверные строки');
  const rows = read.filter(isRow);
  const place = await placeOf(call.trx, asked);
  const list = {
    kind: registerRecords.name,
    title: String(call.body.title),
    created: rows.length,
    updated: 0,
    skipped: 0,
  };
  const importId = await storeImport(call, list, place);
  await storeRecords(call, importId, rows);
  call.audit.record({
    action: VERB,
    resource: imports.name,
    resourceId: importId,
    place,
    summary: `Внесён список: ${pinned.body.shortTitle}, строк: ${rows.length}`,
  });
  return { status: 201, body: { id: importId, createdCount: rows.length } };
}
