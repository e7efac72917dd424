// A newcomer's first day: the administrator makes an account for a college, describes an event of the region's
// own by screens alone, and enters one; the college's new colleague logs in and finds it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addField } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';
import { typedJourneyDate } from '../support/morning.ts';

let journey: Journey;
let admin: Page;
let password = '';

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
});
afterAll(() => journey?.end());

const today = typedJourneyDate();
const TYPE = 'Неделя без турникетов: своя';
const LOGIN = 'novikova.i';

async function clean(page: Page): Promise<void> {
  expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
}

describe('the administrator gives a college an account', () => {
  it('creates the user; the password is shown once', async () => {
    await admin.goto(`${journey.product.url}/#/users`);
    await admin.getByRole('link', { name: 'Создать пользователя' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Новый пользователь' }).waitFor();
    await clean(admin);
    await admin.getByLabel(/^Фамилия, имя, отчество/).fill('Новикова Ирина Павловна');
    await admin.getByLabel(/^Должность/).fill('Специалист центра карьеры');
    await admin.getByRole('combobox', { name: /^Организация/ }).fill('реченский');
    await admin
      .getByRole('option', { name: /колледж/i })
      .first()
      .click();
    await admin.getByLabel(/^Логин/).fill(LOGIN);
    await admin.getByRole('button', { name: 'Создать пользователя' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByText(LOGIN).waitFor();
    await clean(admin);
    password = (await dialog.locator('dd').last().innerText()).trim();
    await dialog.getByRole('button', { name: /Готово|Закрыть|Записал/ }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('grants the role at the same college', async () => {
    await admin.getByRole('link', { name: 'Выдать права' }).click();
    await admin.getByRole('combobox', { name: /^Роль или допуск/ }).click();
    await admin.getByRole('option', { name: /^Оператор/ }).click();
    await admin.getByRole('combobox', { name: /^Место/ }).fill('реченский');
    await admin
      .getByRole('option', { name: /колледж/i })
      .first()
      .click();
    await admin.getByLabel(/^Действует с/).fill(today);
    await clean(admin);
    await admin.getByRole('button', { name: /^Выдать/ }).click();
    await admin.getByText('Новикова Ирина Павловна').first().waitFor();
    await picture(admin, 'newcomer-grant-1440-light');
  });
});

describe('the administrator describes an event of the region’s own', () => {
  it('begins a type from nothing', async () => {
    await admin.goto(`${journey.product.url}/#/event-types`);
    await admin.getByRole('link', { name: 'Добавить тип события' }).click();
    await admin.getByRole('radio', { name: 'Начать с пустого' }).check();
    await admin.getByLabel(/^Название/).fill(TYPE);
    await admin.getByLabel(/^Документ-основание/).fill('План мероприятий региона');
    await admin.getByLabel(/^Пункт или раздел/).fill('Пункт 1');
    await clean(admin);
    await admin.getByRole('button', { name: 'Создать черновик' }).click();
    await admin.getByRole('heading', { level: 1, name: TYPE }).waitFor();
  });

  it('adds the field and makes it obligatory', async () => {
    await addField(admin, 'Строка');
    const title = admin.getByLabel('Название поля');
    await title.fill('Предприятие');
    await title.blur();
    await admin.getByLabel('Обязательный ответ').check();
    await admin
      .getByText(/Сохранено/)
      .first()
      .waitFor();
    await admin.getByRole('tab', { name: 'Проверка' }).click();
    await admin.getByText('Ошибок нет').waitFor();
    await clean(admin);
    await picture(admin, 'newcomer-type-1440-light');
  });

  it('publishes it', async () => {
    await admin.getByRole('button', { name: 'Опубликовать…' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Что изменено').fill('Первая версия');
    await clean(admin);
    await dialog.getByRole('button', { name: /Опубликовать/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await admin
      .getByText(/Опубликована версия 1/)
      .first()
      .waitFor();
  });

  it('enters an event of it', async () => {
    await admin.goto(`${journey.product.url}/#/events/create`);
    await admin.getByLabel(/^Вид мероприятия/).fill('своя');
    await admin.getByRole('option', { name: TYPE }).click();
    await admin.getByLabel(/^Дата/).fill(today);
    await admin.getByRole('button', { name: 'Добавить мероприятие' }).click();
    await admin.getByText('Ответьте на этот вопрос').waitFor();
    await admin.getByLabel(/^Предприятие/).fill('АО «Реченский завод насосов»');
    await clean(admin);
    await admin.getByRole('button', { name: 'Добавить мероприятие' }).click();
    await admin.getByRole('heading', { level: 1, name: TYPE }).waitFor();
    await admin.getByText('АО «Реченский завод насосов»').waitFor();
    await clean(admin);
  });
});

describe('the new colleague', () => {
  it('logs in with the temporary password, sets an own one and sees the event', async () => {
    const context = await journey.browser.newContext({ locale: 'ru-RU' });
    const page = await context.newPage();
    await page.goto(journey.product.url);
    await page.getByLabel('Логин').fill(LOGIN);
    await page.getByLabel('Пароль').fill(password);
    await page.getByRole('button', { name: 'Войти' }).click();
    const dialog = page.getByRole('dialog', { name: 'Замените временный пароль' });
    await dialog.getByLabel(/^Текущий пароль/).fill(password);
    for (const box of await dialog.getByLabel(/^Новый пароль/).all())
      await box.fill('свой-надёжный-пароль-26');
    await clean(page);
    await dialog.getByRole('button', { name: 'Сменить пароль' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /Добр/ }).waitFor();
    await page.goto(`${journey.product.url}/#/events`);
    await page.getByText(TYPE).first().waitFor();
    await context.close();
  });
});

it('met no error, no violation of the content policy, no other host', () => {
  expect(journey.troubles()).toEqual([]);
});
