import { describe, expect, it } from 'vitest';
import { checkAccount, loginFor, readAccounts, readTable } from '../../../forms/imports/index.ts';

const places = [
  {
    id: 5,
    name: 'ГАПОУ «Колледж информационных технологий»',
    shortName: 'Колледж ИТ',
    inn: '7707083893',
  },
  { id: 6, name: 'Медицинский колледж', shortName: 'Медколледж', inn: null },
];
const common = { organizationId: '6', role: 'operator', startsOn: '2026-11-25' };

describe('a list of colleagues', () => {
  it.each([
    ['Щукин Юрий Яковлевич', 'schukin.yy'],
    ['Иванова-Петрова Анна', 'ivanovapetrova.a'],
    ['Ли Ян', 'li.y'],
  ])('%s logs in as %s', (name, login) => {
    expect(loginFor(name, new Set())).toBe(login);
  });

  it('a login that is taken gets a number', () => {
    expect(loginFor('Иванов Пётр', new Set(['ivanov.p', 'ivanov.p2']))).toBe('ivanov.p3');
  });

  it('columns in any order, headings left out, the organisation by name or ИНН', () => {
    const table = readTable(
      'Должность\tФИО\tОрганизация\nМетодист\tПетрова Анна Ивановна\tКолледж ИТ\nМастер\tИванов Иван\t7707083893\nЗавуч\tСидоров Олег Ильич\t',
    );
    expect(readAccounts(table, places, common)).toMatchObject([
      {
        name: 'Петрова Анна Ивановна',
        login: 'petrova.ai',
        position: 'Методист',
        organizationId: '5',
      },
      { name: 'Иванов Иван', login: 'ivanov.i', organizationId: '5' },
      { name: 'Сидоров Олег Ильич', organizationId: '6', role: 'operator' },
    ]);
  });

  it('two of one name get two logins', () => {
    const table = readTable('Иванов Иван\nИванов Иван');
    expect(readAccounts(table, places, common).map(({ login }) => login)).toEqual([
      'ivanov.i',
      'ivanov.i2',
    ]);
  });

  const good = {
    name: 'Иванов Иван',
    login: 'ivanov.i',
    position: '',
    ...common,
    endsOn: '',
    orderNumber: '',
    orderDate: '',
  };
  it.each<[Partial<typeof good>, string[]]>([
    [{}, []],
    [{ login: 'иванов' }, ['login']],
    [{ organizationId: '' }, ['organizationId']],
    [{ role: '' }, ['role']],
    [{ role: 'special-access' }, ['orderNumber', 'orderDate']],
  ])('%j is said at %j', (change, fields) => {
    expect(Object.keys(checkAccount({ ...good, ...change }))).toEqual(fields);
  });
});
