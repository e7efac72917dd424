// A report's head built in the same way as a form: by mouse, then by keyboard alone; its control relation,
// its preview, its publication.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../forms/json.ts';
import { beginElement, retype, savedText } from '../support/builder.ts';
import { axe, englishWords, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
}, 60_000);
afterAll(() => journey?.end());

const grid = () => admin.getByRole('grid', { name: 'Шапка отчёта' });
const cell = (title: string): Locator =>
  grid()
    .locator('[data-cell]')
    .filter({ hasText: new RegExp(`^${title}, `) });
const panel = () => admin.getByRole('complementary', { name: 'Свойства' });
const press = (keys: string) => admin.keyboard.press(keys);

async function add(piece: string, title: string): Promise<void> {
  await admin
    .getByRole('region', { name: 'Графы' })
    .getByRole('button', { name: piece, exact: true })
    .click();
  await retype(
    admin,
    piece === 'Заголовок над графами' ? 'Текст заголовка' : 'Заголовок в шапке',
    title,
  );
  await cell(title).waitFor();
}

async function choose(label: string, option: string): Promise<void> {
  await panel()
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .first()
    .click();
  await admin.getByRole('option', { name: option, exact: true }).click();
}

/** The head as it stands: title, columns it spans, rows it spans. */
const head = () =>
  grid()
    .locator('[data-cell]')
    .evaluateAll((cells) =>
      cells.map((one) => {
        const own = one as HTMLTableCellElement;
        return `${own.firstChild?.textContent} ${own.colSpan}×${own.rowSpan}`;
      }),
    );
const filledBy = () => grid().locator('tbody td').allTextContents();
const body = async (): Promise<JsonObject> => JSON.parse(await savedText(admin));

describe('by mouse', () => {
  it('columns of three ways to be filled, the last under a new heading', async () => {
    await beginElement(admin, '/report-templates', 'Отчёт о практиках');
    await cell('Контингент').click();
    await add('Считается по данным', 'На практике');
    await choose('Графа «На практике»: добавить условие', 'Выпускной курс');
    await panel()
      .getByText(/Считаются те, для кого/)
      .waitFor();
    await add('По другим графам', 'Доля');
    await choose('Как считается', 'Доля, в процентах');
    await choose('Часть', 'На практике');
    await choose('Целое', 'Контингент');
    await panel().getByText('«На практике» в процентах от «Контингент».').waitFor();
    await add('Вручную: целое число', 'Договоров');
    await add('Заголовок над графами', 'Внесено организацией');
    expect(await head()).toEqual([
      'Контингент 1×2',
      'На практике 1×2',
      'Доля 1×2',
      'Внесено организацией 1×1',
      'Договоров 1×1',
    ]);
    expect(await filledBy()).toEqual(['считается', 'считается', 'по графам', 'вручную']);
  });

  it('a column is dragged under the heading and beside another', async () => {
    await cell('Доля').dragTo(cell('Внесено организацией'));
    await expect.poll(head).toContain('Внесено организацией 2×1');
    await cell('Доля').dragTo(cell('Контингент'), { targetPosition: { x: 4, y: 10 } });
    await expect.poll(async () => (await head())[0]).toBe('Доля 1×2');
    await press('Control+z');
    await press('Control+z');
    await expect.poll(async () => (await head())[2]).toBe('Доля 1×2');
  });

  it('the control relation is said and kept', async () => {
    await press('Escape');
    await panel().getByRole('tab', { name: 'Сверка' }).click();
    await panel().getByRole('button', { name: 'Добавить соотношение' }).click();
    await retype(admin, 'Что проверяется', 'На практике не больше, чем всего');
    await choose('Сравнение', 'не больше');
    await choose('Слева: сумма граф', 'На практике');
    await admin.getByRole('option', { name: 'Контингент', exact: true }).click();
    await press('Escape');
    await choose('Справа: сумма граф', 'Контингент');
    await admin.getByRole('option', { name: 'На практике', exact: true }).click();
    await press('Escape');
    await admin
      .getByText(/Сохранено/)
      .first()
      .waitFor();
    await expect
      .poll(async () => {
        const { checks } = await body();
        return Object.values((checks as JsonObject).items as JsonObject);
      })
      .toEqual([
        expect.objectContaining({
          op: '<=',
          title: 'На практике не больше, чем всего',
          right: ['contingent'],
        }),
      ]);
    expect((await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    expect(await picture(admin, 'report-builder-1440-light')).toEqual({ scrollsSideways: false });
  });
});

describe('by keyboard alone', () => {
  async function insert(word: string, title: string): Promise<void> {
    await press('Insert');
    await admin.getByRole('combobox', { name: 'Какую графу вставить' }).waitFor();
    await admin.keyboard.type(word);
    await press('Enter');
    await expect.poll(() => admin.locator('[data-cell]:focus').count()).toBe(1);
    await press('Enter');
    await expect.poll(() => panel().locator(':is(input, textarea):focus').count()).toBe(1);
    await press('Control+a');
    await admin.keyboard.type(title);
    await press('Escape');
    await expect.poll(() => admin.locator('[data-cell]:focus').textContent()).toContain(title);
  }

  it('a column is added, drawn under a heading, copied, deleted, given back', async () => {
    await cell('Контингент').focus();
    await press('Home');
    await insert('данным', 'Выпускники');
    await insert('вручную: текст', 'Примечание');
    await press('Alt+ArrowRight');
    await press('Alt+ArrowRight');
    await press('Alt+ArrowDown');
    expect(await head()).toEqual([
      'Контингент 1×2',
      'Выпускники 1×2',
      'На практике 1×2',
      'Доля 1×2',
      'Внесено организацией 2×1',
      'Примечание 1×1',
      'Договоров 1×1',
    ]);
    await press('Control+d');
    await expect.poll(head).toContain('Примечание (копия) 1×1');
    await press('Delete');
    await expect.poll(head).not.toContain('Примечание (копия) 1×1');
    await press('Control+z');
    await expect.poll(head).toContain('Примечание (копия) 1×1');
    await press('Control+y');
    await cell('Выпускники').focus();
    await press('Home');
    await press('Shift+ArrowRight');
    await press('Control+g');
    await expect.poll(head).toContain('Новый заголовок 2×1');
  });
});

describe('the report', () => {
  it('is looked at as it will be printed', async () => {
    await admin.getByRole('tab', { name: 'Просмотр' }).click();
    const printed = admin.locator('.preview table');
    await printed.getByText('Внесено организацией').waitFor();
    await printed.getByText('Новый заголовок').waitFor();
    await admin.getByText('На практике не больше, чем всего').waitFor();
    await picture(admin, 'report-preview-1440-light');
  });

  it('is published, and its codes stay', async () => {
    await admin.getByRole('button', { name: 'Опубликовать…' }).click();
    const dialog = admin.getByRole('dialog');
    const note = dialog.getByLabel('Что изменено');
    if (await note.count()) await note.fill('Новая форма');
    await dialog.getByRole('button', { name: /Опубликовать/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await admin
      .getByText(/Опубликована версия 1/)
      .first()
      .waitFor();
    await admin.getByRole('tab', { name: 'Редактор' }).click();
    await cell('Доля').click();
    await panel().getByText('Код, не меняется').first().waitFor();
  });

  it('is read on a phone, in the dark too', async () => {
    const address = admin.url();
    for (const dark of [false, true]) {
      const phone = await journey.as('region_admin', { width: 390, dark });
      await phone.goto(address);
      await phone.getByRole('grid', { name: 'Шапка отчёта' }).waitFor();
      const name = `report-builder-390-${dark ? 'dark' : 'light'}`;
      expect(await picture(phone, name)).toEqual({ scrollsSideways: false });
      expect((await axe(phone)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
      await phone.getByRole('tab', { name: 'Графы' }).click();
      await phone.getByRole('button', { name: 'По другим графам', exact: true }).click();
      await phone.getByRole('tab', { name: 'Свойства' }).click();
      await phone.getByLabel('Заголовок в шапке').waitFor();
      expect(await picture(phone, `${name}-properties`)).toEqual({ scrollsSideways: false });
      expect(await englishWords(phone)).toEqual([]);
      await phone.close();
    }
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
