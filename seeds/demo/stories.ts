// What was recorded of a person before the first start: consents, answers, events, practice, work.
import { addDays } from '../../api/clock.ts';
import type { JsonObject } from '../../forms/json.ts';
import { answersOf, type Employment } from './answers.ts';
import { consent } from './consents.ts';
import { anyWork, type DemoEvent, demoEvents, type EventName, employersOf } from './employers.ts';
import type { Row } from './insert.ts';
import { fullNameOf } from './names.ts';
import { type DemoPerson, newcomer } from './people.ts';
import type { Random } from './random.ts';
import { type Truth, truthOf } from './truth.ts';

export interface Story {
  consents: Row[];
  participations: { event: DemoEvent; attended: boolean }[];
  practices: Row[];
  resumes: Row[];
  employment: Row[];
  categories: Row[];
  response: { answers: JsonObject; answeredOn: string } | undefined;
}

/** So many students came to the region's job fair. */
const FAIR_VISITORS = 214;
/** Of those of whom nothing is known so many have not given consent either. */
const WITHOUT_CONSENT = 65;
const TRIAL_PLACES = 12;

/** The stories of all people, in their order. */
export function tellStories(random: Random, people: readonly DemoPerson[], today: string): Story[] {
  const truths = people.map((person) => truthOf(random, person));
  const wanted = people.flatMap((person, index) => {
    const truth = truths[index];
    const came = truth && truth.told !== 'nothing' && truth.employerEvents > 0;
    return came && person.place.kind === 'vocational-college' ? [index] : [];
  });
  const visitors = new Set(random.shuffled(wanted).slice(0, FAIR_VISITORS));
  const silent = random.shuffled(
    people.flatMap((person, index) =>
      person.target === 'none' && person.group.specialty ? [index] : [],
    ),
  );
  const isNewcomer = (index: number) => fullNameOf(people[index] ?? empty) === newcomer.fullName;
  silent.sort((a, b) => Number(isNewcomer(b)) - Number(isNewcomer(a)));
  const withoutConsent = new Set(silent.slice(0, WITHOUT_CONSENT));
  let trialPlaces = TRIAL_PLACES;
  return people.map((person, index) => {
    const truth = truths[index];
    if (person.group.specialty === null || !truth) {
      const inTrial =
        person.placeCode === 'demo-school-3' && person.group.name === '9А' && trialPlaces > 0;
      if (inTrial) trialPlaces -= 1;
      return tellOfPupil(random, person, inTrial, today);
    }
    if (truth.told === 'nothing') {
      const consents = withoutConsent.has(index)
        ? []
        : [consent(random, person, addDays(today, -random.between(20, 200)))];
      return { ...nothing(), consents };
    }
    return tellOfStudent(random, person, truth, visitors.has(index), today);
  });
}

const empty = { lastName: '', firstName: '', patronymic: '' };

function nothing(): Story {
  return {
    consents: [],
    participations: [],
    practices: [],
    resumes: [],
    employment: [],
    categories: [],
    response: undefined,
  };
}

function tellOfPupil(random: Random, person: DemoPerson, inTrial: boolean, today: string): Story {
  const events = demoEvents(today);
  const story = nothing();
  const seventh = person.placeCode === 'demo-school-7';
  const came: EventName[] = [];
  if (seventh && person.group.name === '9А') came.push('tour');
  if (seventh && person.group.name === '9Б') came.push('information');
  if (inTrial) came.push('trial');
  if (came.length > 0 || random.chance(0.6)) {
    story.consents.push(consent(random, person, addDays(today, -random.between(60, 150))));
  }
  story.participations = came.map((name) => ({ event: events[name], attended: true }));
  return story;
}

function tellOfStudent(
  random: Random,
  person: DemoPerson,
  truth: Truth,
  atFair: boolean,
  today: string,
): Story {
  const specialty = person.group.specialty ?? '';
  const onlyRecords = truth.told === 'records';
  const recorded = (share: number) => onlyRecords || random.chance(share);
  const daysAgo = (least: number, most: number) => addDays(today, -random.between(least, most));
  const answeredOn = truth.told === 'outdated' ? daysAgo(186, 230) : daysAgo(1, 75);
  const story = nothing();
  story.consents.push(consent(random, person, daysAgo(235, 330)));

  story.participations = eventsOf(random, person, truth, atFair, recorded, today);
  if (truth.practices > 0 && recorded(0.6)) {
    for (let i = 0; i < truth.practices; i += 1) {
      const startsOn = daysAgo(45 + i * 60, 90 + i * 60);
      story.practices.push({
        kind: random.weighted({ practice: 85, internship: 15 }),
        employer_name: random.pick(employersOf(specialty))[0],
        specialty_relation: random.weighted({ main: 85, related: 15 }),
        starts_on: startsOn,
        ends_on: addDays(startsOn, 27),
      });
    }
  }
  if (truth.resume && recorded(0.45)) {
    const place = random.weighted({ platform: 55, 'advanced-training-center': 30, file: 15 });
    story.resumes.push({ place, published_on: daysAgo(5, 60), withdrawn_on: null });
  }
  const job = jobOf(random, truth, specialty);
  if (job && (truth.employedBySpecialty || random.chance(0.5))) {
    story.employment.push(employmentRow(random, truth, job, daysAgo(20, 120)));
  }
  if (truth.category) {
    const decidedOn = daysAgo(400, 900);
    story.consents.push(consent(random, person, daysAgo(130, 160), 'special-data'));
    story.categories.push({
      category: truth.category,
      ground_kind: GROUNDS[truth.category] ?? 'Документ',
      ground_number: `${random.between(10, 899)}-${random.between(1, 28)}`,
      ground_date: decidedOn,
      valid_from: decidedOn,
      valid_to: null,
    });
  }
  if (!onlyRecords) {
    story.response = { answers: answersOf(random, person, truth, job), answeredOn };
  }
  return story;
}

const GROUNDS: Readonly<Record<string, string>> = {
  'health-limitation': 'Заключение комиссии',
  orphan: 'Решение органа опеки',
  'orphan-at-risk': 'Решение органа опеки',
  'mobilised-or-contract': 'Справка военного комиссариата',
  'relatives-informal': 'Акт обследования',
  'prior-offence': 'Сообщение органа внутренних дел',
};

function eventsOf(
  random: Random,
  person: DemoPerson,
  truth: Truth,
  atFair: boolean,
  recorded: (share: number) => boolean,
  today: string,
): Story['participations'] {
  const events = demoEvents(today);
  const told: Story['participations'] = [];
  const add = (name: EventName, attended = true) => told.push({ event: events[name], attended });
  if (atFair) add('fair');
  if (truth.employerEvents > 0) {
    if (truth.employerEvents > (atFair ? 1 : 0) && recorded(0.4))
      add(random.pick(['employerDay', 'meeting']));
  } else if (random.chance(0.12)) add('fair', false);
  if (person.training) add('training', person.training === 'attended');
  else if (truth.trainings > 0 && recorded(0.45)) {
    add(truth.employerEvents > 1 && random.chance(0.25) ? 'mockInterview' : 'earlierTraining');
  }
  return told;
}

function jobOf(random: Random, truth: Truth, specialty: string): Employment | undefined {
  if (!truth.worksOutside && !truth.employedBySpecialty) return undefined;
  const [employer, position] = random.pick(truth.worksOutside ? anyWork : employersOf(specialty));
  const contract = truth.employedBySpecialty
    ? 'contract'
    : random.weighted({ contract: 45, 'civil-contract': 30, 'self-employed': 25 });
  return { employer, position, contract };
}

function employmentRow(random: Random, truth: Truth, job: Employment, startsOn: string): Row {
  const confirmed = truth.employedBySpecialty === 'confirmed';
  return {
    status: job.contract === 'self-employed' ? 'self-employed' : 'employed',
    employer_name: job.employer,
    position: job.position,
    by_specialty: truth.employedBySpecialty !== undefined,
    confirmed,
    ground_kind: confirmed ? random.weighted({ document: 60, 'social-fund': 40 }) : 'words',
    ground_number: confirmed ? `${random.between(100, 999)}-с` : null,
    starts_on: startsOn,
    ends_on: null,
  };
}
