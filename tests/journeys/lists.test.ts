// A list as a person works with it: a view kept and its link opened by a colleague, columns chosen, several
// people changed at once, the same rows in a file, a look by the space bar, a person found by Ctrl+K.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axe,
  downloaded,
  englishWords,
  type Journey,
  picture,
  startJourney,
} from '../support/journey.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('operator');
});
afterAll(() => journey?.end());

const table = (of: Page) => of.getByRole('region', { name: 'Обучающиеся и выпускники' });
const heads = async (of: Page) =>
  (await table(of).getByRole('columnheader').allTextContents()).map((text) => text.trim());
const names = (of: Page) => table(of).locator('tbody th').allTextContents();

async function openList(of: Page, filter = '{}'): Promise<void> {
  const query = new URLSearchParams({
    filter,
    sort: 'fullName',
    order: 'ASC',
    page: '1',
    perPage: '50',
  });
  await of.goto(`${journey.product.url}/#/learners?${query}`);
  await table(of).getByRole('row').nth(1).waitFor();
}

describe('a list', () => {
  it('shows chosen columns in the chosen order', async () => {
    await openList(page, '{"isFinalYear":true}');
    await page.getByRole('button', { name: 'Графы' }).click();
    const chooser = page.getByRole('dialog', { name: 'Графы и строки' });
    await chooser.getByRole('checkbox', { name: 'Согласие' }).uncheck();
    await chooser.getByRole('button', { name: 'Графа «Риск»: выше' }).click();
    await chooser.getByRole('radio', { name: 'Обычные строки' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => heads(page)).not.toContain('Согласие');
  });

  it('is kept as a view; its link opens the same list to a colleague, without the tab', async () => {
    await page.getByRole('button', { name: 'Сохранить вид…' }).click();
    await page.getByLabel('Название вида').fill('Выпускники');
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('tab', { name: 'Выпускники', selected: true }).waitFor();
    await expect.poll(() => page.url()).toMatch(/view=\d+/);
    await picture(page, 'list-view-1440-light');
    const colleague = await journey.as('region_admin');
    await colleague.goto(page.url());
    await table(colleague).getByRole('row').nth(1).waitFor();
    expect(await heads(colleague)).toEqual(await heads(page));
    await colleague.getByText('Выпускной курс: да').waitFor();
    expect(await colleague.getByRole('tab', { name: 'Выпускники' }).count()).toBe(0);
    await colleague.context().close();
  });

  it('says that a view is changed and puts it back', async () => {
    await page.getByRole('button', { name: 'Убрать условие «Выпускной курс»' }).click();
    await page.getByText('изменён', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await page.getByText('Выпускной курс: да').waitFor();
    await expect.poll(() => page.getByText('изменён', { exact: true }).count()).toBe(0);
  });

  it('gives the same rows as a file', async () => {
    const shown = await names(page);
    await page.getByRole('button', { name: 'Выгрузить' }).click();
    const file = await downloaded(page, page.getByRole('menuitem', { name: 'Таблица XLSX' }));
    expect(file.suggestedFilename()).toMatch(/^Обучающиеся и выпускники \d\d\.\d\d\.\d{4}\.xlsx$/);
    const book = await readXlsx(readFileSync(await file.path()));
    const [header = [], ...rows] = book.sheets[0]?.rows ?? [];
    const column = header.indexOf('Фамилия, имя, отчество');
    expect(rows.slice(0, shown.length).map((row) => row[column])).toEqual(shown);
  });

  it('changes several people at once', async () => {
    await openList(page, '{"specialtyCode":"10.02.05"}');
    // The list before this one stands until the answer comes.
    const rows = table(page).locator('tbody tr');
    await expect
      .poll(async () => (await rows.allTextContents()).every((text) => text.includes('10.02.05')))
      .toBe(true);
    const before = await names(page);
    expect(before.length).toBeGreaterThan(1);
    await page.getByRole('checkbox', { name: 'Выбрать все строки страницы' }).check();
    const bar = page.getByRole('region', { name: 'Выбранные строки' });
    await bar.getByRole('button', { name: 'Изменить' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Группа или класс').fill('СБ-99');
    expect((await axe(page)).map(({ id, nodes }) => `${id} ${nodes[0]}`)).toEqual([]);
    await dialog.getByRole('button', { name: 'Изменить' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => table(page).getByText('СБ-99', { exact: true }).count())
      .toBe(before.length);
  });

  it('shows a person beside it by the space bar and keeps its place', async () => {
    await openList(page);
    const [, second = ''] = await names(page);
    await table(page).getByRole('link').first().focus();
    await page.keyboard.press('Space');
    const beside = page.getByRole('complementary', { name: 'Быстрый просмотр' });
    await beside.waitFor();
    await page.keyboard.press('ArrowDown');
    await beside.getByRole('heading', { name: second }).waitFor();
    await picture(page, 'list-preview-1440-light');
    expect((await axe(page)).map(({ id, nodes }) => `${id} ${nodes[0]}`)).toEqual([]);
    expect(await englishWords(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'detached' });
    await table(page).evaluate((area) => area.scrollTo(0, 400));
    await page.keyboard.press('ArrowDown');
    const top = await table(page).evaluate((area) => area.scrollTop);
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Обзор' }).waitFor();
    await page.goBack();
    await table(page).getByRole('row').nth(1).waitFor();
    await expect.poll(() => table(page).evaluate((area) => area.scrollTop)).toBe(top);
  });
});

describe('search over everything', () => {
  it('leads to a person by keyboard alone', async () => {
    await page.goto(`${journey.product.url}/#/`);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /Добр/ }).waitFor();
    await page.keyboard.press('Control+KeyK');
    const dialog = page.getByRole('dialog', { name: 'Поиск по всему' });
    await dialog.getByRole('combobox').waitFor();
    await page.keyboard.type('соколов артём');
    await dialog
      .getByRole('option', { name: /Соколов Артём/ })
      .first()
      .waitFor();
    await picture(page, 'palette-1440-light');
    expect((await axe(page)).map(({ id, nodes }) => `${id} ${nodes[0]}`)).toEqual([]);
    await dialog.getByText('Стрелки — выбрать').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Соколов Артём/ }).waitFor();
    expect(await page.title()).toMatch(/^Соколов Артём .* · Профмаршрут$/);
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
