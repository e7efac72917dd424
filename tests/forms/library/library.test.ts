import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leavesOf, valueAt } from '../../../forms/definitions/keyed.ts';
import { kindOf, kinds } from '../../../forms/definitions/kinds/index.ts';
import { entriesOf, writePackage } from '../../../forms/definitions/packages/package.ts';
import { readPackage } from '../../../forms/definitions/packages/read-package.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { factOf } from '../../../forms/risk/index.ts';
import { sha256 } from '../../support/sha256.ts';
import { criteria, policy } from '../risk/federal.ts';
import { obligatoryRequests, officialTitles } from './official-texts.ts';

const packed = entriesOf(federalLibrary).map(({ body }) => body);
const named: [string, JsonObject][] = packed.map((body) => [`${body.kind}/${body.code}`, body]);
const ofKind = (kind: string) => packed.filter((body) => body.kind === kind);

describe('every element', () => {
  it('is imported: one file, one element', () => {
    const files = kinds.flatMap(({ code, resource }) =>
      readdirSync(new URL(`../../../forms/library/${resource}/`, import.meta.url)).map(
        (file) => `${code}/${file.replace(/\.json$/, '')}`,
      ),
    );
    expect(named.map(([name]) => name)).toEqual(files.sort());
  });

  it.each(named)('%s may be published', (_, body) => {
    expect(kindOf(String(body.kind))?.check(body)).toEqual([]);
  });

  it.each(named)('%s names the clause it comes from', (_, body) => {
    expect(valueAt(body, 'legalReference.document')).toMatch(/[а-яё]{4}/);
    expect(valueAt(body, 'legalReference.clause')).toMatch(
      /[Рр]аздел|[Пп]ункт|[Пп]риложени|Блок|этап|Направления|[Сс]тать/,
    );
  });

  it.each(named)('%s speaks Russian to people', (_, body) => {
    const spoken = leavesOf(body).filter(
      ({ path }) =>
        /(^|\.)(title|shortTitle|explanation|total)$/.test(path) &&
        !/^locked|^columns\.|\.order\./.test(path),
    );
    expect(spoken.length).toBeGreaterThan(0);
    const foreign = spoken.filter(
      ({ value }) => /[A-Za-z]/.test(String(value)) || !/[А-Яа-яЁё%]/.test(String(value)),
    );
    expect(foreign).toEqual([]);
  });

  it.each(named)('%s locks only what it has', (_, body) => {
    const locked = Array.isArray(body.locked) ? body.locked : [];
    expect(locked.filter((path) => valueAt(body, String(path)) === undefined)).toEqual([]);
  });

  it('stands in a package that may be imported whole', () => {
    expect(readPackage(writePackage(entriesOf(federalLibrary), sha256), sha256).issues).toEqual([]);
  });
});

describe('risk criteria', () => {
  it('are the fourteen characteristics, word for word', () => {
    expect(criteria.map(({ number }) => number)).toEqual(
      officialTitles.map((_, index) => index + 1),
    );
    expect(criteria.map(({ title }) => title)).toEqual(officialTitles);
  });

  it.each(criteria.map((body) => [body.number, body] as const))(
    '%i: explained in other words, with services, wording under lock',
    (_, body) => {
      expect(body.explanation.length).toBeGreaterThan(60);
      expect(body.explanation).not.toContain(body.title);
      expect(body.services.length).toBeGreaterThanOrEqual(3);
      expect(body.locked).toEqual(expect.arrayContaining(['title', 'number', 'when']));
    },
  );

  it('2–7, 13 and 14 are special', () => {
    const special = criteria.filter(({ sensitivity }) => sensitivity === 'special');
    expect(special.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 13, 14]);
  });

  it('what is not established is «не выявлено» for 1–4, 6, 13, 14 only; the rule needs the rest', () => {
    const notMet = criteria.filter(({ missing }) => missing === 'not-met');
    expect(notMet.map(({ number }) => number)).toEqual([1, 2, 3, 4, 6, 13, 14]);
    const unknown = criteria.filter(({ missing }) => missing === 'unknown');
    expect(unknown.map(({ code }) => code).sort()).toEqual([...policy.obligatory].sort());
    expect(policy.criteria.order).toEqual(criteria.map(({ code }) => code));
  });
});

describe('the questionnaire of labour status', () => {
  const [questionnaire] = ofKind('questionnaire');
  const options = questionnaire && valueAt(questionnaire, 'schema.properties.requests.items.oneOf');

  it('asks for the eight obligatory requests in their official words, under lock', () => {
    const titles = Object.fromEntries(
      Object.keys(obligatoryRequests).map((code) => [
        code,
        questionnaire &&
          valueAt(questionnaire, `schema.properties.requests.items.oneOf.${code}.title`),
      ]),
    );
    expect(Object.keys(obligatoryRequests)).toHaveLength(8);
    expect(titles).toEqual(obligatoryRequests);
    expect(Array.isArray(options) && options).toHaveLength(9);
    expect(questionnaire?.locked).toEqual(
      expect.arrayContaining(
        Object.keys(obligatoryRequests).map(
          (code) => `schema.properties.requests.items.oneOf.${code}`,
        ),
      ),
    );
  });

  it('gives the facts of 5 and 7–12 and nothing that may not be asked', () => {
    const facts = leavesOf(questionnaire ?? {})
      .filter(({ path }) => path.endsWith('.x-fact.name'))
      .map(({ value }) => factOf(String(value)));
    expect(facts.every((fact) => fact?.askable)).toBe(true);
    expect(new Set(facts.map((fact) => fact?.criterion ?? 0))).toEqual(
      new Set([5, 7, 8, 9, 10, 11, 12, 0]),
    );
  });
});

describe('event types', () => {
  const types = ofKind('event-type');
  const code = (counts: string) =>
    types
      .filter((body) => Array.isArray(body.countsAs) && body.countsAs.includes(counts))
      .map((body) => body.code);

  it('are thirty or more, with distinct names', () => {
    expect(types.length).toBeGreaterThanOrEqual(30);
    expect(new Set(types.map(({ title }) => title)).size).toBe(types.length);
  });

  it('feed the facts of characteristics 9 and 10', () => {
    expect(code('employer-contact')).toEqual(
      expect.arrayContaining(['job-fair', 'career-day', 'career-tour']),
    );
    expect(code('interview-training')).toEqual(
      expect.arrayContaining(['interview-training', 'mock-interview']),
    );
  });

  it('attendance of the events of the road map is recorded within three working days', () => {
    const hurried = types
      .filter((body) => body.recordWithinWorkdays === 3)
      .map((body) => body.code);
    expect(hurried).toEqual(
      expect.arrayContaining([
        'career-lesson',
        'online-diagnostics',
        'career-trial',
        'career-tour',
      ]),
    );
  });
});
