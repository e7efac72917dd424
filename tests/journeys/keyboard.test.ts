// Without a mouse, at 200 % zoom (720 px of a 1440 px screen): sign in, find a person, answer the
// questionnaire, be told of what is missing, save.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Journey, startJourney } from '../support/journey.ts';
import { demoPassword } from '../support/product.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  const context = await journey.browser.newContext({
    viewport: { width: 720, height: 500 },
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(journey.product.url);
  await page.getByLabel('Логин').waitFor();
});
afterAll(() => journey?.end());

/** What a screen reader would say of the focused element: its group, its name, its text. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labels =
      'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const named = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const groups: string[] = [];
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (!at.matches('fieldset, [role=radiogroup], [role=group]')) continue;
      groups.push(
        at.querySelector(':scope > legend')?.textContent ?? '',
        document.getElementById(at.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
        at.getAttribute('aria-label') ?? '',
      );
    }
    const own = [element.getAttribute('aria-label'), ...named, ...labels.map((l) => l.textContent)];
    return [...groups, ...own, element.textContent].filter(Boolean).join(' ');
  });
}

async function tabTo(name: RegExp, most = 90): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (name.test(await focused())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Табуляцией не дойти до ${name}; фокус: «${await focused()}»`);
}

/** In a group of radio buttons arrows choose. */
async function choose(group: RegExp, option: string): Promise<void> {
  await tabTo(group);
  for (let i = 0; i < 12; i += 1) {
    const chosen = await page.evaluate(
      () =>
        (document.activeElement instanceof HTMLInputElement &&
          document.activeElement.checked &&
          document.activeElement.labels?.[0]?.textContent) ||
        '',
    );
    if (chosen.trim() === option) return;
    await page.keyboard.press(i === 0 && chosen === '' ? 'Space' : 'ArrowDown');
  }
  throw new Error(`Стрелками не выбрать «${option}» в ${group}`);
}

async function type(name: RegExp, text: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.type(text);
}

async function press(name: RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
}

describe('by keyboard alone', () => {
  it('signs in', async () => {
    await page.getByLabel('Логин').focus();
    await page.keyboard.type('operator');
    await page.keyboard.press('Tab');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /Добр/ }).waitFor();
  });

  it('opens a person from the list', async () => {
    await page.goto(`${journey.product.url}/#/learners`);
    await page.getByPlaceholder('Найти по фамилии и имени').waitFor();
    await type(/Найти по фамилии/, 'соколов артём');
    await page.getByText('Всего: 1', { exact: true }).waitFor();
    await press(/^\s*Соколов Артём Игоревич/);
    await page.getByRole('heading', { name: 'Соколов Артём Игоревич' }).waitFor();
  });

  it('answers the questionnaire, is told of missing answers, and saves', async () => {
    await press(/^\s*Заполнить опросник/);
    await page.getByRole('heading', { name: 'Работа сейчас' }).waitFor();
    await press(/^\s*Далее/);
    await page
      .getByRole('status')
      .filter({ hasText: /требу(?:ет|ют) внимания/ })
      .first()
      .waitFor({ state: 'attached' });
    await choose(/Работаете ли Вы сейчас/, 'Не работаю');
    await choose(/не связанная с направлением/, 'Нет');
    await press(/^\s*Далее/);
    await page.getByRole('heading', { name: 'Опыт и подготовка к поиску работы' }).waitFor();
    await type(/Сколько практик/, '2');
    await type(/В скольких ярмарках/, '0');
    await choose(/готовое резюме/, 'Нет');
    await type(/подготовке к собеседованию/, '0');
    await press(/^\s*Далее/);
    await choose(/Определились ли Вы с местом работы/, 'Да');
    await choose(/военную службу по призыву/, 'Нет');
    await choose(/отпуск по уходу/, 'Нет');
    await press(/^\s*Далее/);
    await tabTo(/поиск первой работы/);
    await page.keyboard.press('Space');
    await press(/^\s*Сохранить ответы/);
    await page.getByRole('heading', { name: 'Ответы сохранены' }).waitFor();
  });

  it('never needed to scroll sideways', async () => {
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1),
    ).toBe(true);
    expect(journey.troubles()).toEqual([]);
  });
});
