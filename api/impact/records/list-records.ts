// Which records would not fit: through the dataset of their own kind, so in the reader's rights to them.
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { parseListQuery } from '../../datasets/list-query.ts';
import { readPage } from '../../datasets/read.ts';
import type { Call, Reply } from '../../http/endpoint.ts';
import { journalList } from '../../http/journal.ts';
import { contentRange, readerOf } from '../../http/resource.ts';
import type { Resources } from '../../http/resources.ts';

/** Shown of a record: what it is and where, never what was entered. */
const SHOWN = [
  'id',
  'learnerId',
  'organizationId',
  'organizationName',
  'title',
  'answeredOn',
  'startsOn',
];

/** Records that are listed one by one, where a draft of the kind may ask them anew. */
export function recordsOf(resources: Resources, kind: KindCode): Dataset | undefined {
  const [first] = resources.enteredBy(kind);
  return first?.by.answers && first.dataset;
}

export async function listRecords(call: Call, dataset: Dataset, jobId: number): Promise<Reply> {
  const query = parseListQuery(call.query);
  const { rows, total } = await readPage(call.trx, dataset, readerOf(call), query, {
    sql: `${dataset.id} in (select record_id from impact_rows where job_id = ?)`,
    bindings: [jobId],
  });
  const found: { record_id: number; found: string }[] = await call
    .trx('impact_rows')
    .where({ job_id: jobId })
    .whereIn(
      'record_id',
      rows.map(({ id }) => id),
    )
    .select('record_id', 'found');
  const problems = new Map(found.map((row) => [row.record_id, JSON.parse(row.found)]));
  if (dataset.person) journalList(call, dataset, rows);
  return {
    headers: contentRange(dataset.name, query.offset, rows.length, total),
    body: rows.map((row) => ({
      ...Object.fromEntries(
        SHOWN.filter((name) => row[name] !== undefined).map((name) => [name, row[name] ?? null]),
      ),
      problems: problems.get(row.id) ?? [],
    })) satisfies JsonObject[],
  };
}
