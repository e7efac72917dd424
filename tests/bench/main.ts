// Builds the region, starts the server beside it and prints the table row by row.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import knex from 'knex';
import { type Database, openDatabase, sqliteFile } from '../../api/db/connect.ts';
import { migrate } from '../../api/db/migrate.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { startProduct } from '../support/product.ts';
import { readOptions } from './options.ts';
import { buildRegion, findRegion, ORGANIZATIONS } from './region.ts';
import { besideLists, besideRefresh } from './rows/beside.ts';
import { builder } from './rows/builder.ts';
import { pastedList, regionFigures } from './rows/entry.ts';
import { exports } from './rows/exports.ts';
import { impactOfCriterion } from './rows/impact.ts';
import { oldJournal } from './rows/journal.ts';
import { bringingUp, composing, openingLarge } from './rows/layers.ts';
import {
  farPage,
  nameSearch,
  oneRecord,
  organizationPage,
  regionEvents,
  wholeRegion,
} from './rows/lists.ts';
import { patterns } from './rows/patterns.ts';
import { strictReading } from './rows/reading.ts';
import { conditionOverFacts, everybodysRisk, report } from './rows/risk.ts';
import { firstScript, memory, processorMilliseconds } from './rows/weight.ts';
import { afterAnswer, creation } from './rows/writes.ts';
import type { Setting } from './setting.ts';
import { printHead, printLine, seconds } from './table.ts';

const options = readOptions(process.argv.slice(2));
const kept = options.data === undefined ? undefined : resolve(options.data);
const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'profmarshrut-bench-'));
mkdirSync(dataDir, { recursive: true });

const postgres: PostgresServer | undefined =
  options.engine === 'postgres' ? await startPostgres() : undefined;
const url = postgres && (await emptyDatabase(postgres));
try {
  const built = url === undefined && existsSync(sqliteFile(dataDir));
  const db = await openDatabase({ url, dataDir });
  try {
    await prepare(db, built);
    await measure(db);
  } finally {
    await db.close();
  }
} finally {
  await postgres?.stop();
  if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
}

async function emptyDatabase(server: PostgresServer): Promise<string> {
  const admin = knex({ client: 'pg', connection: `${server.url}/postgres` });
  await admin.raw('drop database if exists bench with (force)');
  await admin.raw('create database bench');
  await admin.destroy();
  return `${server.url}/bench`;
}

async function prepare(db: Database, built: boolean): Promise<void> {
  const from = performance.now();
  await migrate(db, sqliteFile(dataDir));
  if (!built) await buildRegion(db, { learners: options.learners });
  const engine = postgres ? 'PostgreSQL (без fsync)' : 'SQLite';
  console.log(
    `\n${engine}, ядер ${availableParallelism()}, Node.js ${process.versions.node}: людей ${options.learners.toLocaleString('ru-RU')}, организаций ${ORGANIZATIONS}, участий ${(options.learners * 4).toLocaleString('ru-RU')}; подготовка ${seconds(performance.now() - from)}\n`,
  );
}

async function measure(db: Database): Promise<void> {
  const region = await findRegion(db);
  const [busy = 0] = loadavg();
  if (busy > availableParallelism()) {
    console.log(
      `Машина занята другим (средняя загрузка ${busy.toFixed(1)}): скорости и задержки занижены.\n`,
    );
  }
  const product = await startProduct({
    dataDir,
    env: {
      DEMO: '0',
      REQUESTS_PER_SESSION: '0',
      REQUESTS_PER_ADDRESS: '0',
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    },
  });
  try {
    const port = Number(new URL(product.url).port);
    const processor = () => processorMilliseconds(product.process.pid);
    const setting: Setting = {
      options,
      db,
      region,
      product,
      reader: { port, cookie: region.cookies.region, processor },
      operator: { port, cookie: region.cookies.operator, processor },
    };
    printHead();
    for (const line of memory(setting, 'после запуска', 200)) printLine(line);
    for (const row of [
      organizationPage,
      oneRecord,
      creation,
      wholeRegion,
      farPage,
      nameSearch,
      regionEvents,
      regionFigures,
      pastedList,
      afterAnswer,
      everybodysRisk,
      conditionOverFacts,
      strictReading,
      composing,
      openingLarge,
      bringingUp,
    ]) {
      printLine(await row(setting));
    }
    for (const line of await besideRefresh(setting)) printLine(line);
    for (const line of await besideLists(setting)) printLine(line);
    for (const line of await oldJournal(setting)) printLine(line);
    for (const line of patterns()) printLine(line);
    for (const line of await impactOfCriterion(setting)) printLine(line);
    for (const line of await report(setting)) printLine(line);
    for (const line of await exports(setting)) printLine(line);
    for (const line of await builder()) printLine(line);
    for (const line of [...memory(setting, 'после всей работы', 400), ...firstScript()])
      printLine(line);
  } finally {
    await product.stop();
  }
}
