// Graduates by organisation × specialty × year: what characteristic 1 compares.

import type { JsonObject } from '../../forms/json.ts';
import { graduateStatistic } from '../../forms/records/graduate-statistics.ts';
import { requestOf } from '../../forms/records/record.ts';
import { refreshPeople } from '../assessments/refresh-person.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';
import type { Call } from '../http/endpoint.ts';
import { recordColumns } from '../http/record-columns.ts';
import { resource } from '../http/resource.ts';
import { enqueue } from '../jobs/job-queries.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid } from '../problem.ts';
import { movedBy } from './effect.ts';
import { previewEndpoint } from './preview.ts';
import { exchanged, type Figures, readSums, statisticsOf } from './sums.ts';

/** More people than this wait for the background: a save must not hold everybody up. */
const MOVED_AT_ONCE = 200;

export const graduateStatistics = dataset({
  name: 'graduate-statistics',
  noun: 'graduate-statistic',
  title: 'Выпускники и трудоустройство',
  from: 'graduate_statistics g',
  id: 'g.id',
  joins: {
    o: organizationJoin('g'),
    s: 'left join specialties s on s.code = g.specialty_code',
  },
  scope: {
    kind: 'below',
    ...placeColumns('g'),
  },
  defaultSort: ['year', 'DESC'],
  fields: {
    ...rowFields('g'),
    ...recordFields(graduateStatistic, 'g', {
      specialtyName: { sql: 's.name', join: 's', sortSql: 's.sort_key' },
    }),
    ...ownerFields('g'),
  },
});

const request = requestOf(graduateStatistic);

export const graduateStatisticsRoom = resource({
  dataset: graduateStatistics,
  table: 'graduate_statistics',
  create: request,
  update: request,
  removable: true,
  label: (record) => `${record.organizationName}, ${record.specialtyCode}, ${record.year}`,
  async prepare(call, body) {
    if (body.employed > body.graduates) {
      throw invalid({ employed: 'Трудоустроено больше, чем выпущено' });
    }
    if (!(await call.trx('specialties').where({ code: body.specialtyCode }).first('id'))) {
      throw invalid({ specialtyCode: 'Такого кода нет в справочнике специальностей' });
    }
    return {
      columns: recordColumns(graduateStatistic, body),
      organizationId: body.organizationId,
    };
  },
  // Those whose level changes get it at once when they are few; the region's rate is a fact of everybody
  // in it, so all the others follow in the background.
  async after(call, { id, before }) {
    const row = await call.trx('graduate_statistics').where({ id }).first();
    const owner = Number(row?.organization_id ?? before?.organizationId);
    const { regionId } = await placeOf(call.trx, owner);
    if (regionId !== null) {
      const now = row && { ...row, specialtyCode: row.specialty_code };
      await moveAtOnce(call, regionId, before && figuresOf(before), now && figuresOf(now));
    }
    await enqueue(call.trx, {
      kind: 'refresh-people',
      payload: { organizationId: regionId ?? owner },
      userId: call.actor.userId,
      now: call.now,
    });
    call.afterCommit(() => call.app.jobs.wake());
  },
});
graduateStatisticsRoom.post('/preview', previewEndpoint(request));

function figuresOf(record: JsonObject): Figures {
  const { specialtyCode, year, graduates, employed } = record;
  return {
    specialtyCode: String(specialtyCode),
    year: Number(year),
    graduates: Number(graduates),
    employed: Number(employed),
  };
}

async function moveAtOnce(
  call: Call,
  regionId: number,
  was: Figures | undefined,
  is: Figures | undefined,
): Promise<void> {
  const sums = await readSums(call.trx, regionId);
  const before = statisticsOf(exchanged(sums, is, was));
  const moved = await movedBy(call.app.db, call.trx, {
    regionId,
    before,
    after: statisticsOf(sums),
  });
  if (moved.length > MOVED_AT_ONCE) return;
  const ids = moved.map(({ personId }) => personId);
  await refreshPeople(call.app.db, call.trx, ids, { now: call.now, userId: call.actor.userId });
}
