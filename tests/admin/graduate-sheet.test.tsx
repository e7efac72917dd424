import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectText } from '../../admin/graduate-statistics/FigureEffect.tsx';
import {
  errorsIn,
  figuresOf,
  linesOf,
  type StatisticRow,
  withChanges,
} from '../../admin/graduate-statistics/statistic-lines.ts';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const row = (year: number, specialtyCode: string, graduates: number): StatisticRow => ({
  id: year,
  version: 1,
  organizationId: 3,
  organizationName: 'Колледж',
  specialtyCode,
  year,
  graduates,
  employed: 1,
});
const effect = {
  specialtyCode: '38.02.01',
  before: false,
  after: true,
  people: 7,
  becameHigh: 5,
  ceasedHigh: 2,
};

describe('lines of the sheet', () => {
  it('a specialty of another year waits with empty cells', () => {
    const lines = linesOf([row(2025, '38.02.01', 9), row(2024, '09.02.07', 5)], 2025);
    expect(lines.map(({ specialtyCode, record }) => [specialtyCode, record?.graduates])).toEqual([
      ['09.02.07', undefined],
      ['38.02.01', 9],
    ]);
  });

  it.each([
    ['8', {}, { graduates: 9, employed: 8 }],
    ['10', { employed: 'Трудоустроенных не может быть больше, чем выпускников' }, undefined],
    ['много', { employed: 'Введите целое число' }, undefined],
    ['', { employed: 'Заполните' }, undefined],
  ])('employed «%s» of nine', (value, errors, figures) => {
    const lines = linesOf([row(2025, '38.02.01', 9)], 2025);
    const [line] = withChanges(lines, [{ row: '3 38.02.01', column: 'employed', value }]);
    expect(line && errorsIn(line)).toEqual(errors);
    expect(line && figuresOf(line)).toEqual(figures);
  });
});

describe('what is said of the effect', () => {
  it.each([
    [
      effect,
      'Характеристика 1 по 38.02.01 станет выявлена; уровень изменится у 7 человек (станет высоким у 5, перестанет быть высоким у 2)',
    ],
    [
      { ...effect, after: false, people: 0 },
      'Характеристика 1 по 38.02.01 по-прежнему не выявлена; уровень ни у кого не изменится',
    ],
  ])('%o', (specialty, text) => {
    expect(effectText(specialty).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

it('the effect stands beside the sheet before anything is saved, and the line goes with the button', async () => {
  const log = fakeServer(sessionOf('region_admin'), {
    'graduate-statistics': [row(2024, '38.02.01', 9)],
    'graduate-totals': [],
    organizations: [],
  });
  openConsole('/graduate-statistics/sheet');
  const sheet = within(await screen.findByRole('region', { name: 'Выпуск 2024 года' }));
  const employed = sheet.getByLabelText(/^Трудоустроено/);
  await userEvent.clear(employed);
  await userEvent.type(employed, '4{Tab}');
  await vi.waitFor(() =>
    expect(log.find(({ path }) => path.endsWith('/preview'))?.body).toEqual({
      organizationId: 3,
      specialtyCode: '38.02.01',
      year: 2024,
      graduates: 9,
      employed: 4,
    }),
  );
  expect(log.some(({ method }) => method === 'PUT')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить строки: 1' }));
  await vi.waitFor(() =>
    expect(log.find(({ method }) => method === 'PUT')).toMatchObject({ body: { employed: 4 } }),
  );
});
