// The administrator: a question added to the region's questionnaire, looked at, published; answers under
// version 1 are still shown by version 1.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addField } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('region_admin', { byScreen: true });
});
afterAll(() => journey?.end());

const TITLE = 'Нужна ли Вам помощь с переездом?';

describe('regional administrator', () => {
  it('opens the questionnaire of the region', async () => {
    await page.goto(`${journey.product.url}/#/questionnaires`);
    await page
      .getByRole('row')
      .filter({ hasText: 'региональный' })
      .getByText('Опросник трудового статуса')
      .click();
    await page.getByText('Опубликована версия 1').waitFor();
    await page.getByRole('tree', { name: 'Вопросы' }).waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'editor-1440-light');
  });

  it('adds a question and sees it saved', async () => {
    const pages = page.getByRole('navigation', { name: 'Страницы' }).getByRole('button');
    await pages.filter({ hasText: '4.' }).click();
    await addField(page, 'Строка');
    const text = page.getByLabel('Текст вопроса');
    await text.fill(TITLE);
    await text.blur();
    await page
      .getByText(/Сохранено/)
      .first()
      .waitFor();
    await page.getByText(/есть черновик/).waitFor();
  });

  it('previews it as the learner will see it', async () => {
    await page.getByRole('tab', { name: 'Просмотр' }).click();
    await page.getByRole('list', { name: 'Страницы опросника' }).getByRole('button').last().click();
    await page.getByText(TITLE).first().waitFor();
    await picture(page, 'preview-1440-light');
  });

  it('publishes version 2', async () => {
    await page.getByRole('button', { name: 'Опубликовать…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Что изменено').fill('Добавлен вопрос о помощи с переездом');
    await dialog.getByRole('button', { name: /Опубликовать/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/Опубликована версия 2/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Версии' }).click();
    await page.getByText('Добавлен вопрос о помощи с переездом').first().waitFor();
    await picture(page, 'versions-1440-light');
  });

  it('answers given under version 1 are shown by version 1; new ones are asked by version 2', async () => {
    const operator = await journey.as('operator');
    await operator.goto(`${journey.product.url}/#/learners`);
    await operator.getByPlaceholder('Найти по фамилии и имени').fill('соколов артём');
    await operator.getByText('Всего: 1', { exact: true }).waitFor();
    await operator.getByText('Соколов Артём Игоревич').click();
    await operator.getByRole('tab', { name: /^Ответы/ }).click();
    await operator.getByText('версия 1').first().click();
    await operator.getByText('Есть ли у Вас готовое резюме?').first().waitFor();
    expect(await operator.getByText(TITLE).count()).toBe(0);
    await operator
      .getByRole('link', { name: /Заполнить опросник/ })
      .first()
      .click();
    await operator
      .getByText(/версия 2/)
      .first()
      .waitFor();
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
