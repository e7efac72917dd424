// A college's operator takes in a whole group from a spreadsheet, enters consents and practice by sheet,
// and goes through five people with the keyboard alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';
import { settled } from '../support/settled.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('operator');
});
afterAll(() => journey?.end());

const NAMES = `Абрамцев Олег Петрович
Бирюзова Анна Сергеевна
Вершинский Пётр Ильич
Громыхалов Иван Иванович
Дальнева Ольга Юрьевна
Ельцов Егор Егорович`.split('\n');
const GROUP = 'ИСП-91';
const list = ['ФИО\tДата рождения\tГруппа\tСпециальность']
  .concat(
    NAMES.map((name, i) => `${name}\t${i === 2 ? '31.02' : `1${i}.03`}.2007\t${GROUP}\t09.02.07`),
  )
  .join('\n');

const cell = (column: string, name: string) =>
  page.getByLabel(new RegExp(`^${column}: ${name}`)).first();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('a group from a spreadsheet', () => {
  it('is checked in place, corrected and taken in', async () => {
    await page.goto(`${journey.product.url}/#/learners/paste`);
    await page.getByLabel('Список из Excel').fill(list);
    await page.getByRole('button', { name: 'Разобрать список' }).click();
    await page.getByText('Такой даты нет').first().waitFor();
    await page.getByRole('button', { name: 'Внести без ошибок: 5' }).waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'paste-1440-light');
    const wrong = cell('Дата рождения', 'Вершинский');
    await wrong.fill('28.02.2007');
    await wrong.blur();
    await page.getByRole('button', { name: 'Внести все: 6' }).click();
    await page.getByText('Внесено: 6').waitFor();
  });

  it('the whole paste is undone and made again', async () => {
    await page.getByRole('button', { name: 'Отменить всю вставку' }).click();
    await page.getByLabel('Список из Excel').fill(list.replace('31.02', '28.02'));
    await page.getByRole('button', { name: 'Разобрать список' }).click();
    await page.getByRole('button', { name: 'Внести все: 6' }).click();
    await page.getByText('Внесено: 6').waitFor();
    await page.goto(`${journey.product.url}/#/imports`);
    await page.getByText('отменён').first().waitFor();
  });

  it('consents of all are entered by one line', async () => {
    await page.goto(`${journey.product.url}/#/learners/sheet?group=${encodeURIComponent(GROUP)}`);
    await page.getByText('Заполнить пустые строки одинаково').click();
    await page.getByRole('button', { name: 'Заполнить пустые' }).click();
    await page.getByRole('button', { name: 'Сохранить строки: 6' }).click();
    await page.getByText('Внесено 6 из 6').waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'sheet-1440-light');
  });

  it('practice goes in by keyboard, cell by cell and as a pasted block', async () => {
    await page.getByRole('tab', { name: 'Практика' }).click();
    const first = cell('Где', 'Абрамцев');
    await first.waitFor();
    await cell('Вид', 'Абрамцев').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Где: Абрамцев Олег Петрович');
    await page.keyboard.type('Завод насосов');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Связь со специальностью: Абрамцев Олег Петрович');
    await page.keyboard.press('Tab');
    await page.keyboard.type('01.06.2026');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Вид: Бирюзова Анна Сергеевна');
    await page.getByText('Внесено 1 из 6').waitFor();
    await cell('Вид', 'Бирюзова').evaluate((field) => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        'практика\tРеченский код\tпо специальности\t01.06.2026\nстажировка\tРеченская ТЭЦ\tпо специальности\t15.06.2026',
      );
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('button', { name: 'Сохранить строки: 2' }).click();
    await page.getByText('Внесено 3 из 6').waitFor();
  });

  it('an error of the server stands in the row, and what was typed stays', async () => {
    const date = cell('Начало', 'Громыхалов');
    await cell('Вид', 'Громыхалов').selectOption({ label: 'практика' });
    await cell('Где', 'Громыхалов').fill('Завод');
    await cell('Связь со специальностью', 'Громыхалов').selectOption({ label: 'по специальности' });
    await date.fill('01.06.2099');
    await date.press('Enter');
    await page.getByText('Дата ещё не наступила').first().waitFor();
    expect(await date.inputValue()).toBe('01.06.2099');
  });
});

describe('five people one after another, keyboard only', () => {
  it('answers of each are saved and lead to the next', async () => {
    const filter = encodeURIComponent(JSON.stringify({ groupName: GROUP }));
    await page.goto(`${journey.product.url}/#/learners?filter=${filter}`);
    await page.getByRole('link', { name: /Абрамцев/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Абрамцев/ }).waitFor();
    for (let person = 0; person < 5; person += 1) {
      const surname = NAMES[person]?.split(' ')[0] ?? '';
      await page.getByText(new RegExp(surname)).first().waitFor();
      if (person === 0) {
        await page.getByRole('link', { name: 'Заполнить опросник' }).first().focus();
        await page.keyboard.press('Enter');
      }
      await answerByKeyboard();
      await page.getByRole('heading', { name: 'Ответы сохранены' }).waitFor();
      if (person === 4) break;
      await page.getByRole('link', { name: /Следующий обучающийся/ }).focus();
      await page.keyboard.press('Enter');
    }
    const saved = await page.request.get(
      `${journey.product.url}/api/learners?filter=${encodeURIComponent(JSON.stringify({ groupName: GROUP, riskLevel_null: false }))}`,
    );
    // The sixth is assessed too where practice was entered: at least the five are.
    expect((await saved.json()).length).toBeGreaterThanOrEqual(5);
  });
});

/** «Не работаю» and the first answer of every other question, page by page. */
async function answerByKeyboard(): Promise<void> {
  await page.getByRole('button', { name: 'Далее' }).waitFor();
  for (let step = 0; step < 8; step += 1) {
    await page.evaluate(() => window.scrollTo(0, 0));
    const groups = page.locator('main [role=radiogroup], main fieldset');
    for (let i = 0; i < (await groups.count()); i += 1) {
      const choice = groups.nth(i).locator('input[type=radio], input[type=checkbox]').last();
      if ((await choice.count()) === 0) continue;
      const chosen = await groups.nth(i).locator('input:checked').count();
      if (chosen > 0) continue;
      await choice.focus();
      await page.keyboard.press('Space');
    }
    const numbers = page.locator('main input[inputmode=numeric], main input[type=number]');
    for (let i = 0; i < (await numbers.count()); i += 1) {
      if ((await numbers.nth(i).inputValue()) !== '') continue;
      await numbers.nth(i).focus();
      await page.keyboard.type('0');
      await page.keyboard.press('Tab');
    }
    const done = page.getByRole('button', { name: 'Сохранить ответы' });
    const next = (await done.count()) > 0 ? done : page.getByRole('button', { name: 'Далее' });
    const last = (await done.count()) > 0;
    await next.focus();
    await page.keyboard.press('Enter');
    if (last) return;
    await settled(page);
  }
}

it('nothing went wrong on the way', () => {
  expect(journey.troubles()).toEqual([]);
});
