// Figures of the whole region, and a group taken in from a list.

import { rawRows } from '../../../api/db/raw-rows.ts';
import { nameOf, once } from '../client.ts';
import type { Setting } from '../setting.ts';
import { type Line, ms, seconds } from '../table.ts';

const TIMES = 5;

async function median(work: (turn: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const from = performance.now();
    await work(turn);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** All federal figures of the region, beside one bare count over the same people. */
export async function regionFigures({ db, reader, region }: Setting): Promise<Line> {
  const figures = await median(async () => {
    await once(reader, { path: '/api/figures' });
  });
  const bare = await median(async () => {
    await rawRows(
      db.reports,
      'select p.organization_id, count(*) from persons p left join person_facts f on f.person_id = p.id where p.region_id = ? and length(f.facts) > 0 group by p.organization_id',
      [region.regionId],
    );
  });
  return {
    work: 'Показатели региона: все федеральные, по организациям (медиана пяти)',
    figure: ms(figures),
    limit: `${ms(bare)} (одно чтение тех же людей и фактов)`,
    ratio: figures / bare,
    target: '≤ 1 с',
    met: figures <= 1000,
  };
}

/** A list of 500 people: checked, registered with facts and journal, committed, then taken back. */
export async function pastedList({ operator, region, db }: Setting): Promise<Line> {
  const specialtyCode = (await db.reader('specialties').orderBy('code').first('code')).code;
  let undone = 0;
  const taken = await median(async (turn) => {
    const rows = Array.from({ length: 500 }, (_, i) => ({
      values: {
        lastName: 'Списочный',
        firstName: nameOf(turn * 1000 + i),
        birthDate: '2007-03-15',
        groupName: 'СПИСОК-1',
        specialtyCode,
        course: 2,
      },
    }));
    const body = JSON.stringify({ organizationId: region.collegeId, title: 'Список', rows });
    const answer = await once(operator, { method: 'POST', path: '/api/imports', body });
    const from = performance.now();
    const { id } = JSON.parse(answer.text);
    await once(operator, { method: 'DELETE', path: `/api/imports/${id}` });
    undone = performance.now() - from;
  });
  return {
    work: 'Список из 500 человек: проверка, карточки, факты, журнал; затем отмена целиком',
    figure: `${seconds(taken - undone)}, отмена ${seconds(undone)}`,
    target: '≤ 5 с',
    met: taken - undone <= 5_000,
  };
}
