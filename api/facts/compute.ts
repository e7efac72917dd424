// Facts are a function of sources and a date. Nothing here reads the clock or the database.
import type { Json, JsonObject } from '../../forms/json.ts';
import type { FactFromAnswer } from '../../forms/questionnaires/index.ts';
import type { Evidence } from '../../forms/risk/index.ts';
import { addDays, addMonths } from '../clock.ts';
import type { Sources, Statistics } from './source-queries.ts';

export interface Settings {
  /** Days for which an answer about certainty of a job holds. */
  profilingValidityDays: number;
  /** Months back for which contact with employers counts. */
  activityMonths: number;
}

export interface AnsweredFact extends FactFromAnswer {
  responseId: number;
  answeredOn: string;
}

export interface Known {
  facts: JsonObject;
  evidence: Record<string, Evidence[]>;
  /** The first date on which the same sources give something else; null when none does. */
  nextChangeOn: string | null;
}

export interface FactInput {
  sources: Sources;
  /** Facts that answers give, newest response first. */
  answered: AnsweredFact[];
  /** What attendance of an event of this version counts as. */
  countsAs(eventTypeVersionId: number): readonly string[];
  statistics: Statistics | undefined;
  settings: Settings;
}

const CATEGORY_FACTS: Record<string, string> = {
  'health-limitation': 'healthLimitation',
  orphan: 'orphan',
  'orphan-at-risk': 'orphanAtRisk',
  conscripted: 'conscripted',
  'mobilised-or-contract': 'mobilisedOrContract',
  'parental-leave': 'parentalLeave',
  'relatives-informal': 'relativesInformal',
  'prior-offence': 'priorOffence',
  'to-be-conscripted': 'toBeConscripted',
};

/** An answer to one of these is a statement about today and outdates with profiling. */
const ANSWERED_BOOLEAN = ['conscripted', 'parentalLeave', 'toBeConscripted'];
const WORKING = new Set(['employed', 'self-employed', 'entrepreneur']);

/** @param asOf the date, YYYY-MM-DD, for which facts are wanted */
export function computeFacts(input: FactInput, asOf: string): Known {
  const facts: JsonObject = {};
  const evidence: Record<string, Evidence[]> = {};
  const changes: string[] = [];
  const know = (fact: string, value: Json, ...proof: Omit<Evidence, 'fact' | 'value'>[]) => {
    facts[fact] = value;
    evidence[fact] = proof.map((p) => ({ fact, value, ...p }));
  };
  const later = (date: string | null) => {
    if (date !== null && date > asOf) changes.push(date);
  };
  const answer = (fact: string): AnsweredFact | undefined =>
    input.answered.find((a) => a.fact === fact && a.answeredOn <= asOf);
  const byAnswer = (fact: string, given: AnsweredFact | undefined) => {
    if (given) know(fact, given.value, proofOfAnswer(given));
  };

  awaited(input, later);
  enrolment(input, asOf, know, later);
  statistics(input, know);
  categories(input, asOf, know, later);
  for (const fact of ANSWERED_BOOLEAN) if (facts[fact] === undefined) byAnswer(fact, answer(fact));
  experience(input, asOf, know, answer('practiceCount'));
  contacts(input, asOf, know, later, answer('employerEventsLast12m'));
  preparation(input, asOf, know, later, answer);
  certainty(input, asOf, know, later, answer('jobCertainty'));
  employment(input, asOf, know, later, answer('worksOutsideSpecialty'));

  changes.sort();
  return { facts, evidence, nextChangeOn: changes[0] ?? null };
}

/** Sources dated ahead of the asked date begin to count on their day. */
function awaited({ sources, answered }: FactInput, later: Later): void {
  for (const row of sources.practices) later(row.starts_on);
  for (const row of sources.participations) later(row.event_date);
  for (const row of sources.resumes) later(row.published_on);
  for (const given of answered) later(given.answeredOn);
}

type Know = (fact: string, value: Json, ...proof: Omit<Evidence, 'fact' | 'value'>[]) => void;
type Later = (date: string | null) => void;

function proofOfAnswer(given: AnsweredFact): Omit<Evidence, 'fact' | 'value'> {
  return {
    sourceKind: 'response',
    sourceId: given.responseId,
    sourceTitle: `Ответ «${given.fieldTitle}» — «${given.answerTitle}»`,
    date: given.answeredOn,
  };
}

function enrolment(
  { sources: { person } }: FactInput,
  asOf: string,
  know: Know,
  later: Later,
): void {
  const years = ageOn(person.birth_date, asOf);
  know('age', years);
  later(birthdayIn(Number(person.birth_date.slice(0, 4)) + years + 1, person.birth_date));
  know('isFinalYear', Boolean(person.is_final_year));
  know('educationLevel', person.education_level);
  know('organizationKind', person.organization_kind);
  if (person.course !== null) know('course', person.course);
  if (person.specialty_code !== null) {
    know('specialtyCode', person.specialty_code);
    know('specialtyGroup', `${person.specialty_code.slice(0, 2)}.00.00`);
  }
}

/** Whole years; somebody born on 29 February has the birthday on 1 March of a common year. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function birthdayIn(year: number, birthDate: string): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return !leap && birthDate.endsWith('-02-29') ? `${year}-03-01` : `${year}${birthDate.slice(4)}`;
}

function statistics({ statistics: known }: FactInput, know: Know): void {
  if (!known) return;
  const proof = {
    sourceKind: 'graduate-statistics',
    sourceId: null,
    sourceTitle: `Статистика выпуска за ${known.year} год`,
    date: `${known.year}-12-31`,
  };
  know('specialtyGraduates', known.specialtyGraduates, proof);
  know('specialtyEmployed', known.specialtyEmployed, proof);
  know('regionGraduates', known.regionGraduates, proof);
  know('regionEmployed', known.regionEmployed, proof);
}

function categories({ sources }: FactInput, asOf: string, know: Know, later: Later): void {
  for (const row of sources.categories) {
    const fact = CATEGORY_FACTS[row.category];
    if (!fact) continue;
    later(row.valid_from);
    if (row.valid_to !== null) later(addDays(row.valid_to, 1));
    if (row.valid_from > asOf || (row.valid_to !== null && row.valid_to < asOf)) continue;
    know(fact, true, {
      sourceKind: 'categories',
      sourceId: row.id,
      sourceTitle: 'Категория с документом-основанием',
      date: row.valid_from,
    });
  }
}

function experience(
  { sources }: FactInput,
  asOf: string,
  know: Know,
  given: AnsweredFact | undefined,
): void {
  const rows = sources.practices.filter(
    (p) => p.specialty_relation !== 'none' && p.starts_on <= asOf,
  );
  if (rows.length > 0) {
    know(
      'practiceCount',
      rows.length,
      ...rows.map((row) => ({
        sourceKind: 'practices',
        sourceId: row.id,
        sourceTitle: `Практика или работа: ${row.employer_name}`,
        date: row.starts_on,
      })),
    );
  } else if (given) know('practiceCount', given.value, proofOfAnswer(given));
}

function attended(input: FactInput, asOf: string, counts: string) {
  return input.sources.participations.filter(
    (p) =>
      Boolean(p.attended) &&
      p.event_date <= asOf &&
      input.countsAs(p.event_type_version_id).includes(counts),
  );
}

const proofOfEvent = (row: { id: number; title: string; event_date: string }) => ({
  sourceKind: 'participations',
  sourceId: row.id,
  sourceTitle: `Участие: ${row.title}`,
  date: row.event_date,
});

function contacts(
  input: FactInput,
  asOf: string,
  know: Know,
  later: Later,
  given: AnsweredFact | undefined,
): void {
  const { activityMonths } = input.settings;
  // Exactly the period counts: on the day of the anniversary the event still does, the day after not.
  const lastDay = (date: string) => addMonths(date, activityMonths);
  const rows = attended(input, asOf, 'employer-contact').filter(
    (row) => asOf <= lastDay(row.event_date),
  );
  if (rows.length > 0) {
    know('employerEventsLast12m', rows.length, ...rows.map(proofOfEvent));
    for (const row of rows) later(addDays(lastDay(row.event_date), 1));
    return;
  }
  if (!given) return;
  const until = lastDay(given.answeredOn);
  if (asOf > until) return;
  know('employerEventsLast12m', given.value, proofOfAnswer(given));
  later(addDays(until, 1));
}

function preparation(
  input: FactInput,
  asOf: string,
  know: Know,
  later: Later,
  answer: (fact: string) => AnsweredFact | undefined,
): void {
  const resumes = input.sources.resumes.filter((r) => r.published_on <= asOf);
  for (const row of resumes) later(row.withdrawn_on);
  const current = resumes.filter((r) => r.withdrawn_on === null || r.withdrawn_on > asOf);
  const saidResume = answer('hasResume');
  if (current.length > 0) {
    know(
      'hasResume',
      true,
      ...current.map((row) => ({
        sourceKind: 'resumes',
        sourceId: row.id,
        sourceTitle: 'Резюме',
        date: row.published_on,
      })),
    );
  } else if (saidResume) know('hasResume', saidResume.value, proofOfAnswer(saidResume));

  const trainings = attended(input, asOf, 'interview-training');
  const saidTraining = answer('interviewTrainings');
  if (trainings.length > 0)
    know('interviewTrainings', trainings.length, ...trainings.map(proofOfEvent));
  else if (saidTraining)
    know('interviewTrainings', saidTraining.value, proofOfAnswer(saidTraining));
}

function certainty(
  input: FactInput,
  asOf: string,
  know: Know,
  later: Later,
  given: AnsweredFact | undefined,
): void {
  if (!given) return;
  const lastDay = addDays(given.answeredOn, input.settings.profilingValidityDays);
  if (asOf > lastDay) return;
  know('jobCertainty', given.value, proofOfAnswer(given));
  later(addDays(lastDay, 1));
}

function employment(
  input: FactInput,
  asOf: string,
  know: Know,
  later: Later,
  given: AnsweredFact | undefined,
): void {
  for (const row of input.sources.employment) {
    later(row.starts_on);
    if (row.ends_on !== null) later(addDays(row.ends_on, 1));
  }
  const current = input.sources.employment.filter(
    (row) => row.starts_on <= asOf && (row.ends_on === null || row.ends_on >= asOf),
  );
  const proof = (row: (typeof current)[number]) => ({
    sourceKind: 'employment-records',
    sourceId: row.id,
    sourceTitle: `Занятость: ${row.employer_name ?? row.status}`,
    date: row.starts_on,
  });
  const confirmed = current.filter((row) => Boolean(row.confirmed) && Boolean(row.by_specialty));
  if (confirmed.length > 0) know('employedBySpecialty', true, ...confirmed.map(proof));
  else if (current.length > 0) know('employedBySpecialty', false, ...current.map(proof));

  const working = current.filter((row) => WORKING.has(row.status));
  if (working.length > 0) {
    const outside = working.every((row) => !row.by_specialty);
    know('worksOutsideSpecialty', outside, ...working.map(proof));
  } else if (current.length > 0) know('worksOutsideSpecialty', false, ...current.map(proof));
  else if (given) know('worksOutsideSpecialty', given.value, proofOfAnswer(given));
}
