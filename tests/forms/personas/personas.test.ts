// Control examples: what comes of a definition for an invented person, and what is taken of a real one.
import { describe, expect, it } from 'vitest';
import { readAnyDefinition } from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { federalPersonas } from '../../../forms/library/personas.ts';
import {
  answersForPersona,
  checkPersona,
  factsForPersona,
  factsReadBy,
  outcomeInWords,
  runPersona,
  type Subject,
} from '../../../forms/personas/index.ts';
import type { Questionnaire } from '../../../forms/questionnaires/schema.ts';
import type { RiskCriterion } from '../../../forms/risk/index.ts';

const criteria = federalLibrary.filter(
  (body): body is RiskCriterion => body.kind === 'risk-criterion',
);

function subjectOf(kind: string, code: string): Subject {
  const body = federalLibrary.find((one) => one.kind === kind && one.code === code);
  if (body?.kind === 'risk-criterion') return { kind: 'risk-criterion', body };
  if (body?.kind === 'questionnaire') return { kind: 'questionnaire', body };
  if (body?.kind === 'risk-policy') return { kind: 'risk-policy', body, criteria };
  throw new Error(`нет ${kind} ${code}`);
}

describe('the shipped examples', () => {
  it.each(federalPersonas.map((one) => [`${one.code}: ${one.title}`, one] as const))(
    '%s',
    (_, { kind, code, input, expected }) => {
      const subject = subjectOf(kind, code);
      expect(checkPersona(kind, { ...input }, expected, subject.body)).toEqual([]);
      expect(runPersona(subject, input, expected)).toMatchObject({ passed: true, failed: [] });
    },
  );

  it('each of the fourteen characteristics has at least two, of different outcomes', () => {
    expect(criteria).toHaveLength(14);
    for (const { code } of criteria) {
      const own = federalPersonas.filter((one) => one.code === code);
      const outcomes = new Set(own.map(({ expected }) => expected.outcome));
      expect(outcomes.size, code).toBeGreaterThanOrEqual(2);
    }
  });

  it('titles tell them apart', () => {
    const keys = federalPersonas.map(({ kind, code, title }) => `${kind} ${code} ${title}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('each clause of the rule is shown by one: every level stands among the expected', () => {
    const levels = federalPersonas
      .filter(({ kind }) => kind === 'risk-policy')
      .map(({ expected }) => expected.level);
    expect(new Set(levels)).toEqual(new Set(['high', 'not-high', 'insufficient', 'none']));
  });
});

describe('an example that does not come true', () => {
  it('names what differs and what came instead', () => {
    const subject = subjectOf('risk-criterion', 'weak-specialty');
    const input = federalPersonas[1]?.input ?? {};
    expect(runPersona(subject, input, { outcome: 'met' })).toEqual({
      passed: false,
      failed: ['outcome'],
      found: { outcome: 'not-met' },
    });
  });

  it('of the rule: lists are sets, and what is not expected is not looked at', () => {
    const subject = subjectOf('risk-policy', 'risk-level');
    const input = { facts: { educationLevel: 'vocational', orphan: true, practiceCount: 0 } };
    const passes = (expected: JsonObject) => runPersona(subject, input, expected).passed;
    expect(passes({ level: 'high', met: ['no-experience', 'orphan'] })).toBe(true);
    expect(passes({ level: 'high', met: ['orphan'] })).toBe(false);
    expect(passes({ level: 'high' })).toBe(true);
    expect(passes({ level: 'not-high' })).toBe(false);
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    ['an unknown fact', { facts: { x: 1 } }, { outcome: 'met' }, 'input.facts.x'],
    [
      'a level as a fact',
      { facts: { riskLevel: 'high' } },
      { outcome: 'met' },
      'input.facts.riskLevel',
    ],
    ['a text for yes or no', { facts: { orphan: 'да' } }, { outcome: 'met' }, 'input.facts.orphan'],
    [
      'a free text',
      { facts: { specialtyCode: 'Иванов' } },
      { outcome: 'met' },
      'input.facts.specialtyCode',
    ],
    ['an unknown outcome', { facts: {} }, { outcome: 'да' }, 'expected.outcome'],
    ['nothing known', {}, { outcome: 'met' }, 'input'],
    ['something beside', { facts: {}, name: 'Иванов' }, { outcome: 'met' }, 'input'],
  ])('%s is refused at its place', (_, input, expected, path) => {
    const paths = checkPersona('risk-criterion', input, expected, undefined).map((one) => one.path);
    expect(paths).toEqual([path]);
  });
});

describe('what is taken of a real person', () => {
  const facts: JsonObject = {
    orphan: true,
    conscripted: false,
    practiceCount: 3,
    age: 19,
    jobCertainty: null,
    specialtyCode: '09.02.07',
    secret: 'Иванов Иван',
  };

  it('is what the definition reads, as far as the maker may read it', () => {
    const policy = subjectOf('risk-policy', 'risk-level');
    if (policy.kind === 'questionnaire') throw new Error('правило');
    const read = factsReadBy(policy);
    expect(factsForPersona(facts, read, 'special')).toEqual({
      orphan: true,
      conscripted: false,
      practiceCount: 3,
    });
    expect(factsForPersona(facts, read, 'personal')).toEqual({ practiceCount: 3 });
    expect(factsForPersona(facts, read, 'open')).toEqual({});
  });

  it('is no text, no date, no object, and no option that is closed to the maker', () => {
    const body: Questionnaire = {
      ...(readAnyDefinition(
        federalLibrary.find(({ kind }) => kind === 'questionnaire'),
      ) as Questionnaire),
      schema: {
        type: 'object',
        properties: {
          yes: { type: 'boolean', title: 'Да?' },
          count: { type: 'integer', title: 'Сколько?' },
          name: { type: 'string', title: 'Имя' },
          born: { type: 'string', format: 'date', title: 'Дата' },
          snils: { type: 'string', format: 'snils', title: 'СНИЛС' },
          whole: { type: 'object', title: 'Всё' },
          list: { type: 'array', title: 'Имена', items: { type: 'string' } },
          choice: { type: 'string', title: 'Выбор', oneOf: [{ const: 'a', title: 'А' }] },
          other: { type: 'string', title: 'Другой', oneOf: [{ const: 'a', title: 'А' }] },
          called: { type: 'boolean', title: 'Призван', 'x-fact': { name: 'conscripted' } },
          wishes: {
            type: 'array',
            title: 'Запросы',
            items: {
              type: 'string',
              oneOf: [
                { const: 'job', title: 'Работа' },
                { const: 'health', title: 'Здоровье', 'x-sensitivity': 'special' },
              ],
            },
          },
        },
      },
    };
    const answers: JsonObject = {
      yes: true,
      count: 3,
      name: 'Иванов',
      born: '2007-01-02',
      snils: '112-233-445 95',
      whole: { name: 'Иванов' },
      list: ['Иванов'],
      choice: 'a',
      other: 'Иванов, вписано рукой',
      called: true,
      wishes: ['job', 'health'],
      stranger: 'Иванов',
    };
    const open = { yes: true, count: 3, choice: 'a', wishes: ['job'] };
    expect(answersForPersona(body, answers, 'personal')).toEqual(open);
    expect(answersForPersona(body, answers, 'special')).toEqual({
      ...open,
      called: true,
      wishes: ['job', 'health'],
    });
  });
});

describe('in words', () => {
  it.each([
    ['risk-criterion', { outcome: 'met' }, 'выявлено'],
    ['risk-criterion', { outcome: 'not-applicable' }, 'не применяется'],
    ['risk-policy', { level: 'high', met: ['orphan'] }, 'высокий; выявлено: ORPHAN'],
    ['risk-policy', { level: 'none', met: [] }, 'уровень не определяется; выявлено: ничего'],
    ['questionnaire', { valid: false }, 'ответы не принимаются'],
    [
      'questionnaire',
      { valid: true, facts: { hasResume: true, practiceCount: 2 } },
      'ответы принимаются; Есть действующее резюме — да; Практик, стажировок и мест работы по основной или смежным специальностям — 2 ед.',
    ],
  ] as const)('%s %#', (kind, outcome, stated) => {
    expect(outcomeInWords(kind, outcome as unknown as JsonObject, (key) => key.toUpperCase())).toBe(
      stated,
    );
  });
});
