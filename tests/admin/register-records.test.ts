// Registers in the navigation, and a pasted table as a sheet that is sent.
import { describe, expect, it } from 'vitest';
import { isCurrent, navigationFor, withRegisters } from '../../admin/layout/navigation.ts';
import {
  errorsOf,
  gridColumns,
  sentRow,
  startTable,
  withCells,
} from '../../admin/register-records/paste-state.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { sessionOf } from './console.tsx';

const clubs = federalLibrary.flatMap((body) =>
  body.kind === 'register' && body.code === 'youth-clubs' ? [body] : [],
)[0];
if (!clubs) throw new Error('youth-clubs');
const places = [
  { id: 7, shortName: 'ЦЗН Реченска', name: 'Центр занятости города Реченска' },
  { id: 8, shortName: 'ЦЗН «Северный»', name: 'Центр занятости' },
];

describe('the navigation', () => {
  const kept = [
    { id: 'youth-clubs', shortTitle: 'Молодёжные клубы', attachedTo: 'organization' },
    { id: 'plans', shortTitle: 'Планы людей', attachedTo: 'learner' },
  ];
  const groups = withRegisters(navigationFor(sessionOf('operator')), kept);
  const items = groups.flatMap((group) => group.items);

  it('holds a register as soon as it is kept; records of people stand on their cards', () => {
    expect(items.map(({ to }) => to)).toContain('/register-records/of/youth-clubs');
    expect(items.map(({ to }) => to)).not.toContain('/register-records/of/plans');
  });

  it('marks one item as the current one', () => {
    const path = '/register-records/of/youth-clubs';
    expect(items.filter(({ to }) => isCurrent(to, path, groups)).map(({ title }) => title)).toEqual(
      ['Молодёжные клубы'],
    );
  });
});

describe('a pasted table', () => {
  const text = [
    'Организация\tНазвание клуба\tСостояние\tДата создания\tУчастников',
    'цзн реченска\tПервый\tработает\t15.03.2025\t12',
    'ЦЗН Северный\tВторой\tстоит\t\tмного',
    '\tТретий\tсоздаётся\t\t',
  ].join('\n');
  const pasted = startTable(clubs, text, places, '');
  const errors = () => pasted.rows.map((row) => Object.keys(errorsOf(clubs, row)).sort());

  it('is read into cells; what is wrong is said at its cell', () => {
    expect(pasted.rows[0]?.cells).toMatchObject({
      organization: '7',
      state: 'working',
      openedOn: '2025-03-15',
    });
    expect(errors()).toEqual([[], ['members', 'state'], ['organization']]);
  });

  it('is sent as values of the register with whose it is', () => {
    const [first] = pasted.rows;
    expect(first && sentRow(clubs, first)).toEqual({
      attachedId: 7,
      values: { name: 'Первый', state: 'working', openedOn: '2025-03-15', members: 12 },
    });
  });

  it('a refusal of the server stands until the row is changed', () => {
    const refused = {
      ...pasted,
      rows: pasted.rows.map((row) => ({ ...row, refused: { name: 'Уже есть' } })),
    };
    const [before] = refused.rows;
    expect(before && errorsOf(clubs, before)).toEqual({ name: 'Уже есть' });
    const changed = withCells(refused, [{ row: 'row-0', column: 'name', value: 'Другой' }]);
    const [after] = changed.rows;
    expect(after && errorsOf(clubs, after)).toEqual({});
  });

  it('the sheet has a column of each field, choices where the field has them', () => {
    const columns = gridColumns(clubs, places);
    expect(columns.map(({ key }) => key).slice(0, 3)).toEqual(['organization', 'name', 'state']);
    expect(columns.find(({ key }) => key === 'state')?.kind).toBe('choice');
  });
});
