// Lists and single records over HTTP, beside the very statements that the product sends.
import { hashToken, loadActor } from '../../../api/access/session.ts';
import type { Dataset } from '../../../api/datasets/dataset.ts';
import { type ListQuery, parseListQuery } from '../../../api/datasets/list-query.ts';
import { type Reader, readOne, readPage } from '../../../api/datasets/read.ts';
import { events } from '../../../api/events/event-dataset.ts';
import { learners } from '../../../api/learners/learner-dataset.ts';
import { captured, type Statement } from '../captured.ts';
import { load, loop, once } from '../client.ts';
import { listPath, type Setting } from '../setting.ts';
import { type Line, ms, perSecond, processor } from '../table.ts';

async function readerOf({ db, region }: Setting): Promise<Reader> {
  const actor = await loadActor(
    db.reader,
    hashToken(region.cookies.region.slice('session='.length)),
    new Date(),
  );
  if (!actor) throw new Error('Сессия измерителя не найдена');
  return { actor, today: new Date().toISOString().slice(0, 10), engine: db.engine };
}

function queryOf(path: string): ListQuery {
  return parseListQuery(Object.fromEntries(new URL(path, 'http://bench').searchParams));
}

async function bareRate(setting: Setting, statements: Statement[]) {
  const { db, options } = setting;
  return loop(options.seconds, () =>
    Promise.all(statements.map(({ sql, bindings }) => db.reader.raw(sql, bindings))),
  );
}

export async function organizationPage(setting: Setting): Promise<Line> {
  const { db, options, region, reader } = setting;
  const path = listPath({ organizationId: region.collegeId }, 1);
  const who = await readerOf(setting);
  const statements = await captured(db.reader, () =>
    readPage(db.reader, learners, who, queryOf(path)),
  );
  const bare = await bareRate(setting, statements);
  const done = await load(reader, { seconds: options.seconds, next: () => ({ path }) });
  return {
    work: 'Страница из 25 с отбором по организации, порядком и точным итогом',
    figure: `${perSecond(done.perSecond)}, p95 ${ms(done.p95)}${processor(done)}${unanswered(done.failed)}`,
    limit: `${perSecond(bare.perSecond)}, p95 ${ms(bare.p95)}`,
    ratio: done.perSecond / bare.perSecond,
    target: '≥ 1 800/с, p95 ≤ 15 мс',
    met: done.perSecond >= 1800 && done.p95 <= 15,
  };
}

export async function oneRecord(setting: Setting): Promise<Line> {
  const { db, options, reader } = setting;
  const who = await readerOf(setting);
  const statements = await captured(db.reader, () => readOne(db.reader, learners, who, 1));
  const bare = await bareRate(setting, statements);
  const next = (index: number) => ({
    path: `/api/learners/${1 + ((index * 7919) % options.learners)}`,
  });
  const done = await load(reader, { seconds: options.seconds, next });
  return {
    work: 'Одна карточка, просмотр записан в журнал до ответа',
    figure: `${perSecond(done.perSecond)}, p95 ${ms(done.p95)}${processor(done)}${unanswered(done.failed)}`,
    limit: `${perSecond(bare.perSecond)} (чтение без журнала)`,
    ratio: done.perSecond / bare.perSecond,
    target: '≥ 2 500/с',
    met: done.perSecond >= 2500,
  };
}

async function slowest(
  setting: Setting,
  work: string,
  path: string,
  target: string,
  most: number,
  dataset: Dataset = learners,
): Promise<Line> {
  const { db, options, reader } = setting;
  const who = await readerOf(setting);
  const statements = await captured(db.reader, () =>
    readPage(db.reader, dataset, who, queryOf(path)),
  );
  const bare = await loop(
    options.seconds,
    () => Promise.all(statements.map(({ sql, bindings }) => db.reader.raw(sql, bindings))),
    1,
  );
  const { text } = await once(reader, { path });
  if (JSON.parse(text).length === 0) throw new Error(`${work}: пустая страница`);
  const done = await load(reader, {
    seconds: options.seconds,
    connections: 1,
    next: () => ({ path }),
  });
  return {
    work,
    figure: `p95 ${ms(done.p95)}${unanswered(done.failed)}`,
    limit: `p95 ${ms(bare.p95)}`,
    ratio: done.p95 / bare.p95,
    target,
    met: done.p95 <= most,
  };
}

export function wholeRegion(setting: Setting): Promise<Line> {
  return slowest(
    setting,
    'Весь регион с точным итогом, страница 1',
    listPath({}, 1),
    'p95 ≤ 50 мс',
    50,
  );
}

export function farPage(setting: Setting): Promise<Line> {
  const page = Math.min(10_000, Math.floor(setting.options.learners / 25) - 1);
  const work = `Весь регион с точным итогом, страница ${page.toLocaleString('ru-RU')}`;
  return slowest(setting, work, listPath({}, page), 'p95 ≤ 50 мс', 50);
}

export function nameSearch(setting: Setting): Promise<Line> {
  return slowest(
    setting,
    'Поиск части имени («ковалёв ар») с точным итогом',
    listPath({ q: 'ковалёв ар' }, 1),
    'p95 ≤ 80 мс',
    80,
  );
}

/** With how many were written down and came to each. */
export function regionEvents(setting: Setting): Promise<Line> {
  const query = new URLSearchParams({
    filter: JSON.stringify({ startsOn_gte: '2026-01-01' }),
    sort: JSON.stringify(['startsOn', 'DESC']),
    range: JSON.stringify([0, 49]),
  });
  const work = 'Мероприятия региона с начала года, страница из 50 с числом пришедших';
  return slowest(setting, work, `/api/events?${query}`, 'p95 ≤ 50 мс', 50, events);
}

function unanswered(failed: number): string {
  return failed > 0 ? `, ошибок ${failed}` : '';
}
