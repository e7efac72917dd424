// Which elements read the targets, as far as this reader sees them: what is in force, and drafts of
// those whom they may edit.

import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import {
  placeTitle,
  type Reference,
  readersAmong,
} from '../../../forms/definitions/references/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { readPage } from '../../datasets/read.ts';
import type { Call } from '../../http/endpoint.ts';
import { readerOf } from '../../http/resource.ts';
import { withRights } from '../definition-call.ts';
import { definitionDataset } from '../definition-dataset.ts';
import { draftsAmong } from '../definition-queries.ts';
import { type ShortName, shortNames } from '../short-name-queries.ts';
import {
  elementsOnLine,
  type OnLine,
  type Read,
  readReferences,
  readVersions,
} from './line-queries.ts';

interface Found {
  element: OnLine;
  read: Read;
  references: Reference[];
}

const placesIn = (kind: KindCode, { read, references }: Found): JsonObject[] =>
  references.map(({ path, to, name }) => ({
    path,
    where: placeTitle(kind, read.body, path),
    to,
    name,
  }));

/** A characteristic is known by its number and short name. */
const titleIn = (row: JsonObject, name: ShortName | undefined): string =>
  name ? `${name.number}. ${name.shortTitle}` : String(row.title);

/** Elements by their place in the list of kinds; `except` is the element asked about. */
export async function usersOf(
  call: Call,
  targets: ReadonlySet<string>,
  at: { organizationId?: number; except?: number },
): Promise<JsonObject[]> {
  const line = (await elementsOnLine(call.trx, at.organizationId)).filter(
    ({ id }) => id !== at.except,
  );
  const inForce = await found(call, line, targets);
  const drafts = await foundInDrafts(call, line, targets);
  const out: JsonObject[] = [];
  for (const kind of Object.values(kindsByCode)) {
    const ids = [
      ...new Set(
        [...inForce, ...drafts].flatMap(({ element }) =>
          element.kind === kind.code ? element.id : [],
        ),
      ),
    ];
    if (ids.length === 0) continue;
    const dataset = definitionDataset(kind.code);
    const query = { offset: 0, limit: ids.length, conditions: [], ids };
    const { rows } = await readPage(call.trx, dataset, readerOf(call), query);
    const names = await shortNames(call.trx, kind.code, ids);
    for (const row of rows) {
      const record = await withRights(call, dataset, row);
      const own = ({ element }: Found) => element.id === row.id;
      const now = inForce.find(own);
      const draft = record.mayEdit === true ? drafts.find(own) : undefined;
      if (!now && !draft) continue;
      out.push({
        id: row.id,
        resource: kind.resource,
        kind: kind.code,
        title: titleIn(row, names.get(row.id)),
        organizationName: row.organizationName ?? '',
        layer: row.layer ?? '',
        inForce: now !== undefined,
        inDraft: draft !== undefined,
        places: placesIn(kind.code, now ?? (draft as Found)),
      });
    }
  }
  return out;
}

async function found(call: Call, line: OnLine[], targets: ReadonlySet<string>): Promise<Found[]> {
  const versions = await readVersions(call.trx, line);
  return line.flatMap((element) => {
    const read = element.versionUid === null ? undefined : versions.get(element.versionUid);
    const references = read ? readersAmong(read.references, targets) : [];
    return read && references.length > 0 ? [{ element, read, references }] : [];
  });
}

async function foundInDrafts(
  call: Call,
  line: OnLine[],
  targets: ReadonlySet<string>,
): Promise<Found[]> {
  const drafted = new Map(line.filter(({ hasDraft }) => hasDraft).map((one) => [one.id, one]));
  if (drafted.size === 0) return [];
  const rows = await draftsAmong(call.trx, [...drafted.keys()]);
  return rows.flatMap(({ id, draft }) => {
    const element = drafted.get(id);
    if (!element) return [];
    const read = readReferences(element.kind, draft);
    const references = readersAmong(read.references, targets);
    return references.length > 0 ? [{ element, read, references }] : [];
  });
}
