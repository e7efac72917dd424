import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeOnStrip, stripStart } from '../../admin/parts/YearStrip.tsx';
import { shortName } from '../../admin/plans/types.ts';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const plan = {
  id: 1,
  version: 1,
  organizationId: 2,
  organizationName: 'Верхнереченская область',
  title: 'План мероприятий апробации',
  original: false,
  status: 'active',
  inForce: true,
  approvedOn: '2025-03-28',
  agreedOn: null,
  periodFrom: '2025-03-03',
  periodTo: '2025-06-30',
  sections: [
    { id: 10, number: null, title: 'Организация процесса' },
    { id: 11, number: null, title: 'Мероприятия в сфере промышленности' },
  ],
};

const item = (id: number, more: object) => ({
  id,
  version: 1,
  planId: 1,
  organizationId: 2,
  sectionId: 10,
  parentId: null as number | null,
  number: String(id),
  position: id,
  title: `Пункт ${id}`,
  responsibleText: 'ЦЗН',
  termText: 'до 15 марта 2025 г.',
  termKind: 'due-by',
  resultText: 'Отчёт',
  status: 'in-progress',
  doneOn: null,
  factText: null,
  dueOn: '2025-03-15',
  note: null,
  inForce: true,
  overdue: true,
  withoutResponsible: false,
  mine: false,
  occurrences: [{ id: 1, startsOn: null, dueOn: '2025-03-15', status: 'open', doneOn: null }],
  targets: [],
  responsibles: [
    {
      id: 4,
      kind: 'organisation-class',
      organizationId: null,
      class: 'employment-centers',
      text: 'ЦЗН',
    },
  ],
  ...more,
});

const items = [
  item(1, {}),
  item(2, {
    sectionId: 11,
    termText: '',
    termKind: 'none',
    dueOn: null,
    overdue: false,
    withoutResponsible: true,
    occurrences: [],
    targets: [
      {
        id: 7,
        title: 'Регистрации',
        unit: 'шт.',
        comparison: 'at-least',
        target: 120,
        fact: 96,
        factOn: null,
        source: null,
      },
    ],
  }),
  item(4, { parentId: 1, number: '1.1', title: 'Подпункт', status: 'cancelled', overdue: false }),
  item(3, { status: 'done', doneOn: '2025-03-07', dueOn: null, overdue: false }),
];

const points = [
  {
    id: 21,
    version: 2,
    number: '1',
    audience: 'pupils',
    title: 'Отчёт о профориентации',
    termText: '15 июня 2025 г.',
    dueOn: '2025-06-15',
    itemId: null,
    itemNumber: null,
    itemDueOn: null,
    differs: false,
    status: 'open',
    doneOn: null,
    overdue: false,
    original: false,
    inForce: true,
  },
];

const organizations = [{ id: 5, shortName: 'ЦЗН А', kind: 'employment-center' }];

const open = (role: string, address = '/plans/1/show') => {
  const log = fakeServer(sessionOf(role), {
    plans: [plan],
    'plan-items': items,
    appointments: [],
    'control-points': points,
    organizations,
    'plan-items/marks': [],
    'plan-items/organizations': [],
  });
  openConsole(address);
  return log;
};

describe('the plan', () => {
  it('says what is late, missing and off, section by section', async () => {
    open('secretary');
    const table = within(await screen.findByRole('region', { name: 'Пункты плана' }));
    expect(table.getByText('просрочено 66 дней')).toBeTruthy();
    expect(table.getByText('срок не указан')).toBeTruthy();
    expect(table.getByText('не назначен')).toBeTruthy();
    expect(table.getAllByText('суббота').length).toBeGreaterThan(0);
    expect(table.getByText(/исполнено 1 из 3/)).toBeTruthy();
    expect(screen.getByText('исполнено 1')).toBeTruthy();
  });

  it('folds a section', async () => {
    open('secretary');
    const fold = await screen.findByRole('button', { name: 'Организация процесса' });
    await userEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('button', { name: 'Пункт 1' })).toBeNull();
  });

  it('changes a state by the keys of its menu', async () => {
    const log = open('secretary');
    await userEvent.click(await screen.findByRole('button', { name: /^№ 1: просрочено/ }));
    await screen.findByRole('menuitem', { name: /отменено/ });
    await userEvent.keyboard('3');
    await vi.waitFor(() =>
      expect(log.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/plan-items/1/mark',
        body: { status: 'cancelled' },
      }),
    );
  });

  it('is only read by those who are not appointed', async () => {
    open('analyst');
    await screen.findByRole('button', { name: 'Пункт 1' });
    expect(screen.queryByRole('button', { name: /Изменить состояние/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Добавить пункт' })).toBeNull();
  });

  it('narrows by what the address says', async () => {
    open('secretary', '/plans/1/show?state=late');
    await screen.findByRole('button', { name: 'Пункт 1' });
    expect(screen.queryByRole('button', { name: 'Пункт 3' })).toBeNull();
  });

  it('takes facts as they are typed, and nothing that is no number', async () => {
    const log = open('secretary', '/plans/1/show?item=2');
    const fact = await screen.findByRole('textbox', { name: 'Факт: Регистрации' });
    const save = screen.getByRole('button', { name: 'Сохранить факт' });
    await userEvent.clear(fact);
    await userEvent.type(fact, 'много');
    expect(save.hasAttribute('disabled')).toBe(true);
    await userEvent.clear(fact);
    await userEvent.type(fact, '96,5');
    await userEvent.click(save);
    await vi.waitFor(() =>
      expect(log.find(({ method }) => method === 'POST')?.body).toEqual({
        facts: [{ targetId: 7, fact: 96.5 }],
      }),
    );
  });
});

describe('an item is written on the screen', () => {
  const edit = async () => {
    const log = open('secretary', '/plans/1/show?item=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Изменить пункт' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Пункт № 1' }));
    const save = async () => {
      await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
      await vi.waitFor(() => expect(log.some(({ method }) => method === 'PUT')).toBe(true));
      return log.find(({ method }) => method === 'PUT')?.body;
    };
    await dialog.findByRole('textbox', { name: /Контрольная дата/ });
    return { dialog, save };
  };

  it('a day off is told, the date stays; a date is changed and added', async () => {
    const { dialog, save } = await edit();
    expect(dialog.getByText(/15 марта 2025 г\. — суббота; дата не сдвинута/)).toBeTruthy();
    await userEvent.click(dialog.getAllByRole('button', { name: 'Добавить' })[0] as HTMLElement);
    const added = dialog.getAllByRole('textbox', { name: /Контрольная дата/ })[1] as HTMLElement;
    await userEvent.type(added, '18.04.2025');
    expect(await save()).toEqual({
      occurrences: [
        { id: 1, startsOn: null, dueOn: '2025-03-15', status: 'open', doneOn: null },
        { startsOn: null, dueOn: '2025-04-18', status: 'open' },
      ],
    });
  });

  it('an organisation is named beside a class; words stay', async () => {
    const { dialog, save } = await edit();
    await userEvent.click(dialog.getByRole('combobox', { name: 'Отдельные организации' }));
    await userEvent.click(await screen.findByRole('option', { name: /ЦЗН А/ }));
    expect(await save()).toEqual({
      responsibles: [
        ...(items[0]?.responsibles ?? []),
        { kind: 'organisation', class: null, organizationId: 5, text: '' },
      ],
    });
  });

  it('a row below an item takes its section', async () => {
    const log = open('secretary', '/plans/1/show?item=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Добавить подпункт' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Новый подпункт пункта № 1' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Наименование/ }), 'Вторая строка');
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await vi.waitFor(() =>
      expect(log.find(({ method }) => method === 'POST')?.body).toMatchObject({
        planId: 1,
        parentId: 1,
        sectionId: 10,
        title: 'Вторая строка',
      }),
    );
    const sent = log.find(({ method }) => method === 'POST')?.body;
    expect(sent).not.toHaveProperty('occurrences');
    expect(sent).not.toHaveProperty('responsibles');
  });

  it('a row below an item has no rows of its own', async () => {
    open('secretary', '/plans/1/show?item=4');
    await screen.findByRole('button', { name: 'Изменить пункт' });
    expect(screen.queryByRole('button', { name: 'Добавить подпункт' })).toBeNull();
  });
});

describe('control points', () => {
  it('are added', async () => {
    const log = open('secretary', '/plans/1/show?view=points');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Добавить контрольную точку' }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Новая контрольная точка' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Контрольная точка/ }), 'Сводка');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Дата' }), '17.05.2025');
    expect(await dialog.findByText(/суббота; дата не сдвинута/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await vi.waitFor(() =>
      expect(log.find(({ method }) => method === 'POST')?.body).toMatchObject({
        planId: 1,
        number: '2',
        audience: 'region',
        title: 'Сводка',
        dueOn: '2025-05-17',
      }),
    );
  });

  it('are changed and deleted', async () => {
    const log = open('secretary', '/plans/1/show?view=points');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Изменить: Отчёт о профориентации' }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Контрольная точка' }));
    const day = dialog.getByRole('textbox', { name: 'Дата' });
    await userEvent.clear(day);
    await userEvent.type(day, '16.06.2025');
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await vi.waitFor(() =>
      expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({ dueOn: '2025-06-16' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Удалить: Отчёт о профориентации' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Удалить' }));
    await vi.waitFor(() =>
      expect(log.find(({ method }) => method === 'DELETE')?.path).toBe('/api/control-points/21'),
    );
  });

  it('are only read by those who keep no plan', async () => {
    open('analyst', '/plans/1/show?view=points');
    await screen.findByText(/Отчёт о профориентации/);
    expect(screen.queryByRole('button', { name: /^(Изменить|Удалить|Добавить)/ })).toBeNull();
  });
});

describe('the year in a strip', () => {
  it.each([
    ['2025-03-03', '2025-06-30', '2025-01'],
    ['2026-09-08', '2027-01-05', '2026-08'],
  ])('of %s – %s begins in %s', (from, to, start) => {
    expect(stripStart(from, to)).toBe(start);
  });

  it.each([
    ['2025-02-01', 20],
    ['2025-12-31', 236],
    ['2024-05-05', 4],
    ['2026-05-05', 236],
  ])('%s stands at %i', (date, at) => {
    expect(Math.round(placeOnStrip(date, '2025-01'))).toBe(at);
  });
});

it('a name is shortened to initials', () => {
  expect(shortName('Воронова Дарья Сергеевна')).toBe('Воронова Д. С.');
});
