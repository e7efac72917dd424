// A student's answers, as the questionnaire asks them: consistent with what is true and recorded.
import type { JsonObject } from '../../forms/json.ts';
import { employersOf, regionalEmployers } from './employers.ts';
import type { DemoPerson } from './people.ts';
import { regionalQuestion } from './questionnaire.ts';
import type { Random } from './random.ts';
import type { Truth } from './truth.ts';

export interface Employment {
  employer: string;
  position: string;
  contract: 'contract' | 'civil-contract' | 'self-employed';
}

const REQUESTS = {
  'job-search-skills': 26,
  'first-job': 34,
  practice: 20,
  'new-profession': 8,
  'own-business': 6,
  obstacles: 3,
} as const;
const SERVICES = {
  vacancies: 30,
  internship: 18,
  'summer-work': 8,
  'targeted-training': 10,
  resume: 16,
  interview: 12,
  'extra-training': 10,
} as const;
const COMMENTS = [
  'Хочу остаться работать в своём городе.',
  'Интересует работа по сменам, чтобы продолжать учёбу заочно.',
  'Нужна помощь с поиском места для преддипломной практики.',
  'Готова начать работать сразу после защиты диплома.',
];

export function answersOf(
  random: Random,
  person: DemoPerson,
  truth: Truth,
  job: Employment | undefined,
): JsonObject {
  return {
    ...work(random, truth, job),
    ...experience(random, truth),
    ...plans(random, person, truth, job),
    ...help(random, person),
  };
}

function some<K extends string>(
  random: Random,
  weights: Readonly<Record<K, number>>,
  most: number,
): K[] {
  const chosen = new Set<K>();
  const wanted = random.between(1, most);
  for (let i = 0; i < wanted; i += 1) chosen.add(random.weighted(weights));
  return [...chosen];
}

function work(random: Random, truth: Truth, job: Employment | undefined): JsonObject {
  return {
    employment:
      job?.contract ??
      (random.chance(0.06) && !truth.worksOutside ? 'unregistered' : 'not-working'),
    ...(job && {
      employer: `${job.employer}, ${job.position}`,
      workSchedule: random.weighted({
        'part-time': 50,
        remote: 8,
        'individual-plan': 22,
        hard: 20,
      }),
    }),
    worksOutsideSpecialty: truth.worksOutside,
    targetedContract: random.weighted({ yes: 12, considering: 23, no: 65 }),
  };
}

function experience(random: Random, truth: Truth): JsonObject {
  const { practices, employerEvents, resume, trainings } = truth;
  return {
    practiceCount: practices,
    ...(practices > 0 && { practiceRating: random.between(3, 5) }),
    employerEvents,
    ...(employerEvents > 0 && {
      employerEventKinds: some(
        random,
        { 'job-fair': 40, 'career-day': 15, 'employer-meeting': 25, 'career-tour': 15 },
        Math.min(employerEvents, 3),
      ),
    }),
    hasResume: resume,
    ...(resume && {
      resumePlaces: some(random, { 'rabota-rossii': 45, 'regional-platform': 30, file: 25 }, 2),
    }),
    interviewTrainings: trainings,
  };
}

function plans(
  random: Random,
  person: DemoPerson,
  truth: Truth,
  job: Employment | undefined,
): JsonObject {
  const stays = truth.certainty && job !== undefined && !truth.worksOutside;
  const plan = person.toBeConscripted
    ? 'service'
    : person.parentalLeave
      ? 'family'
      : truth.certainty
        ? random.weighted({ 'by-specialty': 74, 'other-field': 10, study: 12, business: 4 })
        : random.weighted({ 'by-specialty': 24, 'other-field': 14, study: 14, undecided: 48 });
  return {
    plans: plan,
    jobCertainty: truth.certainty,
    ...(truth.certainty
      ? {
          certaintyGround: stays
            ? 'continue'
            : random.weighted({ signed: 30, agreed: 62, 'own-business': 8 }),
        }
      : {
          uncertaintyReason: some(
            random,
            { 'no-offers': 26, 'no-experience': 34, salary: 22, specialty: 8, place: 14 },
            2,
          ),
        }),
    relocation: random.weighted({ region: 34, country: 16, no: 50 }),
    conscripted: truth.conscripted,
    ...(!truth.conscripted && { toBeConscripted: person.toBeConscripted }),
    parentalLeave: person.parentalLeave,
  };
}

function help(random: Random, person: DemoPerson): JsonObject {
  const content = person.target === 'not-high' && random.chance(0.4);
  return {
    requests: content ? ['none'] : some(random, REQUESTS, 2),
    ...(!content && { services: some(random, SERVICES, 3) }),
    contactWay: random.weighted({ phone: 30, message: 45, email: 10, curator: 15 }),
    ...(random.chance(0.05) && { comment: random.pick(COMMENTS) }),
    [regionalQuestion]: wishes(random, person),
  };
}

/** The region's own question: employers of one's own field first. */
function wishes(random: Random, person: DemoPerson): string[] {
  const own = employersOf(person.group.specialty ?? '').map(([employer]) => employer);
  const codes = Object.keys(regionalEmployers);
  const near = codes.filter((code) =>
    own.some((name) => sameEmployer(name, regionalEmployers[code])),
  );
  return [...new Set([...near, random.pick(codes)])];
}

function sameEmployer(name: string, title: string | undefined): boolean {
  const inner = /«([^»]+)/.exec(title ?? '')?.[1] ?? title ?? '';
  return name.includes(inner);
}
