// The places of the demonstration region, as its summary report names them.
import type { NewOrganization } from '../01-organizations.ts';

/** Everything a place needs but its codes, which are computed. */
export interface DemoPlace extends Pick<NewOrganization, 'code' | 'kind' | 'name' | 'shortName'> {
  parent: string;
  oktmo?: string;
  /** Street and house; a place that is a legal person has codes and an address. */
  street?: string;
}

export const regionCode = 'demo';

const municipality = (code: string, name: string, oktmo: string): DemoPlace => ({
  code: `demo-${code}`,
  parent: regionCode,
  kind: 'municipality',
  name,
  oktmo,
});

export const municipalities: readonly DemoPlace[] = [
  municipality('verkhnerechensk', 'Городской округ Верхнереченск', '06701000'),
  municipality('rechensk', 'Городской округ Реченск', '06706000'),
  municipality('severorechensk', 'Городской округ Северореченск', '06710000'),
  municipality('polyansky', 'Полянский муниципальный округ', '06512000'),
  municipality('priozyorny', 'Приозёрный муниципальный округ', '06518000'),
  municipality('lesnoy', 'Лесной муниципальный округ', '06524000'),
];

const legal =
  (kind: string) =>
  (code: string, parent: string, form: string, shortName: string, street: string): DemoPlace => ({
    code: `demo-${code}`,
    parent: parent === regionCode ? parent : `demo-${parent}`,
    kind,
    name: /«|област/.test(form) ? form : `${form} «${shortName}»`,
    shortName,
    street,
  });

const college = legal('vocational-college');
const STATE = 'Государственное бюджетное профессиональное образовательное учреждение';
const AUTONOMOUS = 'Государственное автономное профессиональное образовательное учреждение';

export const colleges: readonly DemoPlace[] = [
  college(
    'machine',
    'verkhnerechensk',
    STATE,
    'Верхнереченский машиностроительный колледж',
    'ул. Заводская, 12',
  ),
  college(
    'it',
    'verkhnerechensk',
    AUTONOMOUS,
    'Колледж информационных технологий',
    'пр. Связистов, 4',
  ),
  college('medical', 'verkhnerechensk', STATE, 'Медицинский колледж', 'ул. Больничная, 9'),
  college('pedagogical', 'verkhnerechensk', STATE, 'Педагогический колледж', 'ул. Учительская, 21'),
  college('agrarian', 'polyansky', STATE, 'Полянский аграрный техникум', 'ул. Полевая, 1'),
  college(
    'polytechnic',
    'priozyorny',
    STATE,
    'Приозёрный политехнический техникум',
    'ул. Набережная, 30',
  ),
  college(
    'economic',
    'verkhnerechensk',
    STATE,
    'Верхнереченский экономический колледж',
    'ул. Торговая, 7',
  ),
  college('service', 'verkhnerechensk', AUTONOMOUS, 'Колледж сервиса и питания', 'ул. Садовая, 15'),
  college(
    'building',
    'verkhnerechensk',
    STATE,
    'Верхнереченский строительный колледж',
    'ул. Строителей, 3',
  ),
  college('energy', 'rechensk', STATE, 'Реченский энергетический колледж', 'ул. Энергетиков, 18'),
  college('transport', 'rechensk', STATE, 'Техникум транспорта и логистики', 'ул. Вокзальная, 2'),
  college('forest', 'lesnoy', STATE, 'Лесохозяйственный техникум', 'ул. Лесная, 40'),
  college('culture', 'verkhnerechensk', STATE, 'Колледж культуры', 'ул. Театральная, 5'),
  college(
    'north',
    'severorechensk',
    STATE,
    'Северореченский многопрофильный техникум',
    'ул. Северная, 11',
  ),
];

const university = legal('university');
const HIGHER =
  'Федеральное государственное бюджетное образовательное учреждение высшего образования';

export const universities: readonly DemoPlace[] = [
  university(
    'technical-university',
    'verkhnerechensk',
    `${HIGHER} «Верхнереченский государственный технический университет»`,
    'Верхнереченский гос. технический университет',
    'пр. Университетский, 1',
  ),
  university(
    'humanities-university',
    'verkhnerechensk',
    HIGHER,
    'Верхнереченский гуманитарный университет',
    'ул. Книжная, 6',
  ),
];

const school = legal('school');
const BUDGET = 'Муниципальное бюджетное общеобразовательное учреждение';
const PUBLIC = 'Муниципальное казённое общеобразовательное учреждение';

export const schools: readonly DemoPlace[] = [
  school(
    'school-7',
    'verkhnerechensk',
    `${BUDGET} «Средняя общеобразовательная школа № 7»`,
    'СОШ № 7',
    'ул. Школьная, 7',
  ),
  school(
    'school-1',
    'verkhnerechensk',
    `${BUDGET} «Средняя общеобразовательная школа № 1»`,
    'СОШ № 1',
    'ул. Советская, 10',
  ),
  school('gymnasium-2', 'verkhnerechensk', BUDGET, 'Гимназия № 2', 'ул. Садовая, 22'),
  school(
    'school-3',
    'rechensk',
    `${BUDGET} «Средняя общеобразовательная школа № 3»`,
    'СОШ № 3 г. Реченска',
    'ул. Мира, 14',
  ),
  school('school-polyany', 'polyansky', BUDGET, 'Полянская СОШ', 'ул. Центральная, 8'),
  school('school-priozyornaya', 'priozyorny', BUDGET, 'Приозёрная СОШ', 'ул. Озёрная, 3'),
  school(
    'school-5',
    'severorechensk',
    `${BUDGET} «Средняя общеобразовательная школа № 5»`,
    'Северореченская СОШ № 5',
    'ул. Полярная, 19',
  ),
  school(
    'school-forest',
    'lesnoy',
    `${PUBLIC} «Лесная основная общеобразовательная школа»`,
    'Лесная ООШ',
    'ул. Лесная, 2',
  ),
];

export const employmentCenter = 'demo-employment-center';
export const trainingCenter = 'demo-training-center';
export const baseCenter = 'demo-base-center';

/** Municipality of each territorial centre of employment, by the centre's code. */
export const territorialCenters: Readonly<Record<string, string>> = Object.fromEntries(
  municipalities.map(({ code }) => [code.replace('demo-', 'demo-center-'), code]),
);

const center = legal('employment-center');
const authority = legal('authority');

export const services: readonly DemoPlace[] = [
  authority(
    'education',
    regionCode,
    'Министерство образования Верхнереченской области',
    'Министерство образования',
    'пл. Областная, 1',
  ),
  authority(
    'labour',
    regionCode,
    'Министерство труда и занятости населения Верхнереченской области',
    'Министерство труда и занятости',
    'пл. Областная, 1',
  ),
  authority(
    'industry',
    regionCode,
    'Министерство промышленности Верхнереченской области',
    'Министерство промышленности',
    'пл. Областная, 2',
  ),
  center(
    'employment-center',
    regionCode,
    'Государственное казённое учреждение «Центр занятости населения Верхнереченской области»',
    'ЦЗН Верхнереченской области',
    'ул. Трудовая, 1',
  ),
  ...municipalities.map(({ code, name }) => ({
    code: code.replace('demo-', 'demo-center-'),
    parent: employmentCenter,
    kind: 'employment-center',
    name: `Территориальный кадровый центр: ${name}`,
    shortName: `Кадровый центр: ${name}`,
  })),
  legal('advanced-training-center')(
    'training-center',
    regionCode,
    'Центр опережающей профессиональной подготовки Верхнереченской области',
    'ЦОПП Верхнереченской области',
    'пр. Связистов, 6',
  ),
  {
    code: baseCenter,
    parent: trainingCenter,
    kind: 'base-career-center',
    name: 'Базовый центр карьеры Верхнереченской области',
    shortName: 'БЦК Верхнереченской области',
  },
];
