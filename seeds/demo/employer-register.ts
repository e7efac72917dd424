// The register of employers of the demonstration region: who they are, where, and whom to call.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { inventedInn, inventedOgrn } from './codes.ts';
import { insertMany, type Row } from './insert.ts';
import { type Places, placeAt, placed } from './organizations.ts';
import { employmentCenter } from './places.ts';

interface RegisteredEmployer {
  name: string;
  industry: string;
  /** Municipality's code without the prefix. */
  seat: string;
  /** Days before the first start when the centre of employment first met them. */
  metDaysAgo: number;
  site?: string;
  defence?: true;
}

const employer = (
  name: string,
  industry: string,
  seat: string,
  metDaysAgo: number,
  site?: string,
): RegisteredEmployer => ({ name, industry, seat, metDaysAgo, site });

export const registeredEmployers: readonly RegisteredEmployer[] = [
  {
    ...employer('АО «Реченский завод насосов»', 'C', 'rechensk', 19, 'Сборочный цех'),
    defence: true,
  },
  employer('ООО «Верхнереченский машзавод»', 'C', 'verkhnerechensk', 620, 'Механический цех'),
  employer(
    'ООО «Верхнереченский строительный трест»',
    'F',
    'verkhnerechensk',
    540,
    'Учебный полигон',
  ),
  employer('ООО «Реченскдорстрой»', 'F', 'rechensk', 410),
  employer('ООО «Реченский код»', 'J', 'rechensk', 35, 'Офис разработки'),
  employer('АО «Верхнереченские цифровые сети»', 'J', 'verkhnerechensk', 480, 'Узел связи'),
  employer(
    'АО «Верхнереченские электрические сети»',
    'D',
    'verkhnerechensk',
    700,
    'Учебная подстанция',
  ),
  employer('АО «Реченская ТЭЦ»', 'D', 'rechensk', 380, 'Главный корпус'),
  employer('ООО «Молочный комбинат «Полянский»', 'C', 'polyansky', 450, 'Цех розлива'),
  employer('ГКУ «Лесной заповедник»', 'R', 'lesnoy', 300),
  employer('ООО «Реченск-Логистика»', 'H', 'rechensk', 28, 'Складской комплекс'),
  employer('МУП «Верхнереченский автобусный парк»', 'H', 'verkhnerechensk', 510, 'Ремонтная зона'),
  employer('ГБУЗ «Верхнереченская районная больница»', 'Q', 'verkhnerechensk', 640, 'Стационар'),
  employer('ООО «Аптека на Садовой»', 'G', 'verkhnerechensk', 260),
  employer('ООО «Агрохолдинг «Полянский»', 'A', 'polyansky', 430, 'Машинный двор'),
  employer('ГКУ «Приозёрное лесничество»', 'A', 'priozyorny', 350),
  employer('ГБУ «Центр помощи семье»', 'Q', 'verkhnerechensk', 330),
  employer('ООО «Правовой дом»', 'M', 'verkhnerechensk', 240),
  employer('АНО «Редакция газеты «Верхнереченские вести»', 'J', 'verkhnerechensk', 290),
  employer('ООО «Столовые Верхнереченска»', 'I', 'verkhnerechensk', 470, 'Производственная кухня'),
  employer('ООО «Гостиница «Приозёрная»', 'I', 'priozyorny', 15),
  employer('МБДОУ «Детский сад № 12»', 'P', 'verkhnerechensk', 600),
  employer('МБУ «Спортивная школа «Река»', 'R', 'verkhnerechensk', 310),
  employer('МБУК «Дом культуры «Строитель»', 'R', 'verkhnerechensk', 280),
  employer('ООО «Мастерская «Линия»', 'M', 'verkhnerechensk', 120),
  employer('ООО «Доставка Реченска»', 'H', 'rechensk', 90),
  employer('ООО «Магазины у дома»', 'G', 'verkhnerechensk', 400),
  employer('ООО «Склад-Экспресс»', 'H', 'rechensk', 75),
  employer('ООО «Такси Верх»', 'H', 'verkhnerechensk', 60),
];

const contactNames = [
  'Кузьмина Вера Павловна',
  'Дорохов Илья Сергеевич',
  'Арсеньева Нина Олеговна',
  'Пахомов Глеб Андреевич',
  'Зимина Лидия Юрьевна',
  'Трофимов Денис Игоревич',
  'Ермакова Софья Львовна',
];
const POSITIONS = ['начальник отдела кадров', 'специалист по подбору персонала', 'наставник'];

/** Ids by name, for the events they come to. */
export async function seedEmployers(
  trx: Knex,
  places: Places,
  today: string,
  now: string,
): Promise<ReadonlyMap<string, number>> {
  const keeper = placeAt(places, employmentCenter);
  const seatOf = ({ seat }: RegisteredEmployer) => placeAt(places, `demo-${seat}`).id;
  const rows = registeredEmployers.map((one, index): Row => {
    const inn = inventedInn(1_800_000 + index * 41);
    return {
      ...placed(keeper),
      name: one.name,
      short_name: one.name,
      search_key: `${searchKey(one.name)} ${inn}`,
      sort_key: sortKey(one.name),
      inn,
      ogrn: inventedOgrn(1_700_000 + index * 43),
      industry: one.industry,
      seat_id: seatOf(one),
      defence_industry: one.defence === true,
      first_contact_on: addDays(today, -one.metDaysAgo),
      first_contact_with: keeper.id,
      website: null,
      note: null,
      active: true,
    };
  });
  const ids = await insertMany(trx, 'employers', rows, now);
  const known = registeredEmployers.flatMap((one, i) => {
    const id = ids[i];
    return id === undefined ? [] : [{ one, id, i }];
  });
  const sites = known.flatMap(({ one, id }): Row[] =>
    one.site
      ? [
          {
            ...placed(keeper),
            employer_id: id,
            name: one.site,
            address: null,
            seat_id: seatOf(one),
            receives_tours: true,
            note: null,
          },
        ]
      : [],
  );
  await insertMany(trx, 'employer_sites', sites, now);
  const contacts = known.map(
    ({ id, i }): Row => ({
      ...placed(keeper),
      employer_id: id,
      name: contactNames[i % contactNames.length] ?? '',
      position: POSITIONS[i % POSITIONS.length] ?? null,
      phone: `+7 900 000-${String(10 + i).padStart(2, '0')}-${String(40 + i).padStart(2, '0')}`,
      email: null,
    }),
  );
  await insertMany(trx, 'employer_contacts', contacts, now);
  return new Map(known.map(({ one, id }) => [one.name, id]));
}
