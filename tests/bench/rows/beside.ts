// What somebody at work feels while work for everybody runs: a card, a list and a new card meanwhile.
import { enqueue } from '../../../api/jobs/job-queries.ts';
import { load, nameOf, once } from '../client.ts';
import { listPath, type Setting } from '../setting.ts';
import { type Line, ms, seconds } from '../table.ts';
import { newCard } from './writes.ts';

/** Facts and levels of everybody anew, and who works meanwhile. */
export async function besideRefresh(setting: Setting): Promise<Line[]> {
  const { db, region, options } = setting;
  const kind = 'refresh-people';
  const payload = { organizationId: region.regionId };
  const now = new Date().toISOString();
  await db.write((trx) => enqueue(trx, { kind, payload, userId: null, now }));
  const row = () => db.reader('jobs').where({ kind }).orderBy('id', 'desc').first();
  while ((await row()).status === 'waiting') await pause(50);
  const from = performance.now();
  const begun = (await row()).done;
  const lines = await meanwhile(setting, 'пока пересчитывают факты и уровни всех');
  let job = await row();
  const beside = { people: job.done - begun, took: performance.now() - from };
  const alone = performance.now();
  const left = job.done;
  while (job.status === 'running') {
    await pause(50);
    job = await row();
  }
  const took = performance.now() - alone;
  const people = job.done - left;
  const rate = people > 1_000 ? took / people : beside.took / Math.max(1, beside.people);
  return [
    ...lines,
    {
      work: `Факты и уровни всех заново (${options.learners.toLocaleString('ru-RU')}), состояние «${job.status}»`,
      figure: `${(rate * 1000).toFixed(0)} мкс на человека, на 500 тыс. ${seconds(rate * 500_000)}`,
      target: '≤ 60 с на 500 тыс.',
      met: rate * 500_000 <= 60_000,
    },
  ];
}

/** Lists of 500 taken in one after another, and who works meanwhile. */
export async function besideLists(setting: Setting): Promise<Line[]> {
  const { db, region, operator } = setting;
  const specialtyCode = (await db.reader('specialties').orderBy('code').first('code')).code;
  let going = true;
  let taken = 0;
  const taking = (async () => {
    while (going) {
      const rows = Array.from({ length: 500 }, (_, i) => ({
        values: {
          lastName: 'Попутный',
          firstName: nameOf(taken * 1000 + i),
          birthDate: '2007-03-15',
          groupName: 'СПИСОК-2',
          specialtyCode,
          course: 2,
        },
      }));
      const body = JSON.stringify({ organizationId: region.collegeId, title: 'Список', rows });
      await once(operator, { method: 'POST', path: '/api/imports', body });
      taken += 1;
    }
  })();
  const lines = await meanwhile(setting, 'пока один за другим вносят списки по 500');
  going = false;
  await taking;
  return lines;
}

async function meanwhile(setting: Setting, when: string): Promise<Line[]> {
  const { options, operator, region } = setting;
  const id = (
    await setting.db.reader('persons').where({ organization_id: region.collegeId }).first('id')
  ).id;
  const create = await newCard(setting);
  const list = listPath({ organizationId: region.collegeId }, 1);
  const bars = [
    { work: 'Карточка', most: 25, next: () => ({ path: `/api/learners/${id}` }) },
    { work: 'Список', most: 50, next: () => ({ path: list }) },
    { work: 'Новая карточка', most: 150, next: create },
  ];
  const lines: Line[] = [];
  for (const { work, most, next } of bars) {
    const done = await load(operator, { seconds: options.seconds, connections: 2, next });
    lines.push({
      work: `${work}, ${when}`,
      figure: `p95 ${ms(done.p95)}, дольше всего ${ms(done.max)}${done.failed > 0 ? `, ошибок ${done.failed}` : ''}`,
      target: `p95 ≤ ${most} мс`,
      met: done.p95 <= most && done.failed === 0,
    });
  }
  return lines;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
