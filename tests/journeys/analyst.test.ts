// The report maker: which colleges block the summary, its export, a figure opened into its people.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, downloaded, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('analyst');
});
afterAll(() => journey?.end());

const number = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

describe('report maker', () => {
  it('makes the summary of today', async () => {
    await page.goto(`${journey.product.url}/#/reports`);
    await page.getByRole('link', { name: 'Собрать отчёт' }).first().click();
    // The only form in force chooses itself once it is known.
    await page.getByText(/Сводка по оценке риска.*, версия \d/).waitFor();
    await page.getByRole('button', { name: 'Собрать отчёт' }).click();
    await page.getByRole('heading', { level: 1, name: 'Сводка по оценке риска' }).waitFor();
    await page
      .getByRole('cell', { name: 'ВСЕГО:' })
      .or(page.getByRole('rowheader', { name: 'ВСЕГО:' }))
      .first()
      .waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'report-1440-light');
  });

  it('sees which colleges block it', async () => {
    const panel = page.getByRole('heading', { name: 'Кто не внёс данные' });
    await panel.waitFor();
    await page
      .getByText(/оценены \d+ из \d+/)
      .first()
      .waitFor();
  });

  it('opens a figure: as many people as the figure says, and every total equals its rows', async () => {
    const table = page.getByRole('table').first();
    const lines = await table
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td,th')].map((cell) => (cell.textContent ?? '').trim()),
        ),
      );
    const figures = lines.filter(
      (cells) =>
        cells.length === 11 && /^\d+$/.test(cells[0] ?? '') && !/^\d+$/.test(cells[1] ?? ''),
    );
    const total = lines.find((cells) => cells.includes('ВСЕГО:'));
    expect(figures).toHaveLength(16);
    const sum = figures.reduce((all, cells) => all + number(cells[2] ?? ''), 0);
    expect(total?.some((cell) => number(cell) === sum)).toBe(true);
    expect(sum).toBe(2180);

    const row = table.getByRole('row').filter({ hasText: 'Колледж информационных технологий' });
    const figure = row.getByRole('button').first();
    const expected = number(await figure.textContent());
    await figure.click();
    const drawer = page
      .getByRole('dialog')
      .or(page.getByRole('complementary'))
      .filter({ hasText: 'Колледж информационных технологий' })
      .last();
    await drawer
      .getByText(new RegExp(String(expected)))
      .first()
      .waitFor();
    await picture(page, 'report-people-1440-light');
    await page.keyboard.press('Escape');
  });

  it('exports it with merged headers and the same totals', async () => {
    const download = await downloaded(
      page,
      page
        .getByRole('button', { name: 'Выгрузить XLSX' })
        .or(page.getByRole('link', { name: 'Выгрузить XLSX' })),
    );
    const file = await download.path();
    const book = await readXlsx(new Uint8Array(readFileSync(file)));
    const sheet = book.sheets[0];
    const rows = sheet?.rows ?? [];
    const total = rows.find((cells) => cells.includes('ВСЕГО:'));
    expect(total?.[2]).toBe(2180);
    expect(sheet?.merges?.some((m) => m.startCol !== m.endCol && m.startRow > 3)).toBe(true);
    expect(JSON.stringify(rows[0])).toContain('Министерство труда и социальной защиты');
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});

describe('from the desk to the people who are missing', () => {
  it('opens the red figure and finds the college that has not entered data', async () => {
    await page.goto(`${journey.product.url}/#/`);
    const red = page.getByRole('region', { name: /Показатели ниже цели/ });
    await red
      .getByText(/не хватает/)
      .first()
      .waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await red.getByRole('link', { name: 'Студенты с оценкой риска' }).click();
    await page.getByRole('heading', { level: 1, name: 'Студенты с оценкой риска' }).waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'figure-1440-light');
  });

  it('takes its list as a table: as many people as the figure is short of', async () => {
    const line = page.getByRole('row').nth(1);
    const cells = await line.getByRole('cell').allTextContents();
    const missing = number(cells[4] ?? '');
    expect(missing).toBeGreaterThan(0);
    const file = await downloaded(page, line.getByRole('button', { name: /Список в XLSX/ }));
    const book = await readXlsx(new Uint8Array(readFileSync(await file.path())));
    const rows = book.sheets[0]?.rows ?? [];
    const people = rows.slice(1).filter((row) => row.some((cell) => cell !== null && cell !== ''));
    expect(people).toHaveLength(missing);
    await line.getByRole('link', { name: 'Показать людей' }).click();
    await page.getByText(`Всего: ${missing}`).waitFor();
  });
});
