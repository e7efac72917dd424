// The life of an element in the browser: two windows over one draft, an example made of a record, a new
// version over answers given, the move of those answers, an old version as a draft, a deletion undone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addField } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let page: Page;
let other: Page;
let address: string;

const findings = async (one: Page) => (await axe(one)).map((f) => `${f.id} ${f.nodes[0]}`);

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('region_admin');
  other = await journey.as('region_admin');
  await page.goto(`${journey.product.url}/#/questionnaires`);
  const row = page.getByRole('row').filter({ hasText: 'региональный' });
  await row.getByText('Опросник трудового статуса').click();
  await page.getByText('Опубликована версия 1').waitFor();
  address = page.url().replace(/\?.*$/, '');
});
afterAll(() => journey?.end());

const TITLE = 'Нужна ли Вам помощь с жильём?';

describe('an element and its people', () => {
  it('what is typed in one window stands in the other within seconds', async () => {
    await other.goto(address);
    await other.getByRole('tree', { name: 'Вопросы' }).waitFor();
    await addField(page, 'Строка');
    const text = page.getByLabel('Текст вопроса');
    await text.fill(TITLE);
    await text.blur();
    await page.getByText(/есть черновик/).waitFor();
    await other.getByText(/черновик сохранён/).waitFor();
    await other.getByText(TITLE).first().waitFor();
  });

  it('an example is made of a record and comes true', async () => {
    await page.getByRole('tab', { name: 'Контрольные примеры' }).click();
    await page.getByRole('button', { name: 'Создать по карточке…' }).click();
    await page.getByLabel('Чья карточка').fill('соколов артём');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Создать пример' }).click();
    await page.getByText(/^Пример \d+$/).waitFor();
    await page.getByText('сходится', { exact: true }).first().waitFor();
    const stated = await page.getByRole('tabpanel').innerText();
    expect(stated).not.toContain('Соколов');
    expect(await findings(page)).toEqual([]);
    await picture(page, 'personas-1440-light');
  });

  it('the new version is published; what it is for is told beside', async () => {
    await page.getByRole('button', { name: 'Опубликовать…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Что изменено').fill('Вопрос о жилье');
    await dialog.getByRole('button', { name: 'Опубликовать' }).click();
    await page
      .getByText(/Опубликована версия 2/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Где используется' }).click();
    await page.getByRole('heading', { name: 'На него ссылаются' }).waitFor();
    await page.getByText('версия 1:').waitFor();
    expect(await findings(page)).toEqual([]);
    await picture(page, 'usage-1440-light');
  });

  it('answers of version 1 are moved after a look at what becomes of them', async () => {
    const operator = await journey.as('operator');
    await operator.goto(`${journey.product.url}/#/learners`);
    await operator.getByPlaceholder('Найти по фамилии и имени').fill('соколов артём');
    await operator
      .getByRole('link', { name: /Соколов Артём/ })
      .first()
      .click();
    await operator.getByRole('tab', { name: /Ответы/ }).click();
    await operator.getByText('версия 1').first().click();
    await operator.getByRole('button', { name: 'Перенести в новую версию…' }).click();
    const dialog = operator.getByRole('dialog');
    await dialog.getByText('Перенос из версии 1 в версию 2').waitFor();
    await dialog.getByText(TITLE).waitFor();
    expect(await findings(operator)).toEqual([]);
    await picture(operator, 'move-1440-light');
    await dialog.getByRole('button', { name: 'Перенести' }).click();
    await operator.getByText('Показано по версии 2').waitFor();
  });

  it('version 1 becomes a draft, and the draft is thrown away', async () => {
    await page.getByRole('tab', { name: 'Версии' }).click();
    await page.getByRole('button', { name: 'Восстановить как черновик' }).last().click();
    await page.getByText(/есть черновик/).waitFor();
    await page.getByRole('button', { name: 'Ещё действия' }).click();
    await page.getByRole('menuitem', { name: 'Отменить черновик' }).click();
    await page.getByRole('button', { name: 'Отменить черновик' }).click();
    await page.getByText(/есть черновик/).waitFor({ state: 'detached' });
  });

  it('a deleted draft comes back as it was', async () => {
    await page.goto(`${journey.product.url}/#/questionnaires/create`);
    await page.getByRole('radio', { name: 'Начать с пустого' }).click();
    await page.getByLabel('Название').fill('Пробный опросник');
    await page.getByLabel('Документ-основание').fill('Приказ');
    await page.getByLabel('Пункт или раздел документа').fill('1');
    await page.getByRole('button', { name: 'Создать черновик' }).click();
    await page.getByText('Черновик, ещё не публиковался').waitFor();
    await page.getByRole('button', { name: 'Ещё действия' }).click();
    await page.getByRole('menuitem', { name: 'Удалить элемент' }).click();
    await page.getByRole('button', { name: 'Удалить', exact: true }).click();
    await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await page.getByRole('heading', { name: 'Пробный опросник' }).waitFor();
    expect(journey.troubles()).toEqual([]);
  });
});
