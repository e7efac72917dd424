// Invents the people of the groups: who they are, and what level the records to come should lead to.
import { addDays, addMonths } from '../../api/clock.ts';
import { type Contingent, type DemoGroup, trainedGroups, weakSpecialty } from './groups.ts';
import { fullNameOf, inventName, type PersonName, type Sex } from './names.ts';
import { type Place, type Places, placeAt } from './organizations.ts';
import type { Random } from './random.ts';

/** The level records will lead to; `none`: nothing is known of the person. */
export type Target = 'high' | 'not-high' | 'insufficient' | 'none';

export interface DemoPerson extends PersonName {
  place: Place;
  placeCode: string;
  group: DemoGroup;
  sex: Sex;
  birthDate: string;
  enrolledOn: string;
  /** Pupils are never assessed: `none`. */
  target: Target;
  toBeConscripted: boolean;
  parentalLeave: boolean;
  /** Whether the person came to the training of the group. */
  training: 'attended' | 'absent' | undefined;
}

export const isPupil = (person: DemoPerson): boolean => person.group.specialty === null;
export const isWeak = (person: DemoPerson): boolean => person.group.specialty === weakSpecialty;

/** Share of young men among students, by the first two digits of the specialty. */
const MEN: Readonly<Record<string, number>> = {
  '08': 0.8,
  '09': 0.78,
  '10': 0.8,
  '13': 0.93,
  '15': 0.93,
  '19': 0.4,
  '20': 0.5,
  '23': 0.88,
  '31': 0.2,
  '33': 0.1,
  '34': 0.12,
  '35': 0.8,
  '36': 0.4,
  '37': 0.2,
  '38': 0.22,
  '40': 0.35,
  '42': 0.3,
  '43': 0.3,
  '44': 0.12,
  '49': 0.6,
  '51': 0.3,
  '54': 0.25,
};

/** The person a newcomer is led to first: nothing is known of him yet. */
export const newcomer = { group: 'ИСП-41', fullName: 'Белов Илья Андреевич' } as const;
/** The card that pictures of the product show: no practice, no résumé, absent at the training. */
export const example = { group: 'ИСП-42', fullName: 'Соколов Артём Игоревич' } as const;
const NAMED_AT = 'demo-it';

export function inventPeople(
  random: Random,
  places: Places,
  contingents: readonly Contingent[],
  today: string,
): DemoPerson[] {
  const taken = new Set<string>([newcomer.fullName, example.fullName]);
  return contingents.flatMap((contingent) => {
    const people = contingent.groups.flatMap((group) =>
      Array.from({ length: group.size }, () =>
        inventPerson(
          random,
          placeAt(places, contingent.place),
          contingent.place,
          group,
          taken,
          today,
        ),
      ),
    );
    if (contingent.place === NAMED_AT) nameKnown(people, today);
    assignTargets(random, people, contingent);
    return people;
  });
}

function inventPerson(
  random: Random,
  place: Place,
  placeCode: string,
  group: DemoGroup,
  taken: Set<string>,
  today: string,
): DemoPerson {
  const men = group.specialty === null ? 0.5 : (MEN[group.specialty.slice(0, 2)] ?? 0.5);
  const sex = random.chance(men) ? 'male' : 'female';
  const autumn = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const entered = group.specialty === null ? 6.7 : place.kind === 'university' ? 17.4 : 15.1;
  const yearStart = `${autumn}-09-01`;
  const youngest = Math.round((entered + group.course - 1) * 365.25);
  return {
    ...inventName(random, sex, taken),
    place,
    placeCode,
    group,
    sex,
    birthDate: addDays(
      yearStart,
      -youngest - random.between(0, group.specialty === null ? 400 : 560),
    ),
    enrolledOn: `${autumn - group.course + 1}-09-01`,
    target: 'none',
    toBeConscripted: false,
    parentalLeave: false,
    training: undefined,
  };
}

function nameKnown(people: DemoPerson[], today: string): void {
  const known = [
    { ...newcomer, birthDate: addDays(addMonths(today, -12 * 20), -40) },
    { ...example, birthDate: lastBirthday(today, '09-17', 19) },
  ];
  for (const { group, fullName, birthDate } of known) {
    const person = people.find((p) => p.group.name === group && p.sex === 'male');
    const [lastName = '', firstName = '', patronymic = ''] = fullName.split(' ');
    if (person) Object.assign(person, { lastName, firstName, patronymic, birthDate });
  }
}

/** The birth date of somebody whose last birthday (MM-DD) made them `age`. */
function lastBirthday(today: string, day: string, age: number): string {
  return `${Number(today.slice(0, 4)) - age - (today.slice(5) < day ? 1 : 0)}-${day}`;
}

function assignTargets(random: Random, people: DemoPerson[], contingent: Contingent): void {
  const { levels } = contingent;
  if (!levels) return;
  const targets = random.shuffled<Target>([
    ...Array<Target>(levels.high).fill('high'),
    ...Array<Target>(levels.notHigh).fill('not-high'),
    ...Array<Target>(levels.insufficient).fill('insufficient'),
    ...Array<Target>(levels.none).fill('none'),
  ]);
  for (const [index, person] of people.entries()) person.target = targets[index] ?? 'none';
  const mixed = random.shuffled(people);
  const exchange = (person: DemoPerson, wanted: Target, may: (other: DemoPerson) => boolean) => {
    if (person.target === wanted) return;
    const other = mixed.find((p) => p !== person && p.target === wanted && may(p));
    if (other) [person.target, other.target] = [other.target, person.target];
  };

  const trained = contingent.place === NAMED_AT ? people.filter(isTrained) : [];
  const is = (fullName: string) => (person: DemoPerson) => fullNameOf(person) === fullName;
  for (const person of trained.filter(is(newcomer.fullName))) exchange(person, 'none', () => true);
  for (const person of trained.filter(is(example.fullName))) exchange(person, 'high', () => true);
  for (const person of trained) {
    const free = person.target === 'none' && !is(newcomer.fullName)(person);
    if (free) exchange(person, 'high', (other) => !trained.includes(other));
  }
  inviteToTraining(
    trained.filter((p) => !is(newcomer.fullName)(p)),
    is(example.fullName),
  );

  // Few of a weak specialty escape the high level, and only by confirmed employment.
  let employed = 0;
  for (const person of mixed.filter(isWeak)) {
    if (person.target === 'not-high') employed += 1;
    const impossible =
      person.target === 'insufficient' || (person.target === 'not-high' && employed > 4);
    if (impossible) exchange(person, 'high', (other) => !isWeak(other));
  }
  const profiled = mixed.filter((p) => p.target === 'high' || p.target === 'not-high');
  const men = profiled.filter((p) => p.sex === 'male').slice(0, contingent.toBeConscripted);
  for (const person of men) person.toBeConscripted = true;
  const women = profiled.filter((p) => p.sex === 'female' && p.target === 'high');
  for (const person of women.slice(0, contingent.parentalLeave)) person.parentalLeave = true;
}

const isTrained = (person: DemoPerson) => trainedGroups.includes(person.group.name);

/** 21 of each group of 25 came. */
function inviteToTraining(people: DemoPerson[], mustBeAbsent: (p: DemoPerson) => boolean): void {
  for (const name of trainedGroups) {
    const group = people.filter((p) => p.group.name === name);
    const absent = group
      .filter((p) => p.target === 'high')
      .sort((a, b) => Number(mustBeAbsent(b)) - Number(mustBeAbsent(a)))
      .slice(0, group.length - 21);
    for (const person of group) person.training = absent.includes(person) ? 'absent' : 'attended';
  }
}
