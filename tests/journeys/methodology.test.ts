// New kinds of elements without a programmer: a register drawn from nothing stands in the menu at once and is
// kept by a college; an indicator counts by it from its publication; a plan of next year is made by a template.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addField } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';
import { journeyDate } from '../support/morning.ts';

let journey: Journey;
let admin: Page;
let operator: Page;
let secretary: Page;

beforeAll(async () => {
  journey = await startJourney();
  for (const login of ['region_admin', 'operator', 'secretary'] as const) {
    const page = await journey.as(login);
    if (login === 'region_admin') admin = page;
    else if (login === 'operator') operator = page;
    else secretary = page;
  }
}, 60_000);
afterAll(() => journey?.end());

const open = (page: Page, path: string) => page.goto(`${journey.product.url}/#${path}`);

async function begin(page: Page, path: string, title: string): Promise<void> {
  await open(page, `${path}/create`);
  await page.getByLabel('Начать с пустого').check();
  await page.getByLabel('Название', { exact: false }).first().fill(title);
  await page.getByLabel('Документ-основание').fill('Приказ министерства');
  await page.getByLabel('Пункт или раздел документа').fill('пункт 4');
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await page.getByRole('tab', { name: 'Редактор' }).waitFor();
}

async function retype(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByLabel(label, { exact: false }).first();
  await box.fill(text);
  await box.blur();
}

async function publish(page: Page, note: string): Promise<void> {
  await page.getByText('Ошибок нет').waitFor();
  await page
    .getByText(/Сохранено/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Опубликовать…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Что изменено').fill(note);
  await dialog.getByRole('button', { name: /Опубликовать/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/Опубликована версия 1/)
    .first()
    .waitFor();
}

describe('a register of the region', () => {
  it('is drawn from nothing and published', async () => {
    await begin(admin, '/registers', 'Контент-план центров карьеры');
    await retype(admin, 'Краткое название, для меню', 'Контент-план');
    await admin.getByLabel('Кому видна').waitFor();
    await addField(admin, 'Строка');
    await retype(admin, 'Название поля', 'Рубрика');
    expect((await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(admin, 'register-editor-1440-light');
    await admin.getByRole('tab', { name: 'Проверка' }).click();
    await publish(admin, 'Новый реестр');
  });

  it('stands in the menu of a college at once; a record is added by its form', async () => {
    await open(operator, '/register-records');
    await operator.reload();
    await operator
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: 'Контент-план' })
      .click();
    await operator.getByRole('link', { name: 'Добавить запись' }).click();
    await operator.getByLabel('Название', { exact: false }).first().fill('День открытых дверей');
    await operator.getByLabel('Рубрика').fill('за кадром');
    await operator.getByRole('button', { name: 'Добавить запись' }).click();
    await operator.getByRole('heading', { level: 1, name: 'День открытых дверей' }).waitFor();
    await operator.getByText('за кадром').waitFor();
  });

  it('takes a table from Excel; what is wrong is said at its cell', async () => {
    await operator
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: 'Контент-план' })
      .click();
    await operator.getByRole('link', { name: 'Вставить таблицу' }).click();
    await operator
      .getByLabel('Таблица из Excel')
      .fill('Рубрика\tНазвание\nв лицах\tИстория выпускника\nсоветы\t\nвакансии\tНеделя вакансий');
    await operator.getByRole('button', { name: 'Разобрать таблицу' }).click();
    await operator.getByText('С ошибками: 1').waitFor();
    await picture(operator, 'register-paste-sheet-1440-light');
    await operator.getByRole('button', { name: 'Внести без ошибок: 2' }).click();
    await operator.getByRole('button', { name: /Внести все: 0|Внести без ошибок: 0/ }).waitFor();
    await operator
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: 'Контент-план' })
      .click();
    await operator.getByText('Всего: 3').waitFor();
    await operator.getByRole('link', { name: 'История выпускника' }).waitFor();
  });
});

describe('an indicator of the region', () => {
  it('is put together from conditions and counts from its publication on', async () => {
    await begin(admin, '/indicators', 'Доля студентов выпускных курсов с резюме');
    await retype(admin, 'Краткое название', 'Студенты с резюме');
    await admin.getByRole('combobox', { name: 'От кого или от чего: добавить условие' }).click();
    await admin.getByRole('option', { name: 'Выпускной курс' }).click();
    await retype(admin, 'Цель, %', '60');
    await publish(admin, 'Свой показатель');
    await open(admin, '/figures');
    const row = admin.getByRole('row').filter({ hasText: 'Студенты с резюме' });
    await row.getByText('60 %').waitFor();
    await row.getByText(/ из \d/).waitFor();
  });
});

describe('a plan of next year', () => {
  it('is made by the federal template with the terms of that year', async () => {
    await open(secretary, '/plans');
    await secretary.getByRole('link', { name: 'Составить по шаблону' }).click();
    await secretary
      .getByLabel('Название', { exact: false })
      .and(secretary.locator('textarea, input'))
      .first()
      .waitFor();
    await secretary.waitForFunction(() =>
      [...document.querySelectorAll('input')].some((box) => box.value.startsWith('03.03.')),
    );
    await secretary.getByRole('button', { name: 'Составить' }).click();
    await secretary.getByText('составлен по шаблону').waitFor();
    await secretary.getByText(/32\s+пункта/).waitFor();
    const next = Number(journeyDate().slice(0, 4)) + 1;
    await secretary.getByText(`до 3 марта ${next} г.`).first().waitFor();
    await picture(secretary, 'plan-by-template-1440-light');
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
