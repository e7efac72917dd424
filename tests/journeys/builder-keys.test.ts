// The same builder by keyboard alone: a questionnaire is put together, rearranged, taken over to another
// element and published without touching the mouse.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginElement, card, savedText } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}, 60_000);
afterAll(() => journey?.end());

const press = (keys: string) => admin.keyboard.press(keys);
const focused = () => admin.evaluate(() => document.activeElement?.textContent ?? '');
const stated = (words: string | RegExp) =>
  admin.locator('.builder [role=status]').filter({ hasText: words }).waitFor({ state: 'attached' });

/** Insert, a word of the type, Enter; Enter once more leads to the text of the question. */
async function insert(word: string, title: string): Promise<void> {
  await press('Insert');
  const box = admin.getByRole('combobox', { name: 'Какое поле вставить' });
  await box.waitFor();
  await admin.keyboard.type(word);
  await press('Enter');
  await box.waitFor({ state: 'detached' });
  await expect.poll(() => admin.locator('[role=treeitem]:focus').count()).toBe(1);
  await press('Enter');
  await expect.poll(() => admin.locator('#question-title:focus').count()).toBe(1);
  await press('Control+a');
  await admin.keyboard.type(title);
  await press('Escape');
  await card(admin, title).waitFor();
  await expect.poll(focused).toContain(title);
}

/** What stands on the open page, with how deep it stands. */
const tree = () =>
  admin
    .locator('[role=tree] [role=treeitem]')
    .evaluateAll((items) =>
      items.map((item) => `${item.getAttribute('aria-level')} ${item.firstChild?.textContent}`),
    );

describe('built by keyboard', () => {
  it('questions are inserted one behind another', async () => {
    await beginElement(admin, '/questionnaires', 'С клавиатуры');
    await admin.getByRole('treeitem').first().focus();
    await press('Enter');
    await expect.poll(() => admin.locator('#question-title:focus').count()).toBe(1);
    await press('Control+a');
    await admin.keyboard.type('Ваш курс');
    await press('Escape');
    await insert('раздел', 'О работе');
    await insert('да или', 'Работаете?');
    await insert('повтор', 'Места работы');
    await insert('строка', 'Где');
    await insert('целое', 'Сколько месяцев');
    await insert('матрица', 'Навыки');
    await insert('шкала', 'Насколько интересно');
    expect(await tree()).toEqual([
      '1 Ваш курс',
      '1 О работе',
      '1 Работаете?',
      '1 Места работы',
      '1 Где',
      '1 Сколько месяцев',
      '1 Навыки',
      '1 Насколько интересно',
    ]);
  });

  it('are drawn in and out, moved, copied, deleted, several at once', async () => {
    await card(admin, 'Работаете?').focus();
    await press('Space');
    await press('Alt+ArrowRight');
    await stated('«Работаете?» внутри');
    await press('ArrowDown');
    await press('ArrowDown');
    await expect.poll(focused).toContain('Где');
    await press('Shift+ArrowDown');
    await press('Alt+ArrowRight');
    await stated('2 вопроса внутри');
    expect(await tree()).toEqual([
      '1 Ваш курс',
      '1 О работе',
      '2 Работаете?',
      '1 Места работы',
      '2 Где',
      '2 Сколько месяцев',
      '1 Навыки',
      '1 Насколько интересно',
    ]);
    await press('End');
    await press('Alt+ArrowUp');
    await stated('«Насколько интересно» выше');
    await press('Control+d');
    await card(admin, 'Насколько интересно (копия)').waitFor();
    await press('Delete');
    await stated('Удалено: «Насколько интересно (копия)»');
    await press('Control+z');
    await card(admin, 'Насколько интересно (копия)').waitFor();
    await press('Control+y');
    await card(admin, 'Насколько интересно (копия)').waitFor({ state: 'detached' });
    await press('Home');
    await press('Alt+ArrowUp');
    await stated('Выше двигать некуда');
    expect((await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(admin, 'builder-keys-1440-light');
  });

  it('a condition is set by keyboard and read aloud on the card', async () => {
    await card(admin, 'Навыки').focus();
    await press('Space');
    await admin.getByRole('tab', { name: 'Логика' }).focus();
    await press('Enter');
    const add = admin.getByRole('combobox', { name: 'Когда показывать: добавить условие' });
    await add.focus();
    await admin.keyboard.type('Работаете');
    await admin.getByRole('option', { name: 'Работаете?' }).waitFor();
    await press('ArrowDown');
    await press('Enter');
    await admin.getByText('показывается, если «Работаете?» — «Да»').waitFor();
  });

  it('taken along to another element with what goes with it', async () => {
    await card(admin, 'О работе').focus();
    await press('Space');
    await press('Control+c');
    await stated(/^Скопировано: «О работе»/);
    await beginElement(admin, '/questionnaires', 'Другой опросник');
    await admin.getByRole('treeitem').first().focus();
    await press('Space');
    await press('Control+v');
    await card(admin, 'Работаете?').waitFor();
    expect((await tree()).slice(1)).toEqual(['1 О работе', '2 Работаете?']);
    await expect.poll(() => savedText(admin)).toContain('Работаете?');
  });

  it('is published from the keyboard', async () => {
    await admin.getByRole('button', { name: 'Опубликовать…' }).focus();
    await press('Enter');
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Что изменено').focus();
    await admin.keyboard.type('Первая версия');
    await dialog.getByRole('button', { name: /Опубликовать/ }).focus();
    await press('Enter');
    await admin
      .getByText(/Опубликована версия 1/)
      .first()
      .waitFor();
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles().join('\n')).toBe('');
  });
});
