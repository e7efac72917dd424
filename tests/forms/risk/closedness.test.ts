// Whatever is built of facts is as closed as the most closed of them, whatever it states of itself.
import { describe, expect, it } from 'vitest';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { type Indicator, needsOfFigure } from '../../../forms/indicators/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { needsOfColumn, type ReportTemplate } from '../../../forms/reports/index.ts';
import {
  compareRules,
  leastGroupOf,
  type RiskCriterion,
  sensitivityOfChange,
  sensitivityOfCriterion,
  sensitivityOfFacts,
  sensitivityOfReasons,
} from '../../../forms/risk/index.ts';
import { criteria, criterion, policy } from './federal.ts';

const over = (name: string): JsonObject => ({
  properties: { [name]: { const: true } },
  required: [name],
});
const asked = (changes: Partial<RiskCriterion>): RiskCriterion => ({
  ...criterion(8),
  when: over('isFinalYear'),
  parameters: {},
  ...changes,
});

describe('a criterion', () => {
  it.each<[string, RiskCriterion, string]>([
    ['reads nothing special', asked({}), 'personal'],
    ['states itself special', asked({ sensitivity: 'special' }), 'special'],
    ['by its condition', asked({ when: over('orphan') }), 'special'],
    ['inside a «not»', asked({ when: { not: { required: ['orphan'] } } }), 'special'],
    ['by whom it concerns', asked({ appliesTo: over('parentalLeave') }), 'special'],
    ['by a fact that nobody knows', asked({ when: over('unheardOf') }), 'special'],
  ])('%s', (_what, body, sensitivity) => {
    expect(sensitivityOfCriterion(body)).toBe(sensitivity);
  });

  it('by what chooses the value of a parameter, its own or of the rule', () => {
    const parameter = {
      title: 'Порог',
      type: 'integer' as const,
      default: 1,
      overrides: [{ when: over('priorOffence'), value: 2 }],
    };
    const when = {
      properties: { course: { minimum: { 'x-param': 'own' } } },
      required: ['course'],
    };
    expect(sensitivityOfCriterion(asked({ when, parameters: { own: parameter } }))).toBe('special');
    const rule = { ...policy, parameters: { ...policy.parameters, own: parameter } };
    expect(sensitivityOfCriterion(asked({ when }), rule)).toBe('special');
    expect(sensitivityOfCriterion(asked({}), rule)).toBe('personal');
  });

  it('of the library states what it is', () => {
    for (const one of criteria)
      expect([one.code, one.sensitivity]).toEqual([one.code, sensitivityOfCriterion(one, policy)]);
  });
});

describe('what is made of criteria', () => {
  const open = criteria.filter(({ sensitivity }) => sensitivity === 'personal');
  const openRule = {
    ...policy,
    criteria: { order: open.map(({ code }) => code), items: {} },
    obligatory: [],
  };

  it('reasons are as closed as the most closed criterion that the rule names', () => {
    expect(sensitivityOfReasons(policy, criteria)).toBe('special');
    expect(sensitivityOfReasons(openRule, criteria)).toBe('personal');
    const confirmed = { ...policy.confirmed, when: over('orphan') };
    expect(sensitivityOfReasons({ ...openRule, confirmed }, criteria)).toBe('special');
  });

  it('a change tells of what it takes away as much as of what it adds', () => {
    const whole = { policy, criteria };
    const without = (code: string) => ({
      policy: {
        ...policy,
        criteria: { ...policy.criteria, order: policy.criteria.order.filter((c) => c !== code) },
        obligatory: policy.obligatory.filter((c) => c !== code),
      },
      criteria,
    });
    const of = (code: string) => {
      const after = without(code);
      return sensitivityOfChange(whole, after, compareRules(whole, after));
    };
    expect([of('orphan'), of('no-experience')]).toEqual(['special', 'personal']);
  });

  it('facts alone', () => {
    expect(sensitivityOfFacts([])).toBe('open');
    expect(sensitivityOfFacts(['specialtyGraduates'])).toBe('open');
    expect(sensitivityOfFacts(['course', 'specialtyGraduates'])).toBe('personal');
    expect(sensitivityOfFacts(['course', 'conscripted'])).toBe('special');
  });
});

const find = <Body>(kind: string, is: (body: { code: string }) => boolean): Body =>
  federalLibrary.find((body) => body.kind === kind && is(body)) as Body;

describe('a figure and a column', () => {
  const indicator = find<Indicator>('indicator', ({ code }) => code === 'consents');
  const summary = find<ReportTemplate>('report-template', () => true);

  it('of the numerator and of the denominator alike', () => {
    const special = { ...indicator.numerator, where: over('orphan') };
    expect(needsOfFigure(indicator).sensitivity).toBe('personal');
    expect(needsOfFigure({ ...indicator, numerator: special }).sensitivity).toBe('special');
    expect(needsOfFigure({ ...indicator, denominator: special }).sensitivity).toBe('special');
  });

  it('through a formula of formulas', () => {
    const { properties } = summary.schema;
    const made = (of: string[]): JsonObject => ({
      type: 'integer',
      title: 'Сумма',
      'x-formula': { op: 'sum', of },
    });
    const schema = {
      ...summary.schema,
      properties: {
        ...(properties as JsonObject),
        first: made(['highParentalLeave', 'notHigh']),
        second: made(['first']),
      },
    };
    const needs = (key: string) => needsOfColumn({ ...summary, schema }, key);
    expect(needs('high')).toEqual({ sensitivity: 'personal', riskLevel: true });
    expect([needs('first').sensitivity, needs('second').sensitivity]).toEqual([
      'special',
      'special',
    ]);
  });
});

describe('publication', () => {
  const paths = (kind: keyof typeof kindsByCode, body: unknown) =>
    kindsByCode[kind].check(JSON.parse(JSON.stringify(body))).map(({ path }) => path);
  const question = (more: JsonObject): JsonObject => ({
    title: 'Вопрос',
    type: 'integer',
    minimum: 0,
    maximum: 9,
    ...more,
  });
  const questionnaire = (properties: JsonObject) => ({
    kind: 'questionnaire',
    code: 'own-form',
    title: 'Опросник',
    legalReference: { document: 'Приказ', clause: '1' },
    subject: 'learner',
    schema: { type: 'object', properties, required: [] },
    pages: { order: ['p'], items: { p: { title: 'Все', fields: Object.keys(properties) } } },
  });
  const secret = question({ 'x-sensitivity': 'special' });
  const sum = (stated: JsonObject): JsonObject => ({
    type: 'number',
    title: 'Сумма',
    'x-question': 'calculated',
    'x-compute': { op: 'sum', of: ['secret'] },
    ...stated,
  });

  it('refuses a calculated question that calls itself more open than what it is made of', () => {
    expect(paths('questionnaire', questionnaire({ secret, sum: sum({}) }))).toEqual([]);
    expect(
      paths('questionnaire', questionnaire({ secret, sum: sum({ 'x-sensitivity': 'personal' }) })),
    ).toEqual(['schema.properties.sum.x-sensitivity']);
  });

  const club = federalLibrary.find(({ code }) => code === 'youth-clubs');
  const register = (changes: JsonObject, extra: JsonObject) => {
    const body = JSON.parse(JSON.stringify(club));
    body.schema.properties.extra = extra;
    return { ...body, locked: [], ...changes };
  };

  it('refuses a register whose records hold more than it says', () => {
    const ofPeople = { attachedTo: 'learner', sensitivity: 'personal' };
    expect(paths('register', register(ofPeople, question({})))).toEqual([]);
    expect(paths('register', register(ofPeople, secret))).toEqual(['sensitivity']);
    expect(paths('register', register({ ...ofPeople, sensitivity: 'special' }, secret))).toEqual(
      [],
    );
    expect(paths('register', register({}, secret))).toEqual(['schema.properties.extra']);
  });

  it('refuses a special question of an event and of who came', () => {
    const fair = JSON.parse(JSON.stringify(federalLibrary.find(({ code }) => code === 'job-fair')));
    for (const part of ['schema', 'participantSchema']) {
      const body = JSON.parse(JSON.stringify(fair));
      body[part].properties = { ...body[part].properties, secret };
      expect(paths('event-type', body)).toEqual([`${part}.properties.secret`]);
    }
  });
});

describe('the least group', () => {
  it('is five unless the region says otherwise, and never one person', () => {
    const said = (value: number) =>
      leastGroupOf({
        parameters: { leastGroup: { title: 'Группа', type: 'integer', default: value } },
      });
    expect([leastGroupOf(undefined), leastGroupOf(policy), said(8), said(1)]).toEqual([5, 5, 8, 2]);
  });
});
