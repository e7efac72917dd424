// Rows of a list of learners: what a request may carry, and each row checked like one form.

import { MOST_ROWS } from '../../../forms/imports/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Condition } from '../../datasets/list-query.ts';
import { readPage } from '../../datasets/read.ts';
import { searchKey } from '../../db/keys.ts';
import type { Call } from '../../http/endpoint.ts';
import { filled } from '../../http/fields.ts';
import { compileRequest } from '../../http/request-schema.ts';
import { readerOf } from '../../http/resource.ts';
import type { Columns } from '../../http/rows.ts';
import { placeOf } from '../../places/place-queries.ts';
import { type FieldErrors, Problem } from '../../problem.ts';
import {
  educationLevelAt,
  learnerRequest,
  readLearner,
  specialtiesAmong,
} from '../check-learner.ts';
import { learners } from '../learner-dataset.ts';

const { organizationId: _, ...rowProperties } = learnerRequest.properties;

const rowRequest = {
  type: 'object',
  properties: rowProperties,
  required: learnerRequest.required.filter((name) => name !== 'organizationId'),
} as const;
const checkForm = compileRequest(rowRequest);

export const rowsRequest = {
  type: 'array',
  minItems: 1,
  maxItems: MOST_ROWS,
  title: 'Строки',
  items: {
    type: 'object',
    required: ['values'],
    additionalProperties: false,
    properties: {
      /** The person of the organisation whom the row updates; absent: somebody new. */
      learnerId: { type: ['integer', 'null'] },
      values: { type: 'object', maxProperties: 20 },
    },
  },
} as const;

export interface ImportedRow {
  learnerId: number | null;
  values: JsonObject;
}

export function rowsOf(body: JsonObject): ImportedRow[] {
  const rows = Array.isArray(body.rows) ? body.rows : [];
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    const values = row.values;
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return [];
    return [{ learnerId: typeof row.learnerId === 'number' ? row.learnerId : null, values }];
  });
}

export interface CheckedRow {
  person?: Columns;
  errors: FieldErrors;
}

/** Every row checked like the form of one learner, against the others of the list and those already there. */
export async function checkRows(
  call: Call,
  organizationId: number,
  rows: readonly ImportedRow[],
): Promise<CheckedRow[]> {
  return amongOthers(call, organizationId, rows, await readRows(call, organizationId, rows));
}

/** Others are answered between so many rows. */
const ROWS_AT_ONCE = 50;

/** What needs no transaction: every row by itself and against the others of the list. */
export async function readRows(
  call: Call,
  organizationId: number,
  rows: readonly ImportedRow[],
): Promise<CheckedRow[]> {
  const level = await educationLevelAt(call, organizationId, 'learner.create');
  const specialties = await specialtiesAmong(
    call,
    rows.flatMap(({ values }) => filled(values.specialtyCode) ?? []),
  );
  const seen = new Map<string, number>();
  const read = (values: JsonObject, index: number): CheckedRow => {
    const wrong = formErrors(values);
    if (wrong) return { errors: wrong };
    const one = readLearner(values, { level, specialties, today: call.today });
    if ('errors' in one) return { errors: one.errors };
    const { person } = one;
    const errors: FieldErrors = {};
    const same = `${person.search_key} ${person.birth_date}`;
    const twin = seen.get(same);
    if (twin !== undefined) errors.lastName = `Тот же человек стоит в строке ${twin + 1}`;
    else seen.set(same, index);
    return { person, errors };
  };
  const checked: CheckedRow[] = [];
  for (const [index, { values }] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    checked.push(read(values, index));
  }
  return checked;
}

/** The same with what only the moment of writing can tell: whose СНИЛС is there already. */
export async function amongOthers(
  call: Call,
  organizationId: number,
  rows: readonly ImportedRow[],
  checked: readonly CheckedRow[],
): Promise<CheckedRow[]> {
  const taken = await takenSnils(call, organizationId, rows);
  return checked.map(({ person, errors }, index) => {
    const owner = person && person.snils !== null ? taken.get(String(person.snils)) : undefined;
    if (owner === undefined || owner === rows[index]?.learnerId) return { person, errors };
    return { person, errors: { ...errors, snils: 'Человек с таким СНИЛС уже есть в регионе' } };
  });
}

function formErrors(values: JsonObject): FieldErrors | undefined {
  try {
    checkForm(values);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.init.errors ?? { lastName: error.message };
    throw error;
  }
}

async function takenSnils(
  call: Call,
  organizationId: number,
  rows: readonly ImportedRow[],
): Promise<Map<string, number>> {
  const asked = rows.flatMap(({ values }) => filled(values.snils)?.replace(/\D/g, '') ?? []);
  if (asked.length === 0) return new Map();
  const { regionId } = await placeOf(call.trx, organizationId);
  const found: { id: number; snils: string }[] = await call
    .trx('persons')
    .where({ region_id: regionId })
    .whereIn('snils', asked)
    .select('id', 'snils');
  return new Map(found.map(({ id, snils }) => [snils, id]));
}

export interface Duplicate {
  id: number;
  fullName: string;
  groupName: string;
}

/** People of the organisation with the same name and birth date, by the row's index; as the reader sees them. */
export async function findDuplicates(
  call: Call,
  organizationId: number,
  rows: readonly CheckedRow[],
): Promise<Map<number, Duplicate>> {
  const dates = [...new Set(rows.flatMap(({ person }) => String(person?.birth_date ?? '') || []))];
  const known = new Map<string, Duplicate>();
  if (dates.length > 0) {
    const conditions: Condition[] = [
      { field: 'organizationId', operator: 'eq', values: [organizationId] },
      { field: 'birthDate', operator: 'in', values: dates },
    ];
    for (let offset = 0; ; offset += 1000) {
      const page = await readPage(call.trx, learners, readerOf(call), {
        conditions,
        offset,
        limit: 1000,
      });
      for (const { id, fullName, birthDate, groupName } of page.rows)
        known.set(`${searchKey(String(fullName))} ${birthDate}`, {
          id: id,
          fullName: String(fullName),
          groupName: String(groupName),
        });
      if (page.rows.length < 1000) break;
    }
  }
  const out = new Map<number, Duplicate>();
  rows.forEach(({ person }, index) => {
    const found = person && known.get(`${person.search_key} ${person.birth_date}`);
    if (found) out.set(index, found);
  });
  return out;
}
