// All people as a file: until the first byte, until the last, and what the server weighs meanwhile.

import { get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { rawRows } from '../../../api/db/raw-rows.ts';

import { load } from '../client.ts';
import { listPath, type Setting } from '../setting.ts';
import { type Line, megabytes, ms, seconds } from '../table.ts';
import { residentBytes } from './weight.ts';

const COLUMNS = [
  'fullName',
  'birthDate',
  'groupName',
  'specialtyCode',
  'specialtyName',
  'course',
  'isFinalYear',
  'organizationName',
  'riskLevel',
  'assessedOn',
  'hasConsent',
];

interface Taken {
  first: number;
  whole: number;
  bytes: number;
  heaviest: number;
}

function take({ reader, product }: Setting, format: string): Promise<Taken> {
  const path = `/api/learners/export?format=${format}&columns=${encodeURIComponent(JSON.stringify(COLUMNS))}`;
  const from = performance.now();
  const taken: Taken = { first: 0, whole: 0, bytes: 0, heaviest: 0 };
  const weigh = () => {
    taken.heaviest = Math.max(taken.heaviest, residentBytes(product.process.pid) ?? 0);
  };
  const timer = setInterval(weigh, 50);
  return new Promise<Taken>((done, fail) => {
    const headers = { cookie: reader.cookie };
    get({ port: reader.port, host: '127.0.0.1', path, headers }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${path}: ${answer.statusCode}`));
      answer.on('data', (bytes: Buffer) => {
        if (taken.bytes === 0) taken.first = performance.now() - from;
        taken.bytes += bytes.length;
      });
      answer.on('end', () => done({ ...taken, whole: performance.now() - from }));
      answer.on('error', fail);
    }).on('error', fail);
  }).finally(() => clearInterval(timer));
}

/** The same columns of the same people, read bare in one statement. */
async function bareReading({ db, region }: Setting): Promise<number> {
  const from = performance.now();
  const concatenated = "p.last_name || ' ' || p.first_name || ' ' || p.patronymic";
  await rawRows(
    db.reports,
    `select sum(length(${concatenated}) + length(p.birth_date) + length(p.group_name) + length(s.name) + length(o.short_name) + coalesce(length(p.risk_level), 0)) as weight
     from persons p join organizations o on o.id = p.organization_id left join specialties s on s.code = p.specialty_code
     where p.region_id = ?`,
    [region.regionId],
  );
  return performance.now() - from;
}

export async function exports(setting: Setting): Promise<Line[]> {
  const people = setting.options.learners;
  const bare = await bareReading(setting);
  const lines: Line[] = [];
  for (const [format, most] of [
    ['csv', 8],
    ['xlsx', 15],
  ] as const) {
    const taking = take(setting, format);
    const beside = load(setting.reader, {
      seconds: Math.min(setting.options.seconds, 3),
      connections: 1,
      next: (index) => ({
        path: listPath({ organizationId: setting.region.collegeId }, 1 + (index % 4)),
      }),
    });
    const [during] = await Promise.all([beside, taking]);
    const alone = await take(setting, format);
    const heaviest = Math.max(alone.heaviest, (await taking).heaviest);
    const limit = (most * 1000 * people) / 500_000;
    lines.push(
      {
        work: `Выгрузка всех (${people.toLocaleString('ru-RU')}) в ${format}, ${megabytes(alone.bytes)}`,
        figure: `${seconds(alone.whole)}, первый байт ${ms(alone.first)}`,
        limit: `${seconds(bare)} (чтение одним запросом)`,
        ratio: alone.whole / bare,
        target: `≤ ${most} с на 500 тыс., первый ≤ 1 с`,
        met: alone.whole <= Math.max(limit, 1000) && alone.first <= 1000,
      },
      {
        work: `Память сервера во время выгрузки в ${format}`,
        figure: megabytes(heaviest),
        target: '≤ 200 МБ',
        met: heaviest <= 200 * 1_048_576,
      },
      {
        work: `Чужой список во время выгрузки в ${format}`,
        figure: `p95 ${ms(during.p95)}`,
        target: 'p95 ≤ 50 мс',
        met: during.p95 <= 50,
      },
    );
  }
  return lines;
}
