import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EventRow, recordSentence } from '../../admin/events/event.ts';
import { shiftMonth, weeksOf } from '../../admin/events/month.ts';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const event: EventRow = {
  id: 4,
  version: 2,
  uid: 'Е-4',
  title: 'Профтур на завод насосов',
  eventTypeVersionId: 9,
  eventTypeCode: 'career-tour',
  eventTypeTitle: 'Профтур',
  startsOn: '2025-05-08',
  endsOn: null,
  startsAt: '11:00',
  place: 'Сборочный цех',
  format: 'onsite',
  status: 'held',
  cancelReason: null,
  audience: [],
  capacity: 24,
  fields: { enterprise: 'Завод насосов' },
  employerIds: [],
  organizationIds: [],
  heldOn: '2025-05-08',
  recordDueOn: '2025-05-14',
  recordedOn: null,
  recordState: 'overdue',
  recordOverdue: true,
  updatedAt: '2025-05-08T09:00:00Z',
  late: true,
  invitedCount: 2,
  attendedCount: 1,
  organizationId: 2,
  municipalityId: null,
  organizationName: 'Верхнереченская область',
};
const type = {
  kind: 'event-type',
  code: 'career-tour',
  title: 'Профтур',
  legalReference: { document: 'Паспорт', clause: '1' },
  audience: ['vocational-student'],
  organizers: ['school'],
  countsAs: ['career-tour'],
  recordWithinWorkdays: 3,
  schema: {
    type: 'object',
    properties: { enterprise: { title: 'Предприятие', type: 'string', maxLength: 100 } },
    required: ['enterprise'],
  },
  participantSchema: { type: 'object', properties: {} },
};
const person = (id: number, learnerName: string, attended: boolean) => ({
  id,
  learnerId: id,
  learnerName,
  groupName: 'ИСП-41',
  organizationName: 'Колледж ИТ',
  attended,
  fields: null,
});
const planned = { ...event, status: 'planned' };
const unfilled = { ...event, fields: {} };
const rows = {
  events: [event],
  'definition-versions': [
    { id: 9, code: 'career-tour', title: 'Профтур', number: 1, body: JSON.stringify(type) },
  ],
  participations: [person(1, 'Белов Илья', true), person(2, 'Егорова Анна', false)],
  organizations: [],
  employers: [],
};

describe('the page of an event', () => {
  it('says how it is with the results and what is next', async () => {
    fakeServer(sessionOf('employment_center'), rows);
    openConsole('/events/4/show');
    expect(
      await screen.findByText(
        /просрочены на 6.дней: внести нужно было до 14.05.2025: 3.рабочих дня после мероприятия/,
      ),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Внести итоги' })).toBeTruthy();
    expect(await screen.findByText('пришли 1 из 2')).toBeTruthy();
    expect(await screen.findByText('Завод насосов')).toBeTruthy();
  });

  it('ticks by keyboard, and what was ticked together goes in one request', async () => {
    const log = fakeServer(sessionOf('employment_center'), rows);
    openConsole('/events/4/show');
    const first = await screen.findByRole('checkbox', { name: 'Пришёл: Белов Илья' });
    const second = screen.getByRole('checkbox', { name: 'Пришёл: Егорова Анна' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard(' ');
    expect(screen.getByText(/пришли 2 из 2/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Снять все отметки' }));
    const sent = () => log.filter(({ path }) => path.includes('/attendance'));
    await vi.waitFor(() => expect(sent()).toHaveLength(1), { timeout: 3_000 });
    expect(sent()[0]?.body).toEqual({
      marks: [
        { learnerId: 2, attended: false },
        { learnerId: 1, attended: false },
      ],
    });
  });

  it('asks of one who came what the type asks of each, and sends it alone', async () => {
    const asking = {
      ...type,
      participantSchema: {
        type: 'object',
        properties: { advice: { title: 'Рекомендации', type: 'string', maxLength: 100 } },
        required: ['advice'],
      },
    };
    const version = { id: 9, code: type.code, title: type.title, body: JSON.stringify(asking) };
    const log = fakeServer(sessionOf('employment_center'), {
      ...rows,
      'definition-versions': [version],
    });
    openConsole('/events/4/show');
    await userEvent.click(await screen.findByRole('button', { name: 'Итог: Белов Илья' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    expect(await dialog.findByText('Ответьте на этот вопрос')).toBeTruthy();
    const box = dialog.getByLabelText(/Рекомендации/);
    await userEvent.type(box, 'Дополнить резюме');
    fireEvent.blur(box);
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    const sent = () => log.filter(({ path }) => path.includes('/attendance'));
    await vi.waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toEqual({
      marks: [{ learnerId: 1, fields: { advice: 'Дополнить резюме' } }],
    });
  });

  it('names nobody to whoever reads no personal fields, and offers no tick', async () => {
    const log = fakeServer(sessionOf('secretary'), rows);
    openConsole('/events/4/show');
    expect(await screen.findByText(/Записано: 2, пришли: 1/)).toBeTruthy();
    expect(log.some(({ path }) => path.includes('participations'))).toBe(false);
  });

  it('asks for the reason before it cancels', async () => {
    const log = fakeServer(sessionOf('region_admin'), { ...rows, events: [planned] });
    openConsole('/events/4/show');
    await userEvent.click(await screen.findByRole('button', { name: 'Отменить' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Отменить мероприятие' }));
    expect(await dialog.findByText(/Напишите, почему/)).toBeTruthy();
    expect(log.some(({ path }) => path.includes('/cancel'))).toBe(false);
  });
});

describe('the form', () => {
  it('is that of the type, and does not leave without what the type asks', async () => {
    const log = fakeServer(sessionOf('region_admin'), { ...rows, events: [unfilled] });
    openConsole('/events/4');
    expect(await screen.findByLabelText(/Предприятие/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(await screen.findByText('Ответьте на этот вопрос')).toBeTruthy();
    expect(log.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

describe('the calendar', () => {
  it('stands on the month, walks by arrows and adds an event on the day', async () => {
    fakeServer(sessionOf('region_admin'), rows);
    openConsole('/events/calendar');
    expect(await screen.findByRole('heading', { name: 'Май 2025' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: /Профтур на завод насосов/ })).toBeTruthy();
    const day = screen.getByRole('button', { name: /^20\s*мая 2025/ });
    day.focus();
    fireEvent.keyDown(day, { key: 'ArrowRight' });
    const next = screen.getByRole('button', { name: /^21\s*мая 2025/ });
    expect(document.activeElement).toBe(next);
    await userEvent.click(next);
    expect(await screen.findByDisplayValue('21.05.2025')).toBeTruthy();
  });

  it.each([
    ['2025-05', 5, '2025-04-28', '2025-06-01'],
    ['2026-02', 5, '2026-01-26', '2026-03-01'],
    ['2021-02', 4, '2021-02-01', '2021-02-28'],
  ])('lays %s out in %i whole weeks', (month, weeks, first, last) => {
    const days = weeksOf(month);
    expect([days.length, days[0]?.[0], days.at(-1)?.[6]]).toEqual([weeks, first, last]);
  });

  it('turns the year', () => {
    expect([shiftMonth('2025-12', 1), shiftMonth('2025-01', -1)]).toEqual(['2026-01', '2024-12']);
  });
});

describe('the sentence of results', () => {
  it.each([
    ['ahead', { recordedOn: null }, '2025-05-09', 'Итоги внести до 14.05.2025'],
    ['in time', { recordedOn: '2025-05-13' }, '2025-05-20', 'Итоги внесены 13.05.2025, в срок.'],
    ['late', { recordedOn: '2025-05-15' }, '2025-05-20', 'с опозданием на 1'],
  ])('%s', (_, given, today, stated) => {
    expect(recordSentence({ ...event, ...given }, 3, today)).toContain(stated);
  });

  it('is none where the type sets no term, or the event is cancelled', () => {
    expect(
      recordSentence({ ...event, recordDueOn: null }, undefined, '2025-05-20'),
    ).toBeUndefined();
    expect(recordSentence({ ...event, status: 'cancelled' }, 3, '2025-05-20')).toBeUndefined();
  });
});
