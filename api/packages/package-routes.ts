// Methodology as one file: taken out of a place, shown what it would do at another, taken in whole or not.

import { describeDifferences, sentenceOf } from '../../forms/definitions/descriptions/changes.ts';
import { kinds, kindsByCode } from '../../forms/definitions/kinds/index.ts';
import { type Package, writePackage } from '../../forms/definitions/packages/package.ts';
import type { Mode } from '../../forms/definitions/packages/plan.ts';
import { readPackage } from '../../forms/definitions/packages/read-package.ts';
import type { JsonObject } from '../../forms/json.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readIds } from '../datasets/read-all.ts';
import { assertWrites } from '../definitions/definition-call.ts';
import { definitionDataset } from '../definitions/definition-dataset.ts';
import { sha256 } from '../definitions/definition-row.ts';
import { parseObject } from '../definitions/parse-object.ts';

import { type Call, endpoint, type OpenCall } from '../http/endpoint.ts';
import { getRecord, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { organizations } from '../organizations/organization-dataset.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, invalid, invalidBecause, malformed } from '../problem.ts';
import { applyPlan } from './apply.ts';
import { entriesOfDefinitions } from './entries.ts';
import { type Planned, planPackage } from './plan.ts';

const LARGEST = 1_400_000;
const MOST_SENTENCES = 50;

const planRequest = {
  type: 'object',
  properties: {
    organizationId: { type: 'integer', title: 'Место' },
    text: { type: 'string', minLength: 2, maxLength: LARGEST, title: 'Файл' },
    mode: { enum: ['add', 'merge', 'mirror'], title: 'Как принять' },
  },
  required: ['organizationId', 'text', 'mode'],
} as const;

const applyRequest = {
  type: 'object',
  properties: {
    ...planRequest.properties,
    only: {
      type: 'array',
      items: { type: 'string', maxLength: 200 },
      minItems: 1,
      maxItems: 2000,
      title: 'Что принять',
    },
    remove: { type: 'boolean', title: 'Вывести то, чего в пакете нет' },
    note: { type: 'string', minLength: 3, maxLength: 1000, title: 'Что изменено' },
  },
  required: [...planRequest.required, 'only', 'note'],
} as const;

/** Before the transaction, in a thread of its own: what costs too much goes no further. */
async function lookAtPackage({ app, body }: OpenCall): Promise<undefined> {
  const { readable, issues } = await app.checker.ask({ what: 'package', text: String(body.text) });
  if (!readable) throw invalidBecause(issues, 'Пакет не принят');
}

function packageOf(call: Call): Package {
  const read = readPackage(String(call.body.text), sha256);
  if (!read.package) throw invalidBecause(read.issues, 'Пакет не принят');
  return read.package;
}

async function plannedFor(call: Call, pack: Package): Promise<Planned[]> {
  const organizationId = Number(call.body.organizationId);
  await getRecord(call, organizations, organizationId);
  for (const kind of new Set(pack.definitions.map((entry) => entry.kind))) {
    const known = kinds.find(({ code }) => code === kind);
    if (known) await assertWrites(call, definitionDataset(known.code), 'publish', organizationId);
  }
  return planPackage(call.trx, organizationId, pack.definitions, call.body.mode as Mode);
}

function serialize({
  name,
  kind,
  code,
  title,
  status,
  applies,
  missing,
  collisions,
  row,
  body,
}: Planned): JsonObject {
  const before = row?.published_body ? parseObject(row.published_body) : undefined;
  const sentences = before && body ? describeDifferences(kind, before, body).map(sentenceOf) : [];
  return {
    name,
    kind,
    code,
    title,
    status,
    applies,
    missing,
    collisions,
    changes: sentences.slice(0, MOST_SENTENCES),
    moreChanges: Math.max(0, sentences.length - MOST_SENTENCES),
  };
}

async function visibleIds(call: Call, asked: readonly number[]): Promise<number[]> {
  const filter = JSON.stringify({ id: asked });
  const found: number[] = [];
  for (const { code } of kinds) {
    const query = parseListQuery({ filter });
    found.push(...(await readIds(call.trx, definitionDataset(code), readerOf(call), query)));
  }
  return found;
}

function askedIds(text: string | undefined): number[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    value = undefined;
  }
  if (!Array.isArray(value) || value.length === 0 || value.length > 1000)
    throw malformed('ids: нужен список номеров элементов, до 1 000.');
  return value.filter((id) => Number.isSafeInteger(id));
}

export const packageRoom = new Room('/packages')
  .get(
    '/file',
    endpoint({
      verb: 'package.read',
      summary: 'Пакет методологии одним файлом',
      async handle(call) {
        const ids = await visibleIds(call, askedIds(call.query.ids));
        const entries = await entriesOfDefinitions(call.trx, ids);
        if (entries.length === 0)
          throw conflict('Выгружать нечего', 'Ни один из элементов не опубликован.');
        const text = writePackage(entries, sha256);
        return {
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Disposition': `attachment; filename="methodology-${call.today}.json"`,
          },
          async send(response) {
            response.end(text);
          },
        };
      },
    }),
  )
  .post(
    '/plan',
    endpoint({
      verb: 'package.create',
      summary: 'Что сделает пакет',
      journals: false,
      body: planRequest,
      prepare: lookAtPackage,
      async handle(call) {
        const pack = packageOf(call);
        return {
          body: { hash: pack.hash, entries: (await plannedFor(call, pack)).map(serialize) },
        };
      },
    }),
  )
  .post(
    '/',
    endpoint({
      verb: 'package.create',
      summary: 'Принятие пакета',
      body: applyRequest,
      prepare: lookAtPackage,
      async handle(call) {
        const { actor, now, today } = call;
        const pack = packageOf(call);
        const names = new Set(Array.isArray(call.body.only) ? call.body.only.map(String) : []);
        const chosen = (await plannedFor(call, pack)).filter(({ name }) => names.has(name));
        const refused = chosen.filter(({ applies }) => !applies);
        const unknown = [...names].filter((name) => !chosen.some((one) => one.name === name));
        if (refused.length > 0 || unknown.length > 0)
          throw invalid(
            Object.fromEntries([
              ...refused.map(({ name }) => [
                name,
                'Этот элемент так не принимается: снимите отметку',
              ]),
              ...unknown.map((name) => [name, 'Такого элемента в пакете нет']),
            ]),
          );
        if (chosen.some(({ status }) => status === 'remove') && call.body.remove !== true)
          throw invalid({ remove: 'Подтвердите, что лишнее выводится из действия' });
        const organizationId = call.body.organizationId;
        const place = await placeOf(call.trx, organizationId);
        const issues = await applyPlan(call.trx, { ...place, organizationId }, chosen, {
          note: call.body.note,
          userId: actor.userId,
          now,
          today,
        });
        if (issues.length > 0) throw invalidBecause(issues, 'Пакет не принят: ничего не изменено');
        call.afterCommit(() => call.app.jobs.wake());
        call.audit.record({
          action: 'package.create',
          resource: 'packages',
          place,
          summary: `Принят пакет методологии, элементов: ${chosen.length} (${chosen
            .slice(0, 20)
            .map(({ kind, title }) => `${kindsByCode[kind].title} «${title}»`)
            .join(', ')})`,
        });
        return { body: { applied: chosen.length } };
      },
    }),
  );
