import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  type Assessment,
  assess,
  compileAssessment,
  type Outcome,
} from '../../../forms/risk/index.ts';
import { criteria, criterion, policy, settled, without } from './federal.ts';

function assessed(facts: JsonObject): Assessment {
  const assessment = assess({ policy, criteria, facts });
  if (!assessment) throw new Error('the policy should concern this person');
  return assessment;
}

const outcome = (facts: JsonObject, number: number): Outcome | undefined =>
  assessed(facts).criteria.find(({ code }) => code === criterion(number).code)?.outcome;

const met = (facts: JsonObject): number[] =>
  assessed(facts)
    .criteria.filter((entry) => entry.outcome === 'met')
    .map(({ code }) => criteria.find((one) => one.code === code)?.number ?? 0);

describe('level by one characteristic', () => {
  const cases: [string, JsonObject, number[]][] = [
    ['nothing found', {}, []],
    ['health limitation', { healthLimitation: true }, [2]],
    ['orphan', { orphan: true }, [3]],
    ['orphan at risk', { orphanAtRisk: true }, [4]],
    ['conscripted', { conscripted: true }, [5]],
    ['to be conscripted is not conscripted', { toBeConscripted: true }, []],
    ['mobilised', { mobilisedOrContract: true }, [6]],
    ['parental leave', { parentalLeave: true }, [7]],
    ['no practice', { practiceCount: 0 }, [8]],
    ['no contact with employers', { employerEventsLast12m: 0 }, [9]],
    ['no résumé', { hasResume: false }, [10]],
    ['no interview training', { interviewTrainings: 0 }, [10]],
    ['no certainty', { jobCertainty: false }, [11]],
    ['works outside the specialty', { worksOutsideSpecialty: true }, [12]],
    ['informal employment of relatives', { relativesInformal: true }, [13]],
    ['prior offence', { priorOffence: true }, [14]],
    ['two at once', { practiceCount: 0, hasResume: false }, [8, 10]],
  ];
  it.each(cases)('%s', (_, change, numbers) => {
    const facts = { ...settled, ...change };
    expect(met(facts)).toEqual(numbers);
    expect(assessed(facts).level).toBe(numbers.length > 0 ? 'high' : 'not-high');
    expect(assessed(facts).missing).toEqual([]);
  });
});

describe('what is not known', () => {
  it.each([1, 2, 3, 4, 6, 13, 14])(
    'characteristic %i not established is «не выявлено»',
    (number) => {
      expect(outcome(settled, number)).toBe('not-established');
    },
  );

  const open: [number, string[]][] = [
    [5, ['conscripted']],
    [7, ['parentalLeave']],
    [8, ['practiceCount']],
    [9, ['employerEventsLast12m']],
    [10, ['hasResume', 'interviewTrainings']],
    [10, ['interviewTrainings']],
    [11, ['jobCertainty']],
    [12, ['worksOutsideSpecialty']],
  ];
  it.each(open)('characteristic %i asks for %j only', (number, facts) => {
    const { level, missing } = assessed(without(...facts));
    expect(level).toBe('insufficient');
    expect(missing).toEqual([{ code: criterion(number).code, facts }]);
  });

  it('no data at all: asks for the facts of 5 and 7–12 and for nothing else', () => {
    const { level, missing } = assessed({ educationLevel: 'higher' });
    expect(level).toBe('insufficient');
    expect(missing.map(({ code }) => code)).toEqual(
      [5, 7, 8, 9, 10, 11, 12].map((n) => criterion(n).code),
    );
  });

  it('a characteristic already found settles the level whatever else is unknown', () => {
    const { level, missing } = assessed({ educationLevel: 'vocational', healthLimitation: true });
    expect(level).toBe('high');
    expect(missing).toEqual([]);
  });
});

describe('stories', () => {
  it('a student with ОВЗ is high; confirmed work in the field makes not-high, the reason is stated', () => {
    const facts = { ...settled, healthLimitation: true };
    expect(assessed(facts).level).toBe('high');
    const employed = assessed({ ...facts, employedBySpecialty: true });
    expect(employed.level).toBe('not-high');
    expect(employed.override).toBe('Подтверждено трудоустройство по направлению подготовки');
    expect(employed.criteria.find(({ code }) => code === 'health-limitation')?.outcome).toBe('met');
  });

  it('confirmed work settles the level even when nothing else is known', () => {
    expect(assessed({ educationLevel: 'vocational', employedBySpecialty: true }).level).toBe(
      'not-high',
    );
  });

  it('without answers about experience data are insufficient', () => {
    expect(assessed(without('practiceCount')).level).toBe('insufficient');
  });

  it('ИСП-41: a fair and certainty, but no practice, résumé and training — reasons 8 and 10', () => {
    const answered: JsonObject = {
      ...settled,
      employerEventsLast12m: 1,
      practiceCount: 0,
      hasResume: false,
      interviewTrainings: 0,
    };
    expect(assessed(answered).level).toBe('high');
    expect(met(answered)).toEqual([8, 10]);
    const added = { ...answered, practiceCount: 1, hasResume: true, interviewTrainings: 1 };
    expect(assessed(added).level).toBe('not-high');
  });

  it.each(['school', undefined])('nobody of level %s is assessed', (educationLevel) => {
    const facts = { ...settled, educationLevel: educationLevel ?? null };
    expect(assess({ policy, criteria, facts })).toBeNull();
    expect(compileAssessment(policy, criteria).level(facts)).toBeNull();
  });
});

describe('reasons and evidence', () => {
  it('a met characteristic names the fact, what was found and what proves it', () => {
    const facts = { ...settled, practiceCount: 0 };
    const proof = {
      fact: 'practiceCount',
      value: 0,
      sourceKind: 'response',
      sourceId: 7,
      sourceTitle: 'Опросник трудового статуса',
      date: '2026-03-02',
    };
    const entry = assess({
      policy,
      criteria,
      facts,
      evidence: { practiceCount: [proof] },
    })?.criteria.find(({ code }) => code === 'no-experience');
    expect(entry?.reasons).toMatchObject([{ field: 'practiceCount', found: 0, truth: 'yes' }]);
    expect(entry?.evidence).toEqual([proof]);
  });

  it('the level alone is always the level of the whole assessment', () => {
    const compiled = compileAssessment(policy, criteria);
    const variants = [
      settled,
      without('hasResume'),
      { ...settled, orphan: true },
      { ...settled, orphan: true, employedBySpecialty: true },
      { educationLevel: 'higher' },
    ];
    expect(variants.map((facts) => compiled.level(facts))).toEqual(
      variants.map((facts) => compiled(facts)?.level),
    );
  });
});

describe('a region of its own', () => {
  it('adds a 15th characteristic, which never makes data insufficient', () => {
    const own = {
      ...criterion(8),
      code: 'own-fifteenth',
      number: 15,
      when: { properties: { course: { minimum: 5 } }, required: ['course'] },
      parameters: {},
    };
    const regional = {
      ...policy,
      criteria: {
        order: [...policy.criteria.order, own.code],
        items: { ...policy.criteria.items, [own.code]: {} },
      },
    };
    const compiled = compileAssessment(regional, [...criteria, own]);
    expect(compiled.level(settled)).toBe('not-high');
    expect(compiled.level({ ...settled, course: 5 })).toBe('high');
    expect(compiled(settled)?.criteria).toHaveLength(15);
    expect(assessed(settled).criteria).toHaveLength(14);
  });

  it('a criterion that does not apply to somebody neither counts nor stands among the reasons', () => {
    const { code } = criterion(8);
    const forMen = criteria.map((one) =>
      one.code === code
        ? { ...one, appliesTo: { properties: { sex: { const: 'male' } }, required: ['sex'] } }
        : one,
    );
    const compiled = compileAssessment(policy, forMen);
    const facts = (sex?: string) => ({ ...settled, practiceCount: 0, ...(sex ? { sex } : {}) });
    for (const [sex, level, stands] of [
      ['male', 'high', true],
      ['female', 'not-high', false],
      // Whom it is not known to concern it does not concern.
      [undefined, 'not-high', false],
    ] as const) {
      const whole = compiled(facts(sex));
      expect(whole?.level, sex).toBe(level);
      expect(compiled.level(facts(sex)), sex).toBe(level);
      expect(whole?.criteria.some((one) => one.code === code)).toBe(stands);
    }
  });

  it('a score orders the work beside the level and never replaces it', () => {
    const scored = {
      ...policy,
      score: { title: 'Региональная оценка', weights: { 'no-experience': 3 } },
    };
    const facts = { ...settled, practiceCount: 0, hasResume: false };
    const assessment = assess({ policy: scored, criteria, facts });
    expect(assessment?.score).toBe(4);
    expect(assessment?.level).toBe('high');
    expect(assessed(facts).score).toBeUndefined();
  });

  it('refuses a policy that names an unknown criterion', () => {
    expect(() => compileAssessment(policy, criteria.slice(1))).toThrow(/weak-specialty/);
  });
});
