// Checks a record by the register's version it is pinned to and turns it into columns.

import type { Verb } from '../../forms/access.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { checkAnswers, onePage } from '../../forms/questionnaires/index.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { type Register, recordTitle, recordWords, valueText } from '../../forms/registers/index.ts';
import { scopeFor, specialScope } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import { fileIssues } from '../answers/attach-files.ts';
import { directoryIssues } from '../answers/directory-issues.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import type { Call } from '../http/endpoint.ts';
import { assertReaches, type Prepared } from '../http/resource.ts';
import type { Columns } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid, invalidBecause, notFound } from '../problem.ts';
import { bodyOf, versionInForceAt } from '../versions/version-queries.ts';
import { attachedTo } from './attachment.ts';
import { registerRecords } from './register-record-dataset.ts';

export interface PinnedRegister {
  versionId: number;
  code: string;
  body: Register;
}

/** The version in force where the record is entered; a record once entered keeps its own. */
export async function registerAt(
  call: Call,
  code: unknown,
  organizationId: number,
): Promise<PinnedRegister> {
  const version = await versionInForceAt(call.trx, organizationId, 'register', String(code));
  if (!version) throw invalid({ register: 'Такого реестра здесь нет: выберите из действующих' });
  return {
    versionId: version.id,
    code: version.code,
    body: await bodyOf(call.trx, 'register', version.id),
  };
}

/** Closed records are written only by those who would read them there. */
export async function assertKeeps(
  call: Call,
  verb: Verb,
  { sensitivity }: Register,
  organizationId: number,
): Promise<void> {
  if (sensitivity === 'open') return assertReaches(call, verb, organizationId);
  const scopes = [scopeFor(call.actor, verb, sensitivity)];
  if (sensitivity === 'special') scopes.push(specialScope(call.actor));
  for (const scope of scopes)
    if (!(await reaches(call.trx, scope, organizationId, call.today))) throw notFound();
}

export function valueColumns(
  { today }: Pick<Call, 'today'>,
  { versionId, code, body }: PinnedRegister,
  given: Json | undefined,
) {
  const form = onePage(body.schema, '');
  const { answers, issues } = checkAnswers(form, isObject(given) ? given : {}, today);
  const title = recordTitle(body, answers);
  return {
    issues,
    answers,
    columns: {
      register: code,
      definition_version_id: versionId,
      sensitivity: body.sensitivity,
      attached_kind: body.attachedTo,
      data: JSON.stringify(answers),
      title,
      unique_key: uniqueKey(body, answers),
      search_key: searchKey(`${title} ${recordWords(body, answers)}`),
      sort_key: sortKey(title),
    } satisfies Columns,
  };
}

function uniqueKey({ schema, uniqueField }: Register, answers: JsonObject): string | null {
  const field = uniqueField === undefined ? undefined : fieldsIn(schema).get(uniqueField);
  const text = field && uniqueField ? valueText(field, answers[uniqueField]) : '';
  return text === '' ? null : searchKey(text);
}

export async function assertUnique(
  call: Call,
  { code, body }: PinnedRegister,
  columns: Columns,
  organizationId: number,
  own: number | null,
): Promise<void> {
  if (columns.unique_key === null) return;
  const { regionId } = await placeOf(call.trx, organizationId);
  const row = await call
    .trx('register_records')
    .where({ region_id: regionId, register: code, unique_key: String(columns.unique_key) })
    .first('id');
  if (row && row.id !== own)
    throw invalid({ [`values.${body.uniqueField}`]: 'Такая запись в реестре уже есть' });
}

export async function recordColumns(
  call: Call,
  body: JsonObject,
  current: JsonObject | undefined,
): Promise<Prepared> {
  const verb = current ? 'register-record.update' : 'register-record.create';
  const asked = Number(body.organizationId);
  await assertReaches(call, verb, asked);
  const pinned = current
    ? {
        versionId: Number(current.definitionVersionId),
        code: String(current.register),
        body: await bodyOf(call.trx, 'register', Number(current.definitionVersionId)),
      }
    : await registerAt(call, body.register, asked);
  const { attachedId, organizationId } = await attachedTo(
    call,
    pinned.body,
    current?.attachedKind === 'learner' ? current.attachedId : body.attachedId,
    asked,
  );
  await assertKeeps(call, verb, pinned.body, organizationId);
  const { regionId } = await placeOf(call.trx, organizationId);
  if (regionId === null) throw invalid({ organizationId: 'Записи реестров ведут в регионе' });
  const { columns, issues, answers } = valueColumns(call, pinned, body.values);
  const owner = { dataset: registerRecords, id: current ? Number(current.id) : null };
  issues.push(
    ...(await directoryIssues(call.trx, regionId, pinned.body.schema, answers)),
    ...(await fileIssues(call, owner, pinned.body.schema, answers)),
  );
  if (issues.length > 0)
    throw invalidBecause(issues.map((issue) => ({ ...issue, path: `values.${issue.path}` })));
  await assertUnique(call, pinned, columns, organizationId, current ? Number(current.id) : null);
  // A record may have been closed since it was entered: correcting it does not open it.
  const sensitivity = String(current?.sensitivity ?? columns.sensitivity);
  return { columns: { ...columns, sensitivity, attached_id: attachedId }, organizationId };
}
