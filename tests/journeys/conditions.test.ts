// Conditions without a line of JSON: a characteristic put together by mouse, an indicator by keyboard alone;
// what no longer holds is shown as broken and is not published.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../forms/json.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
}, 60_000);
afterAll(() => journey?.end());

async function begin(path: string, title: string): Promise<void> {
  await admin.goto(`${journey.product.url}/#${path}/create`);
  await admin.getByLabel('Начать с пустого').check();
  await admin.getByLabel('Название', { exact: false }).first().fill(title);
  await admin.getByLabel('Документ-основание').fill('Приказ министерства');
  await admin.getByLabel('Пункт или раздел документа').fill('пункт 4');
  await admin.getByRole('button', { name: 'Создать черновик' }).click();
  await admin.getByRole('tab', { name: 'Редактор' }).waitFor();
}

/** The element's row as the server keeps it; the hash of the address names it. */
async function saved(): Promise<JsonObject> {
  await admin
    .getByText(/Сохранено/)
    .first()
    .waitFor();
  return admin.evaluate(async () => {
    const [, resource, id] = window.location.hash.split('/');
    const { draft } = await (await fetch(`/api/${resource}/${id}`)).json();
    return JSON.parse(draft);
  });
}

const box = (name: string) => admin.getByRole('combobox', { name, exact: true });
async function choose(name: string, option: string): Promise<void> {
  await box(name).click();
  await admin.getByRole('option', { name: option, exact: true }).click();
}
const over = (field: string, leaf: JsonObject) => ({
  properties: { [field]: leaf },
  required: [field],
});

describe('by mouse', () => {
  const when: JsonObject = {
    allOf: [
      over('course', { minimum: 3 }),
      {
        anyOf: [
          over('hasResume', { const: false }),
          { not: { anyOf: [over('educationLevel', { enum: ['school', 'higher'] })] } },
        ],
      },
    ],
  };

  it('a characteristic of all, any and none over facts', async () => {
    await begin('/risk-criteria', 'Старшекурсник без резюме');
    const resume = admin.getByRole('group', { name: 'есть действующее резюме — нет' });
    await resume.waitFor();
    await choose('Условие: добавить условие', 'Курс');
    const number = admin.getByRole('textbox', { name: 'Курс: значение' });
    await number.fill('3');
    await number.blur();
    await admin.getByRole('button', { name: 'Условие: добавить группу' }).click();
    // The condition that stood there is dragged into the new group.
    const group = admin.getByRole('group', { name: 'Группа: любое из условий' });
    await admin
      .getByRole('button', { name: 'Переместить: есть действующее резюме — нет' })
      .dragTo(group.locator('.cond-drop').first());
    await group.getByRole('group', { name: 'есть действующее резюме — нет' }).waitFor();
    await group.getByRole('button', { name: 'Условие: группа: добавить группу' }).click();
    const inner = group.getByRole('group', { name: 'Группа: все условия' });
    await inner.getByRole('combobox', { name: /что должно быть верно/ }).click();
    await admin.getByRole('option', { name: 'ни одно из условий' }).click();
    const none = group.getByRole('group', { name: 'Группа: ни одно из условий' });
    await none.getByRole('combobox', { name: 'Условие: группа: добавить условие' }).click();
    await admin.getByRole('option', { name: 'Уровень образования' }).click();
    await choose('Уровень образования: сравнение', 'одно из');
    await box('Уровень образования: значения').click();
    await admin.getByRole('option', { name: 'высшее' }).click();
    await admin.getByRole('option', { name: 'общее' }).click();
    await admin.getByRole('option', { name: 'среднее профессиональное' }).click();
    await admin.keyboard.press('Escape');

    await admin
      .getByText(
        'Выявляется, если курс не меньше 3 и (есть действующее резюме — нет или неверно, что (уровень образования — одно из значений: «высшее», «общее»)).',
      )
      .waitFor();
    await admin.getByRole('tab', { name: 'Проверка' }).click();
    await admin.getByText('Ошибок нет').waitFor();
    await picture(admin, 'condition-builder-1440-light');
    expect(await axe(admin)).toEqual([]);
    await expect
      .poll(async () => (await saved()).when)
      .toEqual({
        ...when,
        allOf: [
          over('course', { minimum: 3 }),
          {
            anyOf: [
              over('hasResume', { const: false }),
              { not: { anyOf: [over('educationLevel', { enum: ['higher', 'school'] })] } },
            ],
          },
        ],
      });
  });

  it('is the same on the screen of a phone, and dissolves what is no longer a group', async () => {
    await admin.setViewportSize({ width: 390, height: 844 });
    await picture(admin, 'condition-builder-390-light');
    const wide = await admin.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await admin.setViewportSize({ width: 1440, height: 1000 });
    const group = admin.getByRole('group', { name: 'Группа: любое из условий' });
    await group
      .getByRole('button', { name: /^Действия: есть действующее резюме — нет или/ })
      .click();
    await admin.getByRole('menuitem', { name: 'Распустить группу' }).click();
    await expect
      .poll(async () => (await saved()).when)
      .toEqual({
        allOf: [
          over('course', { minimum: 3 }),
          over('hasResume', { const: false }),
          { not: { anyOf: [over('educationLevel', { enum: ['higher', 'school'] })] } },
        ],
      });
  });
});

describe('a specialty', () => {
  it('is found by its name, and its code stands in the condition', async () => {
    await choose('Условие: добавить условие', 'Код специальности');
    await admin.getByRole('alert').getByText('Укажите значение: «Код специальности»').waitFor();
    await box('Код специальности: значение').fill('сварочн');
    await admin
      .getByRole('option', { name: /^\d\d\.\d\d\.\d\d .*[Сс]варочн/ })
      .first()
      .click();
    await admin.getByText(/и код специальности — «\d\d\.\d\d\.\d\d»\.$/).waitFor();
    await choose('Код специальности: сравнение', 'одно из');
    await box('Код специальности: значения').fill('повар');
    await admin
      .getByRole('option', { name: /^\d\d\.\d\d\.\d\d .*[Пп]овар/ })
      .first()
      .click();
    await expect
      .poll(async () => JSON.stringify((await saved()).when))
      .toMatch(/"specialtyCode":\{"enum":\["\d\d\.\d\d\.\d\d","\d\d\.\d\d\.\d\d"\]\}/);
    expect(await axe(admin)).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await admin.keyboard.press(key);
  };

  it('whom an indicator counts: added, compared, moved and taken away', async () => {
    await begin('/indicators', 'Выпускной курс старше двадцати');
    await box('Кто или что засчитывается: добавить условие').focus();
    await admin.keyboard.type('возр');
    await press('ArrowDown', 'Enter');
    // The keyboard stands at the comparison of what was added.
    await expect
      .poll(() =>
        admin.evaluate(() =>
          document.activeElement?.closest('fieldset')?.getAttribute('aria-label'),
        ),
      )
      .toBe('возраст не меньше 1');
    await press('Enter');
    await admin.keyboard.type('больше');
    await admin.getByRole('option', { name: 'больше', exact: true }).focus();
    await press('Enter', 'Tab');
    await press('Control+A');
    await admin.keyboard.type('20');
    await press('Enter');
    await admin.getByText(/Считаются те, для кого .*возраст больше 20\./).waitFor();

    await box('Кто или что засчитывается: добавить условие').focus();
    await admin.keyboard.type('выпускной');
    await press('ArrowDown', 'Enter');
    await admin.getByRole('button', { name: 'Переместить: выпускной курс — да' }).focus();
    await press('Alt+ArrowUp');
    await expect
      .poll(() => admin.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Переместить: выпускной курс — да');
    await admin.getByText(/Место \d из \d, группа «все условия»/).waitFor({ state: 'attached' });
    await expect
      .poll(async () => JSON.stringify((await saved()).numerator))
      .toMatch(/"isFinalYear":\{"const":true\},"age":\{"exclusiveMinimum":20\}/);

    await admin.getByRole('button', { name: 'Убрать: возраст больше 20' }).focus();
    await press('Enter');
    await expect.poll(async () => JSON.stringify((await saved()).numerator)).not.toContain('age');
    expect(await axe(admin)).toEqual([]);
  });
});

describe('what no longer holds', () => {
  it('is shown broken where it stands and is not published', async () => {
    await admin.evaluate(async () => {
      const [, resource, id] = window.location.hash.split('/');
      const address = `/api/${resource}/${id}`;
      const { draft } = await (await fetch(address)).json();
      const body = JSON.parse(draft);
      body.numerator.where = {
        properties: { riskLevel: { const: 'low' } },
        required: ['riskLevel'],
      };
      await fetch(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ draft: JSON.stringify(body, null, 2) }),
      });
    });
    await admin.reload();
    await admin
      .getByRole('alert')
      .getByText(/Варианта «low» у .* больше нет/)
      .waitFor();
    await admin.getByText('Ошибок нет').waitFor({ state: 'detached' });
    await picture(admin, 'condition-broken-1440-light');
    expect(journey.troubles()).toEqual([]);
  });
});

describe('records of a register', () => {
  it('are narrowed by conditions over its fields, and the sentence stands on the list', async () => {
    await admin.goto(`${journey.product.url}/#/register-records/of/cooperation-agreements`);
    const total = async () =>
      Number((await admin.getByText(/Всего: \d/).textContent())?.replace(/\D/g, ''));
    const all = await total();
    await admin.getByRole('button', { name: 'По полям записи' }).click();
    await admin.getByRole('dialog').waitFor();
    await choose('Записи: добавить условие', 'Состояние');
    await choose('Состояние: сравнение', 'не равно');
    await admin.getByText(/^Показаны записи, в которых состояние — не «/).waitFor();
    await picture(admin, 'register-condition-1440-light');
    expect(await axe(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Показать', exact: true }).click();
    await admin.getByRole('dialog').waitFor({ state: 'detached' });
    await admin.getByText(/^состояние — не «/).waitFor();
    await expect.poll(total).toBeLessThan(all);
    await admin.setViewportSize({ width: 390, height: 844 });
    expect((await picture(admin, 'register-condition-390-light')).scrollsSideways).toBe(false);
    await admin.setViewportSize({ width: 1440, height: 1000 });
    await admin.getByRole('button', { name: 'Убрать условие «По полям записи»' }).click();
    await expect.poll(total).toBe(all);
    expect(journey.troubles()).toEqual([]);
  });
});
