// Facts are a function of sources and a date: edges of each term, and that `nextChangeOn` is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../api/clock.ts';
import { type AnsweredFact, computeFacts, type FactInput } from '../../../api/facts/compute.ts';
import type { Sources } from '../../../api/facts/source-queries.ts';
import type { Json } from '../../../forms/json.ts';

const CONTACT = 1;
const TRAINING = 2;

type Changes = Partial<Omit<Sources, 'person'>> & { born?: string; answered?: AnsweredFact[] };

function input({ born = '2006-03-14', answered = [], ...sources }: Changes): FactInput {
  return {
    sources: {
      person: {
        id: 1,
        region_id: 1,
        municipality_id: 2,
        organization_id: 3,
        organization_kind: 'vocational-college',
        time_zone: 'Europe/Moscow',
        birth_date: born,
        education_level: 'vocational',
        specialty_code: '09.02.07',
        course: 4,
        is_final_year: true,
        assessable: true,
        risk_level: null,
      },
      categories: [],
      participations: [],
      practices: [],
      resumes: [],
      employment: [],
      responses: [],
      ...sources,
    },
    answered: [...answered].sort((a, b) => (a.answeredOn < b.answeredOn ? 1 : -1)),
    countsAs: (id) => (id === CONTACT ? ['employer-contact'] : ['interview-training']),
    statistics: undefined,
    settings: { profilingValidityDays: 180, activityMonths: 12 },
  };
}

const stated = (fact: string, value: Json, answeredOn: string): AnsweredFact => ({
  fact,
  value,
  field: fact,
  fieldTitle: fact,
  answerTitle: String(value),
  responseId: 1,
  answeredOn,
});
const attended = (event_date: string, event_type_version_id = CONTACT, present = true) => ({
  id: 1,
  person_id: 1,
  event_type: 'job-fair',
  event_type_version_id,
  title: 'Ярмарка',
  event_date,
  attended: present,
});
const category = (valid_from: string, valid_to: string | null, kind = 'orphan') => ({
  id: 1,
  person_id: 1,
  category: kind,
  valid_from,
  valid_to,
});
const works = (
  starts_on: string,
  ends_on: string | null,
  by_specialty: boolean,
  confirmed: boolean,
  status = 'employed',
) => ({
  id: 1,
  person_id: 1,
  status,
  employer_name: 'АО «Завод»',
  by_specialty,
  confirmed,
  starts_on,
  ends_on,
});
const practice = (starts_on: string, specialty_relation = 'main') => ({
  id: 1,
  person_id: 1,
  kind: 'practice',
  employer_name: 'АО «Завод»',
  specialty_relation,
  starts_on,
});
const resume = (published_on: string, withdrawn_on: string | null) => ({
  id: 1,
  person_id: 1,
  place: 'file',
  published_on,
  withdrawn_on,
});

const fact = (changes: Changes, name: string, asOf: string) =>
  computeFacts(input(changes), asOf).facts[name];

describe('age', () => {
  it.each([
    ['2006-03-14', '2026-03-13', 19, '2026-03-14'],
    ['2006-03-14', '2026-03-14', 20, '2027-03-14'],
    ['2004-02-29', '2026-02-28', 21, '2026-03-01'],
    ['2004-02-29', '2026-03-01', 22, '2027-03-01'],
    ['2004-02-29', '2028-02-28', 23, '2028-02-29'],
    ['2004-02-29', '2028-02-29', 24, '2029-03-01'],
    ['2006-12-31', '2026-12-30', 19, '2026-12-31'],
    ['2006-01-01', '2025-12-31', 19, '2026-01-01'],
  ])('born %s is on %s %d years, the next birthday %s', (born, asOf, age, next) => {
    const known = computeFacts(input({ born }), asOf);
    expect([known.facts.age, known.nextChangeOn]).toEqual([age, next]);
  });
});

describe('terms', () => {
  const certain = { answered: [stated('jobCertainty', true, '2026-01-10')] };
  const fair = { participations: [attended('2026-01-10')] };
  const leap = { participations: [attended('2027-02-28')] };
  const described = { answered: [stated('employerEventsLast12m', 2, '2026-01-10')] };
  const orphan = { categories: [category('2026-02-01', '2026-02-10')] };
  const job = { employment: [works('2026-02-01', '2026-02-10', true, true)] };
  const cv = { resumes: [resume('2026-02-01', '2026-02-10')] };
  it.each<[string, Changes, string, string, Json | undefined]>([
    ['certainty before the answer', certain, 'jobCertainty', '2026-01-09', undefined],
    ['certainty on the 180th day', certain, 'jobCertainty', '2026-07-09', true],
    ['certainty on the 181st day', certain, 'jobCertainty', '2026-07-10', undefined],
    ['a fair on the anniversary', fair, 'employerEventsLast12m', '2027-01-10', 1],
    ['a fair the day after', fair, 'employerEventsLast12m', '2027-01-11', undefined],
    ['a fair of 28 February on the 28th', leap, 'employerEventsLast12m', '2028-02-28', 1],
    ['a fair of 28 February on the 29th', leap, 'employerEventsLast12m', '2028-02-29', undefined],
    [
      'an answer about events on the anniversary',
      described,
      'employerEventsLast12m',
      '2027-01-10',
      2,
    ],
    [
      'an answer about events the day after',
      described,
      'employerEventsLast12m',
      '2027-01-11',
      undefined,
    ],
    ['a category the day before', orphan, 'orphan', '2026-01-31', undefined],
    ['a category on its first day', orphan, 'orphan', '2026-02-01', true],
    ['a category on its last day', orphan, 'orphan', '2026-02-10', true],
    ['a category after it', orphan, 'orphan', '2026-02-11', undefined],
    ['employment before it began', job, 'employedBySpecialty', '2026-01-31', undefined],
    ['employment on its last day', job, 'employedBySpecialty', '2026-02-10', true],
    ['employment after it', job, 'employedBySpecialty', '2026-02-11', undefined],
    ['a résumé not written yet', cv, 'hasResume', '2026-01-31', undefined],
    ['a résumé in place', cv, 'hasResume', '2026-02-09', true],
    ['a résumé on the day it is taken down', cv, 'hasResume', '2026-02-10', undefined],
    [
      'interview training never outdates',
      { participations: [attended('2020-01-01', TRAINING)] },
      'interviewTrainings',
      '2027-01-01',
      1,
    ],
    [
      'absence does not count',
      { participations: [attended('2026-01-10', CONTACT, false)] },
      'employerEventsLast12m',
      '2026-01-11',
      undefined,
    ],
    [
      'practice outside the specialty does not count',
      { practices: [practice('2026-01-10', 'none')] },
      'practiceCount',
      '2026-01-11',
      undefined,
    ],
    [
      'practice in a related specialty counts',
      { practices: [practice('2026-01-10', 'related')] },
      'practiceCount',
      '2026-01-11',
      1,
    ],
    [
      'unconfirmed work in the specialty',
      { employment: [works('2026-01-01', null, true, false)] },
      'employedBySpecialty',
      '2026-02-01',
      false,
    ],
    [
      'the only work is outside',
      { employment: [works('2026-01-01', null, false, true)] },
      'worksOutsideSpecialty',
      '2026-02-01',
      true,
    ],
    [
      'one of two works is in the specialty',
      {
        employment: [works('2026-01-01', null, false, true), works('2026-01-01', null, true, true)],
      },
      'worksOutsideSpecialty',
      '2026-02-01',
      false,
    ],
  ])('%s', (_, changes, name, asOf, expected) => {
    expect(fact(changes, name, asOf)).toEqual(expected);
  });
});

describe('which source wins', () => {
  const asOf = '2026-03-01';
  it.each<[string, Changes, string, Json]>([
    [
      'the newest answer',
      {
        answered: [
          stated('hasResume', true, '2026-01-01'),
          stated('hasResume', false, '2026-02-01'),
        ],
      },
      'hasResume',
      false,
    ],
    [
      'an answer that is already given',
      {
        answered: [
          stated('hasResume', true, '2026-01-01'),
          stated('hasResume', false, '2026-04-01'),
        ],
      },
      'hasResume',
      true,
    ],
    [
      'a résumé over the answer',
      {
        answered: [stated('hasResume', false, '2026-02-01')],
        resumes: [resume('2026-01-01', null)],
      },
      'hasResume',
      true,
    ],
    [
      'practice over the answer',
      { answered: [stated('practiceCount', 5, '2026-02-01')], practices: [practice('2026-01-01')] },
      'practiceCount',
      1,
    ],
    [
      'attendance over the answer',
      {
        answered: [stated('employerEventsLast12m', 0, '2026-02-01')],
        participations: [attended('2026-01-01')],
      },
      'employerEventsLast12m',
      1,
    ],
    [
      'a category over the answer',
      {
        answered: [stated('conscripted', false, '2026-02-01')],
        categories: [category('2026-01-01', null, 'conscripted')],
      },
      'conscripted',
      true,
    ],
    [
      'the answer when the category is over',
      {
        answered: [stated('conscripted', false, '2026-02-01')],
        categories: [category('2025-01-01', '2025-12-31', 'conscripted')],
      },
      'conscripted',
      false,
    ],
    [
      'employment over the answer',
      {
        answered: [stated('worksOutsideSpecialty', true, '2026-02-01')],
        employment: [works('2026-01-01', null, true, false)],
      },
      'worksOutsideSpecialty',
      false,
    ],
  ])('%s', (_, changes, name, expected) => {
    const known = computeFacts(input(changes), asOf);
    expect(known.facts[name]).toEqual(expected);
    expect(known.evidence[name]?.[0]?.value).toEqual(expected);
  });
});

describe('the next change', () => {
  const day = fc.integer({ min: 0, max: 1_200 }).map((n) => addDays('2024-01-15', n));
  const until = fc.option(day, { nil: null });
  const born = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays('2003-12-01', n));
  const period = fc
    .tuple(day, until)
    .map(([from, to]) => [from, to !== null && to < from ? null : to] as const);
  const answeredFact = fc
    .tuple(
      fc.constantFrom(
        'jobCertainty',
        'hasResume',
        'employerEventsLast12m',
        'conscripted',
        'practiceCount',
        'worksOutsideSpecialty',
      ),
      day,
    )
    .map(([name, on]) =>
      stated(name, name.endsWith('12m') || name === 'practiceCount' ? 1 : true, on),
    );
  const some = <T>(arb: fc.Arbitrary<T>) => fc.array(arb, { maxLength: 3 });
  const changes: fc.Arbitrary<Changes> = fc.record({
    born,
    answered: some(answeredFact),
    categories: some(
      fc
        .tuple(period, fc.constantFrom('orphan', 'conscripted'))
        .map(([[from, to], kind]) => category(from, to, kind)),
    ),
    participations: some(
      fc
        .tuple(day, fc.constantFrom(CONTACT, TRAINING), fc.boolean())
        .map(([on, kind, present]) => attended(on, kind, present)),
    ),
    practices: some(day.map((on) => practice(on))),
    resumes: some(period.map(([from, to]) => resume(from, to))),
    employment: some(
      fc
        .tuple(period, fc.boolean(), fc.boolean(), fc.constantFrom('employed', 'studying'))
        .map(([[from, to], by, sure, status]) => works(from, to, by, sure, status)),
    ),
  });

  it('facts hold on every day before it, and follow it to the end by steps', () => {
    fc.assert(
      fc.property(changes, day, (given, asOf) => {
        const asked = input(given);
        const known = computeFacts(asked, asOf);
        const next = known.nextChangeOn;
        expect(next).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(next && new Date(next).toISOString().slice(0, 10)).toBe(next);
        expect(next && next > asOf).toBe(true);
        for (let date = addDays(asOf, 1); next && date < next; date = addDays(date, 1)) {
          const { facts, evidence } = computeFacts(asked, date);
          expect([date, facts, evidence]).toEqual([date, known.facts, known.evidence]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the day on which something does change, when only one thing can', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('jobCertainty', 'employerEventsLast12m'), (on, name) => {
        const asked = input({ born: '2006-01-01', answered: [stated(name, 1, on)] });
        const known = computeFacts(asked, on);
        const after = computeFacts(asked, known.nextChangeOn ?? on);
        expect(after.facts).not.toEqual(known.facts);
      }),
    );
  });
});
