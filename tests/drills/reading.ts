// Somebody who reads again and again, and the report that takes long.
import type { Ground } from './ground.ts';
import { post } from './ground.ts';

export interface Reading {
  /** Milliseconds of each answer. */
  times: number[];
  failed: string[];
}

export async function readWhile(
  url: string,
  cookie: string,
  going: () => boolean,
): Promise<Reading> {
  const reading: Reading = { times: [], failed: [] };
  while (going()) {
    const from = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    const text = await answer.text();
    reading.times.push(performance.now() - from);
    if (!answer.ok) reading.failed.push(`${answer.status} ${text}`);
  }
  return reading;
}

/** The address of the contents of a report over the whole region. */
export async function createReport(ground: Ground, url: string): Promise<string> {
  const versionId = await ground.look(
    async (db) =>
      (await db.reader('definition_versions').where({ code: 'risk-summary' }).first('id')).id,
  );
  const asOf = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Moscow',
    dateStyle: 'short',
  }).format(new Date());
  const body = JSON.stringify({
    templateVersionId: versionId,
    organizationId: ground.region.regionId,
    asOf,
  });
  const answer = await post(url, ground.region.cookies.region, '/api/reports', body);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`отчёт: ${answer.status} ${text}`);
  return `/api/reports/${JSON.parse(text).id}/content`;
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
