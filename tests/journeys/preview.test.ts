// A questionnaire looked at before anybody meets it: on a wide screen, on a phone, on paper and in the dark,
// filled with made-up answers, with what would be learned of them; and mended by the advice of the checks.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyType } from '../support/every-type.ts';
import { axe, englishWords, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('region_admin');
});
afterAll(() => journey?.end());

async function api<T>(path: string, sent?: object): Promise<T> {
  return page.evaluate(
    async ([address, body]) => {
      const answer = await fetch(`/api/${address}`, {
        ...(body ? { method: 'POST', body } : {}),
        headers: { 'Content-Type': 'application/json' },
      });
      if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
      return answer.json();
    },
    [path, sent ? JSON.stringify(sent) : ''] as const,
  );
}

interface Row {
  id: number;
  draft: string | null;
}

async function drafted(body: object): Promise<number> {
  const [region] = await api<Row[]>(
    `organizations?filter=${encodeURIComponent('{"kind":"region"}')}`,
  );
  const draft = `${JSON.stringify(body, null, 2)}\n`;
  const { id } = await api<Row>('questionnaires', { organizationId: region?.id, draft });
  return id;
}

async function federal(resource: string, code: string): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ code }));
  const [row] = await api<Row[]>(`${resource}?filter=${filter}`);
  if (!row) throw new Error(`Нет элемента ${code}`);
  return row.id;
}

const tab = (one: Page, id: number, name: string) =>
  one.goto(`${journey.product.url}/#/questionnaires/${id}/show?tab=${name}`);
const press = (one: Page, name: string) => one.getByRole('button', { name, exact: true }).click();
const sideways = (one: Page) =>
  one.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('просмотр опросника', () => {
  it.each([
    { width: 1440, dark: false },
    { width: 390, dark: true },
  ])('каждый вид при ширине $width, тёмное оформление: $dark', async ({ width, dark }) => {
    const id = await drafted({ ...everyType, code: `p47-views-${width}` });
    const one = await journey.as('region_admin', { width, dark });
    await tab(one, id, 'preview');
    await press(one, 'Придуманными ответами');
    await one.getByRole('region', { name: 'Что узнаем' }).getByText('Готовность к труду').waitFor();
    for (const view of ['Компьютер', 'Телефон', 'Печать', 'Тёмная']) {
      await press(one, view);
      expect(await axe(one), view).toEqual([]);
      expect(await sideways(one), view).toBeLessThanOrEqual(0);
      expect(await englishWords(one), view).toEqual([]);
      await picture(one, `preview-${width}-${dark ? 'dark' : 'light'}-${view}`);
    }
  });

  it('придуманные ответы проходят проверку, из них следуют факты и уровень', async () => {
    await tab(page, await federal('questionnaires', 'labour-status'), 'preview');
    const learned = page.getByRole('region', { name: 'Что узнаем' });
    await learned.getByText('Заполните опросник: здесь появятся факты.').waitFor();
    await press(page, 'Придуманными ответами');
    await learned.getByText('Есть действующее резюме').waitFor();
    await learned.getByText('Уровень риска по одним этим ответам').waitFor();
    await picture(page, 'preview-learned');
    const first = await learned.innerText();
    await expect
      .poll(async () => {
        await press(page, 'Придумать другие');
        return learned.innerText();
      })
      .not.toBe(first);
    await press(page, 'Контрольным примером');
    await page.getByRole('combobox', { name: 'Пример' }).waitFor();
    await learned.getByText('Уровень риска по одним этим ответам').waitFor();
    await picture(page, 'preview-persona');
    await press(page, 'Пусто');
    await learned.getByText('Заполните опросник: здесь появятся факты.').waitFor();
  });

  it.each([
    ['event-types', 'career-day'],
    ['registers', 'cooperation-agreements'],
  ])('%s заполняется придуманным', async (resource, code) => {
    const id = await federal(resource, code);
    await page.goto(`${journey.product.url}/#/${resource}/${id}/show?tab=preview`);
    const card = page
      .locator('.form-card')
      .filter({ has: page.getByRole('button', { name: 'Заполнить придуманным' }) })
      .first();
    const filled = () =>
      card
        .locator('input, textarea')
        .evaluateAll(
          (inputs) => inputs.filter((input) => (input as HTMLInputElement).value !== '').length,
        );
    await card.waitFor();
    const before = await filled();
    await card.getByRole('button', { name: 'Заполнить придуманным' }).click();
    await expect.poll(filled).toBeGreaterThan(before);
    expect(await axe(page)).toEqual([]);
    await picture(page, `preview-${resource}`);
  });

  it('как респондент черновик заполняют в отдельном окне', async () => {
    const id = await drafted({ ...everyType, code: 'p47-alone' });
    await tab(page, id, 'preview');
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Заполнить как респондент' }).click(),
    ]);
    await opened.getByRole('heading', { level: 1, name: everyType.title }).waitFor();
    await opened.close();
  });
});

describe('советы', () => {
  it('вопрос из тринадцати вариантов одним нажатием становится списком, и это видно в тексте', async () => {
    const oneOf = Array.from({ length: 13 }, (_, at) => ({
      const: `c${at}`,
      title: `Город ${at}`,
    }));
    const city = { title: 'Где живёте?', type: 'string', oneOf, 'x-widget': 'radio' };
    const id = await drafted({
      ...everyType,
      code: 'p47-advice',
      schema: { type: 'object', properties: { city } },
      pages: { order: ['one'], items: { one: { title: 'О себе', fields: ['city'] } } },
    });
    await tab(page, id, 'editor');
    await page.getByRole('tab', { name: /Проверка/ }).click();
    const advice = page.getByRole('region', { name: 'Советы' });
    await advice.getByText(/13 вариантов/).waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'preview-advice');
    const narrow = await journey.as('region_admin', { width: 390, dark: true });
    await tab(narrow, id, 'editor');
    await narrow.getByRole('tab', { name: 'Свойства' }).click();
    await narrow.getByRole('tab', { name: /Проверка/ }).click();
    await narrow.getByText(/13 вариантов/).waitFor();
    expect(await axe(narrow)).toEqual([]);
    expect(await sideways(narrow)).toBeLessThanOrEqual(0);
    await picture(narrow, 'preview-advice-390-dark');
    await press(page, 'Сделать списком');
    await advice.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await api<Row>(`questionnaires/${id}`)).draft)
      .toContain('"x-widget": "select"');
  });

  it('готовый вопрос о недостающем факте встаёт в опросник', async () => {
    const fact = { name: 'hasResume' };
    const id = await drafted({
      ...everyType,
      code: 'p47-facts',
      schema: {
        type: 'object',
        properties: { resume: { title: 'Есть ли резюме?', type: 'boolean', 'x-fact': fact } },
      },
      pages: { order: ['one'], items: { one: { title: 'О себе', fields: ['resume'] } } },
    });
    await tab(page, id, 'editor');
    await page.getByRole('tab', { name: /Проверка/ }).click();
    const row = page
      .getByRole('region', { name: 'Советы' })
      .getByRole('listitem')
      .filter({ hasText: 'Определён с местом работы' });
    await row.getByRole('button', { name: 'Вставить готовый вопрос' }).click();
    await row.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await api<Row>(`questionnaires/${id}`)).draft)
      .toContain('"jobCertainty"');
  });

  it('ничего не сломалось по дороге', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
