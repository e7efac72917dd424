// What is true of a student's work, experience and plans. Records and answers are told from it, and the
// level is computed from them: it is never written.
import { fullNameOf } from './names.ts';
import { type DemoPerson, example, isWeak } from './people.ts';
import type { Random } from './random.ts';

export interface Truth {
  practices: number;
  employerEvents: number;
  resume: boolean;
  trainings: number;
  certainty: boolean;
  worksOutside: boolean;
  conscripted: boolean;
  /** Confirmed by a document, known from words, or none. */
  employedBySpecialty: 'confirmed' | 'words' | undefined;
  /** A category that staff enter with its ground. */
  category: string | undefined;
  /** How it became known: in full, by records only, or by answers that have outdated. */
  told: 'answers' | 'records' | 'outdated' | 'nothing';
}

/** How often each characteristic is met among people at high risk. */
const FLAWS = {
  certainty: 30,
  readiness: 26,
  events: 17,
  experience: 14,
  outside: 9,
  category: 8,
  conscripted: 1,
} as const;
type Flaw = keyof typeof FLAWS;

const CATEGORIES = {
  'health-limitation': 34,
  orphan: 26,
  'orphan-at-risk': 10,
  'mobilised-or-contract': 4,
  'relatives-informal': 10,
  'prior-offence': 6,
} as const;

export function truthOf(random: Random, person: DemoPerson): Truth {
  const truth: Truth = {
    practices: random.between(1, 3),
    employerEvents: random.between(1, 4),
    resume: true,
    trainings: random.between(1, 2),
    certainty: true,
    worksOutside: false,
    conscripted: false,
    employedBySpecialty: undefined,
    category: undefined,
    told: 'answers',
  };
  if (fullNameOf(person) === example.fullName) {
    return { ...truth, practices: 0, resume: false, trainings: 0 };
  }
  switch (person.target) {
    case 'none':
      truth.told = 'nothing';
      break;
    case 'insufficient':
      truth.told = random.chance(0.6) ? 'records' : 'outdated';
      break;
    case 'not-high':
      if (isWeak(person) || random.chance(0.18)) {
        truth.employedBySpecialty = 'confirmed';
        if (random.chance(0.3)) spoil(random, truth, person, 'readiness');
      } else if (random.chance(0.15)) truth.employedBySpecialty = 'words';
      break;
    case 'high':
      for (const flaw of flawsOf(random, person)) spoil(random, truth, person, flaw);
  }
  return truth;
}

function flawsOf(random: Random, person: DemoPerson): Set<Flaw> {
  const flaws = new Set<Flaw>();
  if (person.training === 'absent') flaws.add('readiness');
  const already = isWeak(person) || person.parentalLeave ? 1 : 0;
  const wanted = Number(random.weighted({ 1: 50, 2: 35, 3: 15 })) - already;
  while (flaws.size < wanted) {
    const flaw = random.weighted<Flaw>(FLAWS);
    const soldier = flaw === 'conscripted';
    if (soldier && (person.sex === 'female' || person.toBeConscripted)) continue;
    flaws.add(flaw);
  }
  return flaws;
}

function spoil(random: Random, truth: Truth, person: DemoPerson, flaw: Flaw): void {
  switch (flaw) {
    case 'certainty':
      truth.certainty = false;
      break;
    case 'experience':
      truth.practices = 0;
      break;
    case 'events':
      truth.employerEvents = 0;
      break;
    case 'outside':
      truth.worksOutside = true;
      break;
    case 'conscripted':
      truth.conscripted = true;
      break;
    case 'category':
      truth.category = random.weighted(CATEGORIES);
      if (person.sex === 'female' && truth.category === 'mobilised-or-contract')
        truth.category = 'orphan';
      break;
    case 'readiness':
      if (person.training === 'absent') truth.trainings = 0;
      else if (person.training !== 'attended' && random.chance(0.5)) truth.trainings = 0;
      if (truth.trainings > 0 || random.chance(0.3)) truth.resume = false;
  }
}
