// A table from Excel as records of a register: columns by their headings, cells by the kind of field.
import { describe, expect, it } from 'vitest';
import { federalLibrary } from '../../../forms/library/index.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import {
  type Register,
  readCell,
  readRow,
  recogniseRegister,
  recordTitle,
  recordWords,
  rowErrors,
  takesPaste,
  valueText,
} from '../../../forms/registers/index.ts';

const register = (code: string): Register => {
  const found = federalLibrary.find((body) => body.code === code);
  if (found?.kind !== 'register') throw new Error(code);
  return found;
};
const clubs = register('youth-clubs');
const agreements = register('cooperation-agreements');
const field = (of: Register, key: string) => fieldsIn(of.schema).get(key) ?? {};

describe('columns of a pasted table', () => {
  it.each([
    [
      'headings in any order and case, whole or begun',
      [['УЧАСТНИКОВ', 'Название клуба', 'Дата созд.', 'Лишнее', 'организация']],
      ['members', 'name', 'openedOn', null, 'organization'],
      true,
    ],
    [
      'no headings: the order of the form',
      [['Колледж', 'Клуб', 'работает']],
      ['organization', 'name', 'state'],
      false,
    ],
  ])('%s', (_, table, columns, hasHeadings) => {
    expect(recogniseRegister(clubs, table)).toEqual({ columns, hasHeadings });
  });

  it('one field is taken once', () => {
    const { columns } = recogniseRegister(clubs, [['Участников', 'Участников']]);
    expect(columns).toEqual(['members', null]);
  });
});

describe('cells', () => {
  it.each([
    ['state', 'Работает', 'working'],
    ['state', 'working', 'working'],
    ['state', 'стоит', 'стоит'],
    ['openedOn', '15.03.2025', '2025-03-15'],
    ['openedOn', 'вчера', 'вчера'],
    ['members', '1 250', 1250],
    ['members', 'много', 'много'],
    ['audience', 'школьники; студенты', ['pupils', 'students']],
    ['audience', 'школьники, соседи', ['pupils', 'соседи']],
    ['name', ' Клуб ', 'Клуб'],
    ['name', '', undefined],
  ])('%s «%s»', (key, cell, value) => {
    expect(readCell(field(clubs, key), cell)).toEqual(value);
  });

  it.each([
    ['да', true],
    ['+', true],
    ['Нет', false],
    ['может быть', 'может быть'],
  ])('yes or no: «%s»', (cell, value) => {
    expect(readCell({ type: 'boolean' }, cell)).toBe(value);
  });

  it('what cannot be read is refused at its field', () => {
    const values = readRow(clubs, { name: 'Клуб', state: 'стоит', members: 'много' });
    expect(Object.keys(rowErrors(clubs, values, '2026-11-25')).sort()).toEqual([
      'members',
      'state',
    ]);
    expect(Object.keys(rowErrors(clubs, readRow(clubs, {}), '2026-11-25'))).toEqual([
      'name',
      'state',
    ]);
  });

  it('conditions of the form hold for a row', () => {
    const row = { partner: 'Завод', partnerKind: 'работодатель', state: 'действует' };
    expect(Object.keys(rowErrors(agreements, readRow(agreements, row), '2026-11-25'))).toEqual([
      'signedOn',
    ]);
    const signed = { ...row, signedOn: '15 марта 2025 г.' };
    expect(rowErrors(agreements, readRow(agreements, signed), '2026-11-25')).toEqual({});
  });
});

describe('a record in words', () => {
  const values = {
    name: 'Клуб «Первый шаг»',
    state: 'working',
    openedOn: '2025-03-15',
    audience: ['pupils', 'mentors'],
    members: 46,
  };

  it('is called by its field, found by all that is said of it', () => {
    expect(recordTitle(clubs, values)).toBe('Клуб «Первый шаг»');
    expect(recordTitle(clubs, {})).toBe(clubs.title);
    expect(recordWords(clubs, values)).toBe(
      'Клуб «Первый шаг» работает 15.03.2025 школьники; наставники 46',
    );
  });

  it('an option that is gone stays as it was stored', () => {
    expect(valueText(field(clubs, 'state'), 'gone')).toBe('gone');
  });
});

it.each([
  ['none', true],
  ['organization', true],
  ['learner', false],
  ['event', false],
] as const)('a register of %s takes a table: %s', (attachedTo, taken) => {
  expect(takesPaste({ ...clubs, attachedTo })).toBe(taken);
});
