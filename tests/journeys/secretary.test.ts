// The secretary of the working group: what is late and due, a person appointed by an order, facts that do and
// do not make an item done, and the plan printed as the document.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pilot from '../../seeds/plans/pilot-2025.json' with { type: 'json' };
import { axe, downloaded, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('secretary');
});
afterAll(() => journey?.end());

const drawer = () => page.getByRole('dialog', { name: 'Пункт плана' });

describe('secretary', () => {
  it('sees what is late and what is due', async () => {
    await page.goto(`${journey.product.url}/#/plans?filter=%7B%22status%22%3A%22active%22%7D`);
    await page.getByRole('link', { name: /План мероприятий по апробации/ }).click();
    await page.getByText('просрочено 6', { exact: true }).waitFor();
    await page.getByText('исполнено 10', { exact: true }).waitFor();
    for (const late of ['51 день', '19 дней', '35 дней', '66 дней'])
      await page.getByText(`просрочено ${late}`).first().waitFor();
    await page.getByText('осталось 10 дней').first().waitFor();
    await page.getByText('срок не указан').waitFor();
    await page.getByText('не назначен').waitFor();
    await picture(page, 'plan-1440-light');
  });

  it('appoints a person by an order to the item nobody answers for', async () => {
    await page.getByRole('button', { name: /^Предоставление профориентационных сервисов/ }).click();
    await drawer().getByRole('button', { name: 'Назначить ответственного' }).click();
    const dialog = page.getByRole('dialog', { name: /Назначить ответственного за пункт № 24/ });
    await dialog.getByRole('button', { name: 'Назначить' }).click();
    await dialog.getByText('Заполните поле').first().waitFor();
    await dialog.getByLabel('Ответственный').fill('громова');
    await page.getByRole('option', { name: /Громова/ }).click();
    await dialog.getByLabel('Номер приказа').fill('52-од');
    await dialog.getByLabel('Дата приказа').fill('12.01.2026');
    await dialog.getByRole('button', { name: 'Назначить' }).click();
    await drawer().getByText('приказ № 52-од').waitFor();
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'plan-item-1440-light');
    await drawer().getByRole('button', { name: 'Закрыть' }).click();
    await page.getByText('не назначен').waitFor({ state: 'detached' });
  });

  it('enters 96 of 120: at work; 120 and 120: done', async () => {
    await page.getByRole('button', { name: /^Привлечение работодателей к регистрации/ }).click();
    const registrations = drawer().getByLabel('Факт: Регистрации предприятий на платформе');
    const events = drawer().getByLabel('Факт: Мероприятия на платформе');
    const save = drawer().getByRole('button', { name: 'Сохранить факт' });
    await registrations.fill('96');
    await events.fill('120');
    await save.click();
    await drawer().getByText('120 из 120').first().waitFor();
    await drawer()
      .getByRole('button', { name: /просрочено 19 дней/ })
      .waitFor();
    await registrations.fill('120');
    await save.click();
    await drawer()
      .getByRole('button', { name: /исполнено/ })
      .waitFor();
    await drawer().getByRole('button', { name: 'Закрыть' }).click();
    await page.getByText('просрочено 5', { exact: true }).waitFor();
  });

  it('is told what is missing when a status is put without its targets', async () => {
    const status = page.getByRole('button', { name: /^№ 10:.*Изменить состояние/ });
    await status.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /исполнено/ }).waitFor();
    await page.keyboard.press('2');
    await page
      .getByText(/19 из 20/)
      .last()
      .waitFor();
    await page.getByText(/Цель не достигнута/).waitFor();
  });

  it('exports the plan: 32 items, 7 sections, words verbatim but for the dates', async () => {
    const download = await downloaded(page, page.getByRole('button', { name: 'Выгрузить XLSX' }));
    const file = await download.path();
    const book = await readXlsx(new Uint8Array(readFileSync(file)));
    const rows = book.sheets[0]?.rows ?? [];
    const items = rows.filter((row) => /^\d+\.$/.test(String(row[0])));
    const words = pilot.sections.flatMap((section) => section.items);
    expect(items.map((row) => [row[1], row[2], row[4]])).toEqual(
      words.map(({ title, responsible, result }) => [title, responsible, result]),
    );
    const titles = rows.map((row) => row[0]);
    for (const { title } of pilot.sections) expect(titles).toContain(title);
  });

  it('sees control points, and where two days differ', async () => {
    await page.getByRole('tab', { name: 'Контрольные точки' }).click();
    await page
      .getByText(/сроки расходятся/)
      .first()
      .waitFor();
    expect(await page.getByText(/сроки расходятся/).count()).toBe(3);
    await picture(page, 'plan-points-1440-light');
  });

  it('hands over everything a person owes by one order', async () => {
    await page.goto(`${journey.product.url}/#/responsible-persons`);
    await page.getByRole('link', { name: 'Щеглов Андрей Николаевич' }).click();
    await page.getByRole('button', { name: 'Передать дела' }).click();
    const dialog = page.getByRole('dialog', { name: /Передать дела/ });
    await dialog.getByLabel('Кому').fill('воронова');
    await page.getByRole('option', { name: /Воронова/ }).click();
    await dialog.getByLabel('Номер приказа').fill('60-од');
    await dialog.getByLabel('Дата приказа').fill('12.01.2026');
    await dialog.getByRole('button', { name: 'Передать дела' }).click();
    await page.getByText('Открытых дел нет.').waitFor();
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
