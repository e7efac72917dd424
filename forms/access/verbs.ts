// Nouns of the house and what may be done with each: a verb is `noun.action`.

const crud = ['read', 'create', 'update', 'delete'] as const;

const written = [...crud, 'publish'] as const;

/** What an administrator writes: the kinds of definitions. */
const definitions = {
  questionnaire: written,
  'risk-criterion': written,
  'risk-policy': written,
  'event-type': written,
  'report-template': written,
  indicator: written,
  register: written,
  'plan-template': written,
} as const;

export type DefinitionNoun = keyof typeof definitions;

const actionsByNoun = {
  organization: crud,
  user: [...crud, 'reset-password'],
  grant: crud,
  specialty: crud,
  ...definitions,
  'definition-version': ['read'],
  persona: crud,
  'definition-update': ['read', 'update'],
  package: ['read', 'create'],
  learner: crud,
  enrolment: crud,
  category: crud,
  consent: crud,
  participation: crud,
  practice: crud,
  resume: crud,
  'employment-record': crud,
  response: crud,
  assessment: ['read', 'create', 'confirm'],
  'graduate-statistic': crud,
  'register-record': crud,
  employer: crud,
  event: crud,
  plan: crud,
  'plan-item': [...crud, 'mark'],
  'control-point': crud,
  'responsible-person': crud,
  appointment: crud,
  figure: ['read'],
  import: ['read', 'create', 'delete'],
  'saved-view': crud,
  token: ['read', 'create', 'delete'],
  report: [...crud, 'export'],
  audit: ['read'],
  session: ['read'],
  job: ['read', 'create', 'cancel'],
  fact: ['read'],
} as const;

export type Noun = keyof typeof actionsByNoun;
export type Verb = { [N in Noun]: `${N}.${(typeof actionsByNoun)[N][number]}` }[Noun];

export const nouns: readonly Noun[] = Object.keys(actionsByNoun).filter(isNoun);
export const verbs: readonly Verb[] = nouns.flatMap((noun) => all(noun));

export const definitionNouns: readonly DefinitionNoun[] = nouns.filter(isDefinition);

/** One person's data: every one of these needs the learner's place in the reader's area. */
export const personNouns = [
  'learner',
  'enrolment',
  'category',
  'consent',
  'participation',
  'practice',
  'resume',
  'employment-record',
  'response',
  'assessment',
] as const satisfies readonly Noun[];

function isDefinition(noun: Noun): noun is DefinitionNoun {
  return Object.hasOwn(definitions, noun);
}

function isNoun(value: string): value is Noun {
  return Object.hasOwn(actionsByNoun, value);
}

function isVerb(value: string): value is Verb {
  const dot = value.indexOf('.');
  const noun = value.slice(0, dot);
  return isNoun(noun) && actionsByNoun[noun].some((action) => action === value.slice(dot + 1));
}

export function all(...wanted: readonly Noun[]): Verb[] {
  return wanted
    .flatMap((noun) => actionsByNoun[noun].map((action) => `${noun}.${action}`))
    .filter(isVerb);
}

export function read(...wanted: readonly Noun[]): Verb[] {
  return wanted.map((noun) => `${noun}.read`).filter(isVerb);
}
