// Registers kept for some time: clubs at two of the six territorial centres, agreements of twelve colleges
// of fourteen with the centre of employment, and contracts with employers.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { valueColumns } from '../../api/register-records/record-columns.ts';
import { bodyOf, versionInForceAt } from '../../api/versions/version-queries.ts';
import type { JsonObject } from '../../forms/json.ts';
import { insertMany, type Row } from './insert.ts';
import { type Place, type Places, placeAt, placed } from './organizations.ts';
import { colleges, municipalities } from './places.ts';
import { randomFrom } from './random.ts';

/** A sequence of its own: what is invented here changes nobody elsewhere. */
const SEED = 20_261_126;

interface Told {
  at: Place;
  values: JsonObject;
}

function clubs(places: Places, today: string): Told[] {
  const at = (index: number) =>
    placeAt(places, (municipalities[index]?.code ?? '').replace('demo-', 'demo-center-'));
  return [
    {
      at: at(0),
      values: {
        name: 'Клуб «Первый шаг»',
        state: 'working',
        openedOn: addDays(today, -120),
        audience: ['students', 'graduates', 'mentors', 'employers'],
        members: 46,
        mentors: 5,
        meetings: 'Вторая и четвёртая среда месяца, 16:00',
        address: 'Кадровый центр, зал 2',
        note: 'Встречи с наставниками предприятий, разбор резюме, пробные собеседования.',
      },
    },
    {
      at: at(2),
      values: {
        name: 'Молодёжное сообщество «Своё дело»',
        state: 'working',
        openedOn: addDays(today, -64),
        audience: ['pupils', 'students', 'mentors'],
        members: 23,
        mentors: 3,
        meetings: 'Каждая суббота, 12:00',
        address: 'Дом молодёжи, кабинет 14',
        note: 'Самозанятость и первое предприятие: консультации, встречи с предпринимателями.',
      },
    },
  ];
}

const partners: readonly [name: string, subjects: string[]][] = [
  ['АО «Реченский завод насосов»', ['practice', 'internship', 'targeted']],
  ['Молочный комбинат «Полянский»', ['practice', 'events']],
  ['Верхнереченские электрические сети', ['practice', 'adaptation']],
  ['Центральная районная больница', ['practice', 'targeted', 'adaptation']],
  ['Строительный трест № 4', ['practice', 'internship']],
];

function agreements(places: Places, today: string): Told[] {
  const random = randomFrom(SEED);
  return colleges.flatMap(({ code }, index): Told[] => {
    const at = placeAt(places, code);
    const center = (values: JsonObject): Told => ({
      at,
      values: {
        partner: 'ЦЗН Верхнереченской области',
        partnerKind: 'employment-center',
        subjects: ['employment', 'events'],
        ...values,
      },
    });
    const [partner, subjects] = partners[index % partners.length] ?? ['', []];
    const contract: Told = {
      at,
      values: {
        partner,
        partnerKind: 'employer',
        subjects,
        state: 'signed',
        number: `П-${random.between(10, 99)}`,
        signedOn: addDays(today, -random.between(90, 400)),
        validUntil: addDays(today, random.between(200, 700)),
        places: random.between(4, 30),
      },
    };
    // Twelve colleges of fourteen have signed; one is about to, one has not begun.
    if (index >= 13) return [contract];
    if (index === 12) return [center({ state: 'draft' }), contract];
    const signed = center({
      state: 'signed',
      number: `${index + 1}-С`,
      signedOn: addDays(today, -random.between(60, 150)),
    });
    return index % 3 === 0 ? [signed, contract] : [signed];
  });
}

export async function seedRegisters(
  trx: Knex,
  places: Places,
  regionId: number,
  today: string,
  now: string,
): Promise<void> {
  for (const [code, described] of [
    ['youth-clubs', clubs(places, today)],
    ['cooperation-agreements', agreements(places, today)],
  ] as const) {
    const version = await versionInForceAt(trx, regionId, 'register', code);
    if (!version) throw new Error(`Нет реестра ${code}`);
    const body = await bodyOf(trx, 'register', version.id);
    const rows = described.map(({ at, values }): Row => {
      const { columns, issues } = valueColumns(
        { today },
        { versionId: version.id, code, body },
        values,
      );
      if (issues[0]) throw new Error(`${code}: ${issues[0].path} ${issues[0].message}`);
      return { ...placed(at), ...columns, attached_id: at.id };
    });
    await insertMany(trx, 'register_records', rows, now);
  }
}
