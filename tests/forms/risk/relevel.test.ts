// A level worked out from the stored gist and the few facts that a change reads equals the level of the
// whole new rule over all facts: for any facts and any change of criteria, parameters and policy.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  compareRules,
  compareScores,
  compileAssessment,
  factCatalogue,
  type RiskCriterion,
  type RiskPolicy,
  type Rules,
  readGist,
} from '../../../forms/risk/index.ts';
import { criteria, policy } from './federal.ts';

const before: Rules = { policy, criteria };
const byCode = (code: string): RiskCriterion => {
  const found = criteria.find((criterion) => criterion.code === code);
  if (!found) throw new Error(code);
  return found;
};
const replaced = (change: RiskCriterion): Rules => ({
  policy,
  criteria: criteria.map((criterion) => (criterion.code === change.code ? change : criterion)),
});
const tuned = (code: string, name: string, change: object): Rules => {
  const criterion = byCode(code);
  const parameter = criterion.parameters?.[name];
  if (!parameter) throw new Error(name);
  return replaced({
    ...criterion,
    parameters: { ...criterion.parameters, [name]: { ...parameter, ...change } },
  });
};
const ruled = (change: Partial<RiskPolicy>): Rules => ({
  policy: { ...policy, ...change },
  criteria,
});
const own: RiskCriterion = {
  ...byCode('no-experience'),
  code: 'a-late',
  when: { properties: { age: { minimum: 25 } }, required: ['age'] },
  parameters: undefined,
};
const withOwn = [...policy.criteria.order.slice(0, 5), 'a-late', ...policy.criteria.order.slice(5)];

const changes: [string, Rules][] = [
  ['nothing', before],
  ['more events are enough', tuned('no-employer-events', 'enoughEvents', { default: 2 })],
  [
    'another coefficient for one group of specialties',
    tuned('weak-specialty', 'coefficient', {
      overrides: [
        {
          when: {
            properties: { specialtyGroup: { const: '38.00.00' } },
            required: ['specialtyGroup'],
          },
          value: 1.5,
        },
      ],
    }),
  ],
  ['missing means not met', replaced({ ...byCode('no-job-certainty'), missing: 'not-met' })],
  [
    'only the final year',
    replaced({
      ...byCode('no-experience'),
      appliesTo: { properties: { isFinalYear: { const: true } }, required: ['isFinalYear'] },
    }),
  ],
  ['nobody is asked of certainty', ruled({ obligatory: policy.obligatory.slice(1) })],
  [
    'another order and one criterion less',
    ruled({
      criteria: { ...policy.criteria, order: [...policy.criteria.order].reverse().slice(1) },
    }),
  ],
  [
    'a criterion of the region’s own',
    {
      policy: { ...policy, criteria: { ...policy.criteria, order: withOwn } },
      criteria: [...criteria, own],
    },
  ],
  [
    'employment of any kind confirms',
    ruled({
      confirmed: {
        title: 'Работает',
        when: {
          properties: { worksOutsideSpecialty: { const: false } },
          required: ['worksOutsideSpecialty'],
        },
      },
    }),
  ],
  [
    'only vocational education',
    ruled({
      appliesTo: {
        properties: { educationLevel: { const: 'vocational' } },
        required: ['educationLevel'],
      },
    }),
  ],
];

const values: Record<string, fc.Arbitrary<JsonObject[string]>> = {
  educationLevel: fc.constantFrom('vocational', 'higher', 'school'),
  specialtyGroup: fc.constantFrom('38.00.00', '09.00.00'),
  specialtyCode: fc.constantFrom('38.02.01', '09.02.07'),
  age: fc.integer({ min: 16, max: 30 }),
};
const facts: fc.Arbitrary<JsonObject> = fc
  .record(
    Object.fromEntries(
      factCatalogue.map(({ name, type }) => [
        name,
        values[name] ?? (type === 'boolean' ? fc.boolean() : fc.integer({ min: 0, max: 3 })),
      ]),
    ),
    { requiredKeys: ['educationLevel'] },
  )
  .map((drawn) => JSON.parse(JSON.stringify(drawn)));

const oldGist = compileAssessment(policy, criteria).gist;

describe.each(changes)('%s', (_, after) => {
  const relevelling = compareRules(before, after);
  const whole = compileAssessment(after.policy, after.criteria);

  it('gives everybody the level of the whole new rule', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const gist = oldGist(all);
        if (gist === null) return;
        const few: JsonObject = Object.fromEntries(
          Object.entries(all).filter(([name]) => relevelling.facts.includes(name)),
        );
        expect(relevelling.level(readGist(gist, relevelling), few)).toBe(whole.level(all));
      }),
      { numRuns: 600 },
    );
  });
});

describe('the regional score', () => {
  const weights = { 'no-experience': 3, 'no-job-certainty': 2 };
  const scored = (rules: Rules): Rules => ({
    ...rules,
    policy: { ...rules.policy, score: { title: 'Региональная оценка', weights } },
  });

  it.each(changes)('%s: is that of the whole rule, before and after', (_, after) => {
    const [old, next] = [scored(before), scored(after)];
    const scores = compareScores(old, next, compareRules(old, next));
    const [was, is] = [old, next].map((rules) => compileAssessment(rules.policy, rules.criteria));
    fc.assert(
      fc.property(facts, (all) => {
        const outcomes = was?.gist(all)?.split(' ')[1];
        const whole = is?.(all);
        if (outcomes === undefined || !whole) return;
        expect(scores(outcomes, all)).toEqual({ before: was?.(all)?.score, after: whole.score });
      }),
      { numRuns: 200 },
    );
  });

  it('is none where no rule defines it', () => {
    expect(compareScores(before, before, compareRules(before, before))('y'.repeat(14), {})).toEqual(
      {
        before: null,
        after: null,
      },
    );
  });
});

describe('what is read', () => {
  it('nothing where nothing changes, and the criterion where it is asked all the same', () => {
    expect(compareRules(before, before)).toMatchObject({ facts: [], changed: [] });
    expect(compareRules(before, before, ['no-employer-events']).facts).toEqual([
      'employerEventsLast12m',
    ]);
  });

  it('conditions of overrides too, nothing of the other criteria', () => {
    const [, , [, after] = ['', before]] = changes;
    expect(compareRules(before, after).facts).toEqual([
      'regionEmployed',
      'regionGraduates',
      'specialtyEmployed',
      'specialtyGraduates',
      'specialtyGroup',
    ]);
  });
});
