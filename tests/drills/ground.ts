// What a drill stands on: a small region in a folder of its own, a built server over it, people who write.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, sqliteFile } from '../../api/db/connect.ts';
import { migrate } from '../../api/db/migrate.ts';
import { nameOf } from '../bench/client.ts';
import { buildRegion, findRegion, type Region } from '../bench/region.ts';
import { type Product, startProduct } from '../support/product.ts';

/** `npm test` gives half a minute to a drill, `npm run drill` as long as it takes. */
export const long = process.env.DRILL === 'long';

/** Drills send more than any person does. */
const usual = {
  DEMO: '0',
  ARGON2_COST: 'low',
  REQUESTS_PER_SESSION: '0',
  REQUESTS_PER_ADDRESS: '0',
};

export interface Ground {
  dataDir: string;
  region: Region;
  /** A code of the directory, for new cards. */
  specialtyCode: string;
  start(env?: Record<string, string>): Promise<Product>;
  /** Looks into the database while no server runs, or beside one. */
  look<T>(work: (db: Database) => Promise<T>): Promise<T>;
  remove(): void;
}

export async function layGround(learners: number): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'profmarshrut-drill-'));
  const look = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await openDatabase({ dataDir });
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  const { region, specialtyCode } = await look(async (db) => {
    await migrate(db, sqliteFile(dataDir));
    await buildRegion(db, { learners, organizations: 20, municipalities: 3 });
    const { code } = await db.reader('specialties').orderBy('code').first('code');
    return { region: await findRegion(db), specialtyCode: String(code) };
  });
  return {
    dataDir,
    region,
    specialtyCode,
    start: (env = {}) => startProduct({ dataDir, env: { ...usual, ...env } }),
    look,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export interface Acknowledged {
  id: number;
  name: string;
}

export interface Writing {
  /** Answered with success. */
  acknowledged: Acknowledged[];
  /** Answered otherwise: status and text. */
  refused: string[];
  /** The connection broke before an answer. */
  unanswered: number;
}

export function card(ground: Ground, firstName: string): string {
  return JSON.stringify({
    lastName: 'Учебная',
    firstName,
    birthDate: '2008-02-03',
    organizationId: ground.region.collegeId,
    groupName: 'УЧ-1',
    specialtyCode: ground.specialtyCode,
    course: 2,
    isFinalYear: false,
  });
}

export function post(
  url: string,
  cookie: string,
  path: string,
  body: string,
  key?: string,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body,
  });
}

let number = 0;

/** New cards one after another by each of the writers, until `going` says no or the server is gone. */
export async function writeCards(
  ground: Ground,
  url: string,
  writers: number,
  going: () => boolean,
): Promise<Writing> {
  const done: Writing = { acknowledged: [], refused: [], unanswered: 0 };
  const one = async () => {
    while (going()) {
      number += 1;
      const name = nameOf(number);
      try {
        const answer = await post(
          url,
          ground.region.cookies.operator,
          '/api/learners',
          card(ground, name),
        );
        const text = await answer.text();
        if (answer.ok) done.acknowledged.push({ id: JSON.parse(text).id, name });
        else done.refused.push(`${answer.status} ${text}`);
      } catch {
        done.unanswered += 1;
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, one));
  return done;
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
