// What a definition names: by the meaning of its text, so that a word in a title is no reference.
import { describe, expect, it } from 'vitest';
import { isKindCode, type KindCode, kinds } from '../../../forms/definitions/kinds/index.ts';
import {
  offersOf,
  type Reference,
  readersAmong,
  referencesOf,
  targetKey,
} from '../../../forms/definitions/references/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { factNames, queryFieldNames } from '../../../forms/risk/index.ts';

const short = ({ path, relation, to, name }: Reference) =>
  `${path} ${relation === 'gives' ? '=>' : '<='} ${to} ${name}`;
const is = (name: string, value: string | number | boolean): JsonObject => ({
  properties: { [name]: { const: value } },
  required: [name],
});

const cases: [what: string, kind: KindCode, body: JsonObject, expected: string[]][] = [
  [
    'conditions of a criterion with nested groups, products and overrides',
    'risk-criterion',
    {
      title: 'про jobCertainty и orphan',
      when: {
        anyOf: [
          { not: is('orphan', true) },
          { 'x-products': { left: [{ 'x-param': 'k' }, 'regionEmployed'], op: '<=', right: [1] } },
        ],
      },
      appliesTo: is('isFinalYear', true),
      parameters: { k: { default: 2, overrides: [{ when: is('course', 3), value: 1 }] } },
      services: ['resume'],
    },
    [
      'when <= fact orphan',
      'when <= fact regionEmployed',
      'when <= parameter k',
      'appliesTo <= fact isFinalYear',
      'parameters.k.overrides <= fact course',
      'services <= service resume',
    ],
  ],
  [
    'criteria of a policy, each at its place',
    'risk-policy',
    {
      appliesTo: is('age', 18),
      criteria: { order: ['orphan'], items: { orphan: {} } },
      confirmed: { when: is('employedBySpecialty', true), title: 'x' },
      obligatory: ['orphan'],
      score: { title: 'Балл', weights: { conscripted: 3 } },
    },
    [
      'appliesTo <= fact age',
      'confirmed.when <= fact employedBySpecialty',
      'criteria.items.orphan <= risk-criterion orphan',
      'obligatory <= risk-criterion orphan',
      'score.weights.conscripted <= risk-criterion conscripted',
    ],
  ],
  [
    'questions: facts given, own questions read',
    'questionnaire',
    {
      schema: {
        properties: {
          a: { type: 'boolean', title: 'b', 'x-fact': { name: 'jobCertainty' } },
          b: { type: 'string', 'x-visible-when': is('a', true), 'x-required-when': is('a', false) },
        },
      },
    },
    [
      'schema.properties.a.x-fact => fact jobCertainty',
      'schema.properties.b.x-visible-when <= field schema.properties.a',
      'schema.properties.b.x-required-when <= field schema.properties.a',
    ],
  ],
  [
    'an event type gives the facts it counts as',
    'event-type',
    {
      countsAs: ['employer-contact', 'job-fairs'],
      schema: { properties: { x: { type: 'string', title: 'X' } } },
      participantSchema: {
        properties: { y: { type: 'string', 'x-visible-when': is('z', 1) }, z: { type: 'integer' } },
      },
    },
    [
      'countsAs => counted-as employer-contact',
      'countsAs => counted-as job-fairs',
      'countsAs => fact employerEventsLast12m',
      'participantSchema.properties.y.x-visible-when <= field participantSchema.properties.z',
    ],
  ],
  [
    'columns of a report: queries, formulas, relations',
    'report-template',
    {
      schema: {
        properties: {
          n: {
            type: 'integer',
            'x-query': { dataset: 'learners', where: is('riskLevel', 'high'), aggregate: 'count' },
          },
          s: { type: 'number', 'x-formula': { op: 'sum', of: ['n'] } },
        },
      },
      checks: {
        order: ['one'],
        items: { one: { title: 'x', left: ['n'], op: '<=', right: ['s'] } },
      },
      completeness: { expected: 'n', entered: ['s'] },
    },
    [
      'checks.items.one <= field schema.properties.n',
      'checks.items.one <= field schema.properties.s',
      'completeness <= field schema.properties.n',
      'completeness <= field schema.properties.s',
      'schema.properties.n.x-query.where <= fact riskLevel',
      'schema.properties.s.x-formula <= field schema.properties.n',
    ],
  ],
  [
    'queries of an indicator: types of events where events are counted',
    'indicator',
    {
      numerator: {
        dataset: 'event-employers',
        aggregate: 'distinct',
        field: 'employerId',
        where: {
          allOf: [
            {
              properties: { eventType: { enum: ['job-fair', 'career-day'] } },
              required: ['eventType'],
            },
            is('held', true),
          ],
        },
      },
      denominator: { dataset: 'learners', aggregate: 'count', where: is('isFinalYear', true) },
    },
    [
      'numerator.where <= event-type job-fair',
      'numerator.where <= event-type career-day',
      'denominator.where <= fact isFinalYear',
    ],
  ],
];

describe('references of a definition', () => {
  it.each(cases)('%s', (_, kind, body, expected) => {
    expect(referencesOf(kind, body).map(short).sort()).toEqual([...expected].sort());
  });

  it.each(kinds.map(({ code }) => code))(
    'an unfinished %s names nothing and breaks nothing',
    (kind) => {
      for (const body of [
        {},
        { when: 3, schema: [], criteria: null, countsAs: 'x', numerator: { where: [] }, checks: 1 },
        { schema: { properties: { a: 1, b: { 'x-fact': 'x', 'x-query': {}, 'x-formula': 2 } } } },
      ] as JsonObject[])
        expect(referencesOf(kind, body)).toEqual([]);
    },
  );
});

describe('the federal library', () => {
  const known: Record<string, ReadonlySet<string>> = {
    fact: new Set([...factNames, ...queryFieldNames]),
    ...Object.fromEntries(
      kinds.map(({ code }) => [
        code,
        new Set(federalLibrary.filter(({ kind }) => kind === code).map((one) => one.code)),
      ]),
    ),
  };

  it('names only what exists', () => {
    const lost = federalLibrary.flatMap((body) => {
      const { kind } = body;
      const plain: JsonObject = JSON.parse(JSON.stringify(body));
      return isKindCode(kind)
        ? referencesOf(kind, plain).filter(({ to, name }) => known[to] && !known[to].has(name))
        : [];
    });
    expect(lost).toEqual([]);
  });

  it('every criterion is read by the policy, every fact that a criterion reads is told apart', () => {
    const policy = federalLibrary.find(({ kind }) => kind === 'risk-policy');
    const references = referencesOf('risk-policy', JSON.parse(JSON.stringify(policy)));
    for (const { kind, code } of federalLibrary.filter((one) => one.kind === 'risk-criterion')) {
      const targets = new Set([targetKey({ to: kind, name: code })]);
      expect(readersAmong(references, targets).map(({ path }) => path)).toContain(
        `criteria.items.${code}`,
      );
    }
    const survey = federalLibrary.find(({ kind }) => kind === 'questionnaire');
    const offers = offersOf('questionnaire', 'labour-status', JSON.parse(JSON.stringify(survey)));
    expect(offers.map(({ name }) => name)).toContain('jobCertainty');
    expect(offers[0]).toMatchObject({ to: 'questionnaire', name: 'labour-status' });
  });
});
