// A region's own type of event is a form at once: the administrator publishes it and enters an event of it;
// the operator writes a group down and ticks who came without touching the mouse.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';
import { typedJourneyDate } from '../support/morning.ts';

let journey: Journey;
let admin: Page;
let operator: Page;
let address = '';

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
  operator = await journey.as('operator');
});
afterAll(() => journey?.end());

const today = typedJourneyDate();
const TYPE = 'Неделя без турникетов: своя';

const type = {
  kind: 'event-type',
  code: 'own-week-without-turnstiles',
  title: TYPE,
  legalReference: { document: 'План региона', clause: 'Пункт 1' },
  audience: ['vocational-student'],
  organizers: ['authority'],
  countsAs: ['employer-contact'],
  recordWithinWorkdays: 3,
  schema: {
    type: 'object',
    properties: { enterprise: { title: 'Предприятие', type: 'string', maxLength: 200 } },
    required: ['enterprise'],
  },
  participantSchema: { type: 'object', properties: {} },
};

async function ask(page: Page, path: string, data: object): Promise<{ id: number }> {
  const answer = await page.request.post(`${journey.product.url}/api/${path}`, {
    data,
    headers: { origin: journey.product.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

describe('the administrator', () => {
  it('publishes a type with a field of its own', async () => {
    const region = await admin.request.get(
      `${journey.product.url}/api/organizations?filter=${encodeURIComponent('{"kind":"region"}')}`,
    );
    const [{ id: organizationId }]: [{ id: number }] = await region.json();
    const { id } = await ask(admin, 'event-types', { organizationId, draft: JSON.stringify(type) });
    await ask(admin, `event-types/${id}/publish`, { note: 'Свой вид' });
  });

  it('enters an event of it: the form asks for the enterprise', async () => {
    await admin.goto(`${journey.product.url}/#/events/create`);
    await admin.getByLabel(/^Вид мероприятия/).fill('своя');
    await admin.getByRole('option', { name: TYPE }).click();
    await admin.getByLabel(/^Предприятие/).waitFor();
    await admin.getByLabel(/^Дата/).fill(today);
    await admin.getByRole('button', { name: 'Добавить мероприятие' }).click();
    await admin.getByText('Ответьте на этот вопрос').waitFor();
    await admin.getByLabel(/^Предприятие/).fill('АО «Реченский завод насосов»');
    await admin.getByRole('button', { name: 'Добавить мероприятие' }).click();
    await admin.getByRole('heading', { level: 1, name: TYPE }).waitFor();
    await admin.getByText('АО «Реченский завод насосов»').waitFor();
    await admin.getByText(/Итоги внести до .*3.рабочих дня/).waitFor();
    address = admin.url();
    expect((await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(admin, 'event-own-1440-light');
  });
});

describe('the operator', () => {
  it('writes the group down; whoever has no consent is named', async () => {
    await operator.goto(address);
    await operator.getByRole('button', { name: 'Добавить участников' }).click();
    const dialog = operator.getByRole('dialog');
    await dialog.getByLabel('Группа или класс').fill('ИСП-41');
    await operator.getByRole('option', { name: 'ИСП-41' }).click();
    await dialog.getByRole('button', { name: 'Добавить группу' }).click();
    await dialog.getByText('Добавлено: 24.').waitFor();
    await dialog.getByText(/Нет действующего согласия/).waitFor();
    expect((await axe(operator)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await dialog.getByRole('button', { name: 'Готово' }).click();
    await operator.getByText('пришли 0 из 24').waitFor();
  });

  it('ticks by keyboard alone, and the ticks stay', async () => {
    await operator.getByRole('checkbox').first().focus();
    await operator.keyboard.press('Space');
    await operator.keyboard.press('ArrowDown');
    await operator.keyboard.press('ArrowDown');
    await operator.keyboard.press('Space');
    await operator.getByText('пришли 2 из 24').waitFor();
    await operator.getByText(/сохраняем/).waitFor({ state: 'detached' });
    await operator.reload();
    await operator.getByText('пришли 2 из 24').waitFor();
    await operator.getByText('состоялось').first().waitFor();
    // The college marks its own people and does not record somebody else's event.
    expect(await operator.getByRole('button', { name: 'Внести итоги' }).count()).toBe(0);
    await operator.getByRole('button', { name: 'Отметить всех' }).click();
    await operator.getByText('пришли 24 из 24').waitFor();
    await picture(operator, 'event-ticked-1440-light');
  });

  it('finds the event on the card of the learner', async () => {
    await operator.getByText(/сохраняем/).waitFor({ state: 'detached' });
    await operator.locator('.participants').getByRole('link').first().click();
    await operator.getByRole('tab', { name: /^Мероприятия/ }).waitFor();
    await operator.getByRole('link', { name: TYPE }).click();
    await operator.getByRole('heading', { level: 1, name: TYPE }).waitFor();
  });
});

it('the administrator records the results in time', async () => {
  await admin.reload();
  await admin.getByRole('button', { name: 'Внести итоги' }).click();
  await admin.getByText(/Итоги внесены .*, в срок/).waitFor();
  expect(journey.troubles()).toEqual([]);
});
