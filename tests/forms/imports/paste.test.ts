// A list pasted from Excel: cells, columns, values, errors.
import { describe, expect, it } from 'vitest';
import {
  checkLearnerRow,
  emptyRow,
  readDate,
  readLearnerRow,
  readTable,
  recogniseColumns,
} from '../../../forms/imports/index.ts';

const specialties = [
  { code: '09.02.07', name: 'Информационные системы и программирование' },
  { code: '34.02.01', name: 'Сестринское дело' },
];

describe('cells of the clipboard', () => {
  it.each<[string, string, string[][]]>([
    [
      'tabs and lines',
      'а\tб\r\nв\tг\r\n',
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ],
    ['a cell of two lines and quotes', '"а\nб ""в"""\tг', [['а б "в"', 'г']]],
    ['quotes of a name are no quoting', '"Ромашка" ООО\tб', [['"Ромашка" ООО', 'б']]],
    [
      'short rows are filled up',
      'а\tб\tв\nг',
      [
        ['а', 'б', 'в'],
        ['г', '', ''],
      ],
    ],
    ['blank rows are left out', 'а\n\n \t\nб', [['а'], ['б']]],
    ['semicolons where there is no tab', 'а;б', [['а', 'б']]],
    ['non-breaking and double spaces', 'Иванов\u00a0 Иван', [['Иванов Иван']]],
    ['a mark of the encoding', '\uFEFFа', [['а']]],
  ])('%s', (_, text, cells) => {
    expect(readTable(text)).toEqual(cells);
  });
});

describe('columns', () => {
  it.each<[string, string, (string | null)[], boolean]>([
    [
      'by headings',
      '№\tФИО\tДата рождения\tГруппа\tСпециальность\n1\tИванов Иван\t01.02.2007\tИСП-41\t09.02.07',
      [null, 'fullName', 'birthDate', 'groupName', 'specialtyCode'],
      true,
    ],
    [
      'by three headings of a name',
      'Фамилия\tИмя\tОтчество\tД.р.\nИванов\tИван\tИванович\t01.02.2007',
      ['lastName', 'firstName', 'patronymic', 'birthDate'],
      true,
    ],
    [
      'by content',
      'Иванов Иван Иванович\t01.02.2007\tИСП-41\t09.02.07 Программирование\nПетрова Анна\t3.4.2007\tИСП-41\t09.02.07',
      ['fullName', 'birthDate', 'groupName', 'specialtyCode'],
      false,
    ],
    [
      'name in three columns without headings',
      'Иванов\tИван\tИванович\t01.02.2007\nПетрова\tАнна\tПетровна\t02.02.2007',
      ['lastName', 'firstName', 'patronymic', 'birthDate'],
      false,
    ],
    [
      'a code that reads as a day, before the days',
      '1\tИВАНОВ\tИВАН\t09.02.07\t5.3.07\n2\tПЕТРОВА\tАННА\t09.02.07\t4.3.07',
      [null, 'lastName', 'firstName', 'specialtyCode', 'birthDate'],
      false,
    ],
  ])('%s', (_, text, columns, hasHeadings) => {
    expect(recogniseColumns(readTable(text))).toEqual({ columns, hasHeadings });
  });
});

describe('values', () => {
  it.each([
    ['15.03.2007', '2007-03-15'],
    ['5.3.07', '2007-03-05'],
    ['15/03/1998', '1998-03-15'],
    ['2007-03-15', '2007-03-15'],
    ['2007-03-15 00:00:00', '2007-03-15'],
    ['15.03.2007 г.', '2007-03-15'],
    ['39156', '2007-03-15'],
    ['5 марта 2007 г.', '2007-03-05'],
    ['31 мая 2007', '2007-05-31'],
    ['31 июня 2007', undefined],
    ['5 мартобря', undefined],
    ['5 чегото 2007', undefined],
    ['31.02.2007', undefined],
    ['март', undefined],
  ])('the date %s is %s', (cell, date) => {
    expect(readDate(cell)).toBe(date);
  });

  it.each([
    ['ИВАНОВ ПЁТР', 'Иванов', 'Пётр'],
    ['О’НИЛ-ПЕТРОВА АННА-МАРИЯ', 'О’Нил-Петрова', 'Анна-Мария'],
    ['КИМ Ю', 'Ким', 'Ю'],
    ['МакДональд Рональд', 'МакДональд', 'Рональд'],
  ])('the name %s', (cell, lastName, firstName) => {
    expect(readLearnerRow([cell], ['fullName'], specialties)).toMatchObject({
      lastName,
      firstName,
    });
  });

  it.each([
    ['9.2.7', '09.02.07'],
    ['09.02.07 Информационные системы', '09.02.07'],
    ['версия 1.09.02.07', 'версия 1.09.02.07'],
    ['сестринское ДЕЛО', '34.02.01'],
  ])('the specialty %s', (cell, specialtyCode) => {
    expect(readLearnerRow([cell], ['specialtyCode'], specialties).specialtyCode).toBe(
      specialtyCode,
    );
  });

  it('a row becomes a person; the specialty may be named, the course stands in the group', () => {
    const row = readLearnerRow(
      [
        'иванов-петров иван али оглы',
        '15.03.2007',
        'ИСП-41',
        'Информационные системы и программирование',
      ],
      ['fullName', 'birthDate', 'groupName', 'specialtyCode'],
      specialties,
    );
    expect(row).toEqual({
      ...emptyRow,
      lastName: 'Иванов-Петров',
      firstName: 'Иван',
      patronymic: 'али оглы'.replace(/^а/, 'А'),
      birthDate: '2007-03-15',
      groupName: 'ИСП-41',
      specialtyCode: '09.02.07',
      course: 4,
    });
  });

  it('the group of the paste stands in where the row has none', () => {
    expect(
      readLearnerRow(['Иванов Иван', '15.03.2007'], ['fullName', 'birthDate'], specialties, {
        groupName: '9А',
      }),
    ).toMatchObject({ groupName: '9А', course: 9 });
  });
});

describe('errors in place', () => {
  const rules = {
    today: '2026-11-25',
    isSchool: false,
    knownSpecialties: new Set(['09.02.07']),
  };
  const good = {
    ...emptyRow,
    lastName: 'Иванов',
    firstName: 'Иван',
    birthDate: '2007-03-15',
    groupName: 'ИСП-41',
    specialtyCode: '09.02.07',
  };

  it('a row in order has none', () => {
    expect(checkLearnerRow(good, rules)).toEqual({});
  });

  it.each<[Partial<typeof good>, string]>([
    [{ lastName: '' }, 'lastName'],
    [{ firstName: 'Ив4н' }, 'firstName'],
    [{ birthDate: '31.02.2007' }, 'birthDate'],
    [{ birthDate: '' }, 'birthDate'],
    [{ birthDate: '2030-01-01' }, 'birthDate'],
    [{ groupName: '' }, 'groupName'],
    [{ specialtyCode: '' }, 'specialtyCode'],
    [{ specialtyCode: '99.99.99' }, 'specialtyCode'],
    [{ enrolledOn: 'осенью' }, 'enrolledOn'],
  ])('%j is said at %s', (change, field) => {
    expect(Object.keys(checkLearnerRow({ ...good, ...change }, rules))).toEqual([field]);
  });

  it('a school needs no specialty', () => {
    expect(checkLearnerRow({ ...good, specialtyCode: '' }, { ...rules, isSchool: true })).toEqual(
      {},
    );
  });
});
