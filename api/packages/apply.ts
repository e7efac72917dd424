// Does what a plan says: every element through the same check as a publication by hand, all or none.

import type { Knex } from 'knex';
import { entryName } from '../../forms/definitions/packages/package.ts';
import { inOrderOfNeed } from '../../forms/definitions/packages/read-package.ts';
import { under } from '../../forms/definitions/rules/parts.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { changed } from '../db/stamps.ts';
import { afterPublication } from '../definitions/after-publication.ts';
import {
  giveUpCode,
  insertDefinition,
  updateDefinition,
} from '../definitions/definition-queries.ts';
import type { DefinitionRow } from '../definitions/definition-row.ts';
import { NOT_SCHEDULED } from '../definitions/life-columns.ts';
import { publishRow } from '../definitions/publish.ts';

import { brokenBy, usersInWords } from '../definitions/usage/in-use.ts';
import { changePersonas } from './personas.ts';
import type { Planned } from './plan.ts';

export interface AppliedBy {
  note: string;
  userId: number | null;
  now: string;
  today: string;
}

export interface Place {
  organizationId: number;
  regionId: number | null;
  municipalityId: number | null;
}

/** Issues by `kind/code.path`; when there are any, the caller takes everything back. */
export async function applyPlan(
  trx: Knex,
  place: Place,
  planned: readonly Planned[],
  by: AppliedBy,
): Promise<Issue[]> {
  const byName = new Map(planned.map((one) => [one.name, one]));
  const order = inOrderOfNeed(planned.flatMap(({ entry }) => (entry ? [entry] : [])));
  const issues: Issue[] = [];
  for (const entry of order) {
    const one = byName.get(entryName(entry));
    if (one) issues.push(...under(one.name, await applyOne(trx, place, one, by)));
  }
  for (const one of planned)
    if (one.status === 'remove' && one.row)
      issues.push(...under(one.name, await removeOne(trx, one.row, by)));
  return issues;
}

async function applyOne(
  trx: Knex,
  place: Place,
  { kind, code, row, body, entry, baseVersionId, personas }: Planned,
  by: AppliedBy,
): Promise<Issue[]> {
  const owner = row ?? (await newElement(trx, place, kind, code, entry?.body ?? {}, by));
  await changePersonas(trx, owner, personas, by.now);
  if (!body || !entry) return [];
  const text = `${JSON.stringify(body, null, 2)}\n`;
  const columns = {
    draft: text,
    base_version_id: baseVersionId,
    imported_body: JSON.stringify(entry.body),
  };
  await updateDefinition(trx, owner.id, columns);
  const published = await publishRow(trx, { ...owner, ...columns }, by);
  return 'issues' in published ? published.issues : [];
}

async function newElement(
  trx: Knex,
  place: Place,
  kind: DefinitionRow['kind'],
  code: string,
  body: JsonObject,
  by: AppliedBy,
): Promise<DefinitionRow> {
  await giveUpCode(trx, { kind, code, organization_id: place.organizationId });
  const element = { kind, code, body, place, draft: null, baseVersionId: null };
  return insertDefinition(trx, element, by);
}

/** What was published goes out of force, what never was goes to the bin. */
async function removeOne(trx: Knex, row: DefinitionRow, by: AppliedBy): Promise<Issue[]> {
  const stamp = changed(trx, by);
  if (row.published_version_id === null) {
    await updateDefinition(trx, row.id, { ...NOT_SCHEDULED, deleted_at: by.now, ...stamp });
    return [];
  }
  const broken = await brokenBy(trx, row, undefined);
  if (broken.length > 0)
    return [
      {
        path: '',
        keyword: 'in-use',
        message: `Нужен другим элементам: ${usersInWords(broken.flatMap(({ users }) => users))}`,
      },
    ];
  await updateDefinition(trx, row.id, {
    withdrawn_on: by.today,
    withdrawn_reason: by.note,
    ...NOT_SCHEDULED,
    ...stamp,
  });
  await afterPublication(trx, row.kind, row.organization_id, by.userId, by.now);
  return [];
}
