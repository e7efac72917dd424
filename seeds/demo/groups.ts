// The groups and classes of every place, and how many people stand at each level there: the figures
// of the region's summary report.

export interface DemoGroup {
  name: string;
  /** Absent for a class of a school. */
  specialty: string | null;
  /** Year of study, or the class. */
  course: number;
  size: number;
}

export interface Contingent {
  /** Code of the organisation. */
  place: string;
  groups: readonly DemoGroup[];
  /** How many people each level is meant for; pupils have none. */
  levels?: { high: number; notHigh: number; insufficient: number; none: number };
  /** Of them: awaiting conscription, and on parental leave. */
  toBeConscripted?: number;
  parentalLeave?: number;
}

/** «ТМ-41 15.02.16 25»: the course is the first digit of the group's number. */
function groups(text: string): DemoGroup[] {
  return text.split(', ').map((line) => {
    const [name = '', specialty = '', size = '0'] = line.split(' ');
    return { name, specialty, course: Number(/\d/.exec(name)?.[0]), size: Number(size) };
  });
}

/** «8А 27»: classes of a school. */
function classes(text: string): DemoGroup[] {
  return text.split(', ').map((line) => {
    const [name = '', size = '0'] = line.split(' ');
    return { name, specialty: null, course: Number.parseInt(name, 10), size: Number(size) };
  });
}

function students(
  place: string,
  levels: readonly [high: number, notHigh: number, insufficient: number, none: number],
  [toBeConscripted, parentalLeave]: readonly [number, number],
  text: string,
): Contingent {
  const [high, notHigh, insufficient, none] = levels;
  return {
    place: `demo-${place}`,
    groups: groups(text),
    levels: { high, notHigh, insufficient, none },
    toBeConscripted,
    parentalLeave,
  };
}

export const studentContingents: readonly Contingent[] = [
  students(
    'machine',
    [58, 84, 6, 0],
    [14, 1],
    'ТМ-41 15.02.16 25, ТМ-42 15.02.16 25, МПО-41 15.02.17 25, МР-41 15.02.10 25, ЭМ-41 13.02.13 24, ОН-21 15.01.38 24',
  ),
  students(
    'it',
    [71, 73, 8, 4],
    [16, 2],
    'ИСП-41 09.02.07 25, ИСП-42 09.02.07 25, ИСП-43 09.02.07 26, ССА-41 09.02.06 27, ССА-42 09.02.06 26, ИБ-41 10.02.05 27',
  ),
  students(
    'medical',
    [41, 98, 3, 0],
    [2, 5],
    'СД-31 34.02.01 25, СД-32 34.02.01 25, СД-33 34.02.01 24, ЛД-41 31.02.01 24, ФМ-31 33.02.01 22, ЛБ-31 31.02.03 22',
  ),
  students(
    'pedagogical',
    [49, 81, 4, 0],
    [3, 4],
    'НК-41 44.02.02 25, НК-42 44.02.02 24, ДО-41 44.02.01 25, ДО-42 44.02.01 24, КП-41 44.02.05 18, ФК-41 49.02.01 18',
  ),
  students(
    'agrarian',
    [56, 22, 9, 31],
    [13, 2],
    'МСХ-41 35.02.16 25, МСХ-42 35.02.16 20, АГ-41 35.02.05 22, ВТ-41 36.02.01 25, МП-21 35.01.27 26',
  ),
  students(
    'polytechnic',
    [47, 21, 12, 44],
    [17, 1],
    'СВ-21 15.01.05 25, СВ-22 15.01.05 24, ТО-41 23.02.07 25, ЭО-21 13.01.10 25, ПП-41 19.02.12 25',
  ),
  students(
    'economic',
    [98, 26, 7, 5],
    [4, 4],
    'БУ-31 38.02.01 26, БУ-32 38.02.01 25, ФН-31 38.02.06 27, БД-31 38.02.07 28, ЮР-31 40.02.04 30',
  ),
  students(
    'service',
    [66, 45, 8, 9],
    [6, 5],
    'ПК-41 43.02.15 25, ПК-42 43.02.15 25, ТГ-31 43.02.16 26, ИК-31 43.02.17 26, ПВ-21 43.01.09 26',
  ),
  students(
    'building',
    [79, 41, 8, 12],
    [19, 1],
    'СЗ-41 08.02.01 25, СЗ-42 08.02.01 25, АД-41 08.02.12 24, ВС-41 08.02.13 22, ОС-21 08.01.28 22, ДЗ-41 54.02.01 22',
  ),
  students(
    'energy',
    [70, 49, 7, 10],
    [15, 1],
    'ЭС-41 13.02.12 25, ЭС-42 13.02.12 25, ЭМ-41 13.02.13 24, ЭП-41 13.02.07 22, ЭТ-21 13.01.10 20, ЭТ-22 13.01.10 20',
  ),
  students(
    'transport',
    [68, 39, 6, 9],
    [18, 1],
    'ОП-41 23.02.01 25, ОП-42 23.02.01 24, АТ-41 23.02.07 25, ЛГ-31 38.02.03 24, АМ-21 23.01.17 24',
  ),
  students(
    'forest',
    [57, 31, 6, 8],
    [12, 2],
    'ЛХ-41 35.02.01 22, ЛХ-42 35.02.01 20, СП-41 35.02.12 20, ТД-41 35.02.03 20, ЭБ-41 20.02.01 20',
  ),
  students(
    'culture',
    [62, 25, 4, 5],
    [3, 2],
    'НТ-41 51.02.01 24, СК-41 51.02.02 25, БИ-31 51.02.03 22, ДЗ-41 54.02.01 25',
  ),
  students(
    'north',
    [71, 32, 9, 26],
    [14, 2],
    'ТО-41 23.02.07 25, СВ-21 15.01.05 24, ПК-41 43.02.15 24, ЭО-21 13.01.10 22, ИСП-41 09.02.07 22, СЗ-41 08.02.01 21',
  ),
  students(
    'technical-university',
    [118, 103, 8, 7],
    [11, 1],
    'КТО-41 15.03.05 24, КТО-42 15.03.05 22, ЭЭ-41 13.03.02 25, ЭЭ-42 13.03.02 25, ИВТ-41 09.03.01 25, ИВТ-42 09.03.01 25, СТ-41 08.03.01 24, СТ-42 08.03.01 24, ТТП-41 23.03.01 22, АИ-41 35.03.06 20',
  ),
  students(
    'humanities-university',
    [79, 37, 4, 4],
    [2, 3],
    'ПО-41 44.03.01 25, МН-41 38.03.02 25, ЮР-41 40.03.01 25, ПС-41 37.03.01 25, ЖР-41 42.03.02 24',
  ),
];

function pupils(place: string, text: string): Contingent {
  return { place: `demo-${place}`, groups: classes(text) };
}

export const pupilContingents: readonly Contingent[] = [
  pupils('school-7', '8А 27, 8Б 26, 9А 24, 9Б 25'),
  pupils('school-1', '8А 26, 8Б 26, 8В 26, 9А 26, 9Б 26, 9В 26'),
  pupils('gymnasium-2', '8А 26, 8Б 26, 8В 26, 9А 26, 9Б 26'),
  pupils('school-3', '8А 27, 8Б 27, 9А 27, 9Б 27'),
  pupils('school-polyany', '8А 25, 8Б 25, 9А 25, 9Б 25'),
  pupils('school-priozyornaya', '8А 25, 8Б 25, 9А 25, 9Б 25'),
  pupils('school-5', '8А 26, 8Б 26, 9А 26, 9Б 25'),
  pupils('school-forest', '8 10, 9 11'),
];

/** Employment of its graduates is far below the region's: characteristic 1 is met. */
export const weakSpecialty = '38.02.01';

/** Groups invited to the training «Резюме и собеседование»: 42 of 50 came. */
export const trainedGroups: readonly string[] = ['ИСП-41', 'ИСП-42'];
