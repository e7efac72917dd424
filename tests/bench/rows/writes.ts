// Creation of a learner over HTTP beside the same rows inserted and committed bare.

import { refreshPeople } from '../../../api/assessments/refresh-person.ts';
import { newUid } from '../../../api/db/uid.ts';
import { stamped } from '../../../seeds/demo/insert.ts';
import { load, loop, nameOf, summed } from '../client.ts';
import type { Setting } from '../setting.ts';
import { type Line, ms, perSecond, processor } from '../table.ts';

/** Requests that each make another learner of the operator's college. */
export async function newCard({ db, region }: Setting) {
  const specialtyCode = (await db.reader('specialties').orderBy('code').first('code')).code;
  return (index: number) => ({
    method: 'POST' as const,
    path: '/api/learners',
    body: JSON.stringify({
      lastName: 'Измеряемый',
      firstName: nameOf(index),
      birthDate: '2008-02-03',
      organizationId: region.collegeId,
      groupName: 'ИЗМ-1',
      specialtyCode,
      course: 2,
      isFinalYear: false,
    }),
  });
}

export async function creation(setting: Setting): Promise<Line> {
  const { options, operator } = setting;
  const next = await newCard(setting);
  const bare = await bareInserts(setting);
  const done = await load(operator, { seconds: options.seconds, connections: 16, next });
  return {
    work: 'Новая карточка: проверка, факты, журнал, фиксация на диске (16 соединений)',
    figure: `${perSecond(done.perSecond)}, p95 ${ms(done.p95)}${processor(done)}${done.failed ? `, ошибок ${done.failed}` : ''}`,
    limit: `${perSecond(bare)} (те же пять строк)`,
    ratio: done.perSecond / bare,
    target: '≥ 1 000/с или 0,60',
    met: done.perSecond >= 1000 || done.perSecond >= 0.6 * bare,
  };
}

/** Person, enrolment, facts, key and journal row in one committed transaction, nothing else. */
async function bareInserts({ db, region, options }: Setting): Promise<number> {
  const now = new Date().toISOString();
  const person = await db.reader('persons').where({ organization_id: region.collegeId }).first();
  const place = {
    region_id: person.region_id,
    municipality_id: person.municipality_id,
    organization_id: person.organization_id,
  };
  const { id: _, ...columns } = person;
  const done = await loop(
    options.seconds,
    () =>
      db.writer.transaction(async (trx) => {
        const [row] = await trx('persons')
          .insert({ ...columns, uid: newUid(), snils: null, group_name: 'ИЗМ-0' })
          .returning('id');
        const person_id = row.id;
        await trx('enrolments').insert({
          uid: newUid(),
          person_id,
          ...place,
          ...stamped(now),
          education_level: 'vocational',
          group_name: 'ИЗМ-0',
          is_final_year: false,
          starts_on: now.slice(0, 10),
        });
        await trx('person_facts').insert({
          person_id,
          ...place,
          facts: '{}',
          sources: '{}',
          as_of: now.slice(0, 10),
          updated_at: now,
        });
        await trx('person_keys').insert({ person_id, secret: 'секрет', created_at: now });
        await trx('audit_events').insert({
          uid: newUid(),
          at: now,
          action: 'bench',
          outcome: 'done',
          subjects: '[]',
          summary: 'Измерение',
          changes: '[]',
          ...place,
        });
      }),
    1,
  );
  return done.perSecond;
}

/** Facts from all sources, level and reasons, stored and committed, as after an answer. */
export async function afterAnswer({ db, options }: Setting): Promise<Line> {
  const times: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const id = 1 + ((i * 6_131) % options.learners);
    const from = performance.now();
    const now = new Date().toISOString();
    await db.write((trx) => refreshPeople(db, trx, [id], { now, userId: null }));
    times.push(performance.now() - from);
  }
  const { p50, p95 } = summed(times, 1);
  return {
    work: 'Факты и риск одного человека после ответа, с фиксацией',
    figure: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
    target: 'p95 ≤ 20 мс',
    met: p95 <= 20,
  };
}
