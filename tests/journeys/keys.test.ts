// An administrator looks through an operator's eyes, then makes a key for a program and reads how to use it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, englishWords, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.end());

describe('an administrator', () => {
  it('looks through the eyes of an operator and comes back', async () => {
    const page = await journey.as('region_admin');
    const answer = await page.request.get(
      `${journey.product.url}/api/users?filter=${encodeURIComponent('{"q":"operator"}')}`,
    );
    const [operator]: { id: number; name: string }[] = await answer.json();
    await page.goto(`${journey.product.url}/#/users/${operator?.id}`);
    await page.getByRole('button', { name: 'Посмотреть глазами пользователя' }).click();
    const banner = page.getByRole('region', { name: 'Просмотр от имени' });
    await banner.waitFor();
    expect(await banner.innerText()).toContain(operator?.name);
    await page.goto(`${journey.product.url}/#/learners`);
    await page.getByRole('heading', { name: 'Обучающиеся' }).waitFor();
    await banner.waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'view-as');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'view-as-390');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await banner.getByRole('button', { name: 'Закончить' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /Добр/ }).waitFor();
    expect(await banner.count()).toBe(0);
  });

  it('makes a key, is shown it once, revokes it', async () => {
    const page = await journey.as('region_admin');
    await page.getByRole('button', { name: /администратор/i }).click();
    await page.getByRole('menuitem', { name: 'Ключи доступа (API)' }).click();
    await page.getByRole('button', { name: 'Создать ключ' }).click();
    await page.getByRole('button', { name: 'Создать ключ' }).last().click();
    await page.getByText('Назовите ключ').waitFor();
    await page.getByLabel('Название').fill('Выгрузка в отчётность');
    expect(await axe(page)).toEqual([]);
    await picture(page, 'token-create');
    await page.getByRole('button', { name: 'Создать ключ' }).last().click();
    const key = await page.locator('.key-once').innerText();
    expect(key).toMatch(/^pmt_[\w-]{43}$/);
    await picture(page, 'token-once');
    const url = `${journey.product.url}/api/learners?range=[0,0]`;
    const status = async () =>
      (await fetch(url, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await status()).toBe(200);
    await page.getByRole('button', { name: 'Готово' }).click();
    await page.getByRole('button', { name: /^Отозвать ключ/ }).click();
    expect(await page.getByText(key).count()).toBe(0);
    await page.getByRole('button', { name: 'Отозвать', exact: true }).click();
    await page.getByText('отозван', { exact: true }).waitFor();
    await picture(page, 'tokens-revoked');
    expect(await status()).toBe(401);
  });

  it.each([
    [1440, false],
    [390, true],
  ])('reads of the interface at %i, dark: %s', async (width, dark) => {
    const page = await journey.as('region_admin', { width, dark });
    await page.goto(`${journey.product.url}/api/docs`);
    await page.getByRole('heading', { name: 'Программный интерфейс' }).waitFor();
    await page.getByText('Список: Обучающиеся').first().click();
    expect(await englishWords(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    const names = await page.locator('[id]').evaluateAll((named) => named.map(({ id }) => id));
    expect(names.filter((id, at) => names.indexOf(id) !== at)).toEqual([]);
    await picture(page, `api-docs-${width}`);
    // Forty sections are drawn by one text: axe looks at the frame and one of them, the others cost it twenty seconds.
    await page.locator('section[id]:not(#guide, #learners)').evaluateAll((others) => {
      for (const other of others) other.remove();
    });
    expect(await axe(page, dark ? ['color-contrast'] : undefined)).toEqual([]);
  });
});

it('nothing went wrong on the way', () => {
  expect(journey.troubles()).toEqual([]);
});
