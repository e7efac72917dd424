// Levels of everybody by 14 criteria, a condition over everybody's facts, a report: beside bare work.

import { assessPeople } from '../../../api/assessments/mass.ts';
import { rulesetAt } from '../../../api/assessments/ruleset.ts';
import { rawRows } from '../../../api/db/raw-rows.ts';
import type { JobRow } from '../../../api/jobs/runner.ts';
import { PACE, takeStep } from '../../../api/jobs/runner.ts';
import { countFigures, predicateSql } from '../../../api/reports/figure-queries.ts';
import { bodyOf } from '../../../api/versions/version-queries.ts';
import { load, once } from '../client.ts';
import type { Setting } from '../setting.ts';
import { type Line, ms, seconds } from '../table.ts';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function quickest(times: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) best = Math.min(best, await timed(work));
  return best;
}

export async function everybodysRisk(setting: Setting): Promise<Line> {
  const { db, region } = setting;
  let people = 0;
  const bare = await timed(async () => {
    people = await evaluateBare(setting);
  });
  let job: JobRow = {
    id: 0,
    kind: 'assess-people',
    payload: { organizationId: region.regionId },
    cursor: null,
    done: 0,
    userId: null,
    pace: PACE.most,
  };
  const took = await timed(async () => {
    for (let finished = false; !finished; ) {
      const now = new Date().toISOString();
      const step = await takeStep(db, assessPeople, job, now);
      if (!step) throw new Error('Шаг не сделан');
      job = { ...job, cursor: step.cursor, done: step.done };
      finished = step.finished;
    }
  });
  const changed = Number(
    (await db.reader('assessments').where({ status: 'superseded' }).count({ total: '*' }).first())
      ?.total,
  );
  return {
    work: `Риск всех (${people.toLocaleString('ru-RU')}) по 14 критериям, сохранено изменений: ${changed.toLocaleString('ru-RU')}`,
    figure: seconds(took),
    limit: `${seconds(bare)} (чтение и оценка)`,
    ratio: took / bare,
    target: '≤ 10 с на 500 тыс., ≤ 1,6',
    met: took <= 10_000 * Math.max(1, people / 500_000) && took / bare <= 1.6,
  };
}

/** Read, parse, evaluate; nothing is written. */
async function evaluateBare({ db, region }: Setting): Promise<number> {
  const ruleset = await rulesetAt(db, db.reader, region.collegeId);
  if (!ruleset) throw new Error('Нет правил оценки');
  let last = 0;
  let people = 0;
  for (;;) {
    const rows = await rawRows(
      db.reader,
      'select person_id, facts from person_facts where person_id > ? and region_id = ? order by person_id limit 1000',
      [last, region.regionId],
    );
    for (const { facts } of rows) ruleset.compiled.gist(JSON.parse(String(facts)));
    people += rows.length;
    last = Number(rows.at(-1)?.person_id ?? last);
    if (rows.length < 1000) return people;
  }
}

export async function conditionOverFacts({ db, region, options }: Setting): Promise<Line> {
  const predicate = {
    properties: { practiceCount: { maximum: 0 }, hasResume: { const: false } },
    required: ['practiceCount', 'hasResume'],
  };
  const { sql, bindings } = predicateSql(predicate, db.engine);
  const ours = `select count(*) as n from person_facts f where f.region_id = ? and ${sql}`;
  const byHand =
    db.engine === 'sqlite'
      ? `select count(*) as n from person_facts f where f.region_id = ? and f.facts ->> '$.practiceCount' <= 0 and f.facts ->> '$.hasResume' = 0`
      : `select count(*) as n from person_facts f where f.region_id = ? and (f.facts ->> 'practiceCount')::numeric <= 0 and (f.facts ->> 'hasResume') = 'false'`;
  const bare = await quickest(3, () => db.reports.raw(byHand, [region.regionId]));
  const took = await quickest(3, () => db.reports.raw(ours, [region.regionId, ...bindings]));
  const [a, b] = [
    await rawRows(db.reports, ours, [region.regionId, ...bindings]),
    await rawRows(db.reports, byHand, [region.regionId]),
  ];
  if (Number(a[0]?.n) !== Number(b[0]?.n)) throw new Error('Условие и SQL от руки разошлись');
  return {
    work: `Условие по фактам всех ${options.learners.toLocaleString('ru-RU')} в SQL`,
    figure: ms(took),
    limit: `${ms(bare)} (SQL от руки)`,
    ratio: took / bare,
    target: '≤ 1 с, ≤ 1,5',
    met: took <= 1000 && took / bare <= 1.5,
  };
}

/** The report of 925 organisations, and what its filling does to somebody's list meanwhile. */
export async function report(setting: Setting): Promise<Line[]> {
  const { db, region, reader, options } = setting;
  const version = await db
    .reader('definition_versions')
    .where({ kind: 'report-template', code: 'risk-summary' })
    .first('id');
  const asOf = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Moscow',
    dateStyle: 'short',
  }).format(new Date());
  const body = JSON.stringify({
    templateVersionId: version.id,
    organizationId: region.regionId,
    asOf,
  });
  const { text } = await once(reader, { method: 'POST', path: '/api/reports', body });
  const path = `/api/reports/${JSON.parse(text).id}/content`;
  const template = await bodyOf(db.reader, 'report-template', version.id);
  const bare = await quickest(2, () =>
    countFigures(db.reports, db.engine, template, region.regionId),
  );
  const took = await quickest(2, () => once(reader, { path }));
  const list = `/api/learners?filter=${encodeURIComponent(JSON.stringify({ organizationId: region.collegeId }))}&range=[0,24]`;
  let busy = true;
  const filling = Promise.all(
    [1, 2, 3].map(async () => {
      while (busy) await once(reader, { path });
    }),
  );
  const beside = await load(reader, {
    seconds: options.seconds,
    connections: 4,
    next: () => ({ path: list }),
  });
  busy = false;
  await filling;
  return [
    {
      work: 'Отчёт «Сводка о риске»: 925 организаций, все графы',
      figure: ms(took),
      limit: `${ms(bare)} (счёт граф)`,
      ratio: took / bare,
    },
    {
      work: 'Список людей, пока заполняются три отчёта',
      figure: `p95 ${ms(beside.p95)}, дольше всего ${ms(beside.max)}`,
      target: 'p95 ≤ 50 мс',
      met: beside.p95 <= 50,
    },
  ];
}
