// A questionnaire out of a spreadsheet of 25 rows, three of which are not understood: the list is read, the draft
// made and published, the questionnaire taken out again; another one out of a pasted text, on a phone.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  axe,
  downloaded,
  englishWords,
  type Journey,
  picture,
  startJourney,
} from '../support/journey.ts';
import { strangeRows, surveyRows, xlsformWorkbook } from '../support/xlsform.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
}, 60_000);
afterAll(() => journey?.end());

async function begin(page: Page, way: string, title: string): Promise<void> {
  await page.goto(`${journey.product.url}/#/questionnaires/create`);
  await page.getByLabel(way, { exact: true }).check();
  await page.getByLabel('Название', { exact: false }).first().fill(title);
  await page.getByLabel('Документ-основание').fill('Приказ министерства');
  await page.getByLabel('Пункт или раздел документа').fill('пункт 4');
}

const findings = async (page: Page) => (await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`);

const take = async (page: Page, item: string): Promise<Uint8Array> => {
  await page.getByRole('button', { name: 'Ещё действия' }).click();
  const download = await downloaded(page, page.getByRole('menuitem', { name: item }));
  return new Uint8Array(readFileSync(await download.path()));
};

it('a spreadsheet is read before the draft is made', async () => {
  expect(surveyRows).toHaveLength(25);
  const file = join(tmpdir(), `xlsform-${process.pid}.xlsx`);
  writeFileSync(file, await xlsformWorkbook());
  await begin(admin, 'Из таблицы XLSForm', 'Опрос выпускников');
  expect(await englishWords(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Проверить таблицу' }).click();
  await admin.getByRole('alert').filter({ hasText: 'Выберите файл таблицы' }).waitFor();
  await admin.getByLabel('Файл таблицы').setInputFiles(file);
  await admin.getByRole('button', { name: 'Проверить таблицу' }).click();
  const notes = admin.getByRole('list', { name: 'Что не понято' }).getByRole('listitem');
  await notes.first().waitFor();
  expect(await notes.allInnerTexts()).toHaveLength(3);
  for (const [index, row] of strangeRows.entries())
    expect(await notes.nth(index).innerText()).toContain(`Строка ${row}`);
  await admin.getByRole('list', { name: 'Вопросы: Опыт' }).getByText('Места работы').waitFor();
  expect(await findings(admin)).toEqual([]);
  await picture(admin, 'questionnaire-from-table-1440-light');
  await admin.getByRole('button', { name: 'Создать черновик' }).click();
  await admin.getByRole('tab', { name: 'Редактор' }).waitFor();
  await admin.getByRole('heading', { level: 1, name: 'Опрос выпускников' }).waitFor();
});

it('it is taken out as a table and on paper', async () => {
  const book = await readXlsx(await take(admin, 'Таблица XLSForm'));
  const names = book.sheets[0]?.rows.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['full_name', 'jobs', 'all_months', 'phone']));
  const pdf = Buffer.from(await take(admin, 'Бумажная анкета PDF'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const docx = Buffer.from(await take(admin, 'Бумажная анкета DOCX'));
  expect(docx.subarray(0, 2).toString()).toBe('PK');
});

it('a pasted text becomes a questionnaire on a phone', async () => {
  const phone = await journey.as('region_admin', { width: 390, dark: true });
  await begin(phone, 'Из текста', 'Анкета слушателя');
  await phone
    .getByLabel('Текст с вопросами', { exact: false })
    .fill('а) лишнее\nРаздел 1. О Вас\n1. Имя * ____\n2. Пол (один ответ)\nа) мужской\nб) женский');
  expect(await englishWords(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Разобрать текст' }).click();
  await phone.getByRole('list', { name: 'Что не понято' }).getByText('Строка текста 1').waitFor();
  await phone.getByRole('list', { name: 'Вопросы: О Вас' }).getByText('Один из').waitFor();
  expect(await findings(phone)).toEqual([]);
  const wide = await phone.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(wide).toBe(false);
  await picture(phone, 'questionnaire-from-text-390-dark');
  await phone.getByRole('button', { name: 'Создать черновик' }).click();
  await phone.getByRole('tab', { name: 'Редактор' }).waitFor();
});

it('nothing went wrong on the way', () => {
  expect(journey.troubles()).toEqual([]);
});
