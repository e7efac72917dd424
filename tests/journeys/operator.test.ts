// The operator: consent, attendance, questionnaire, level with reasons, three records, another level.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';
import { typedJourneyDate } from '../support/morning.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney();
  page = await journey.as('operator', { byScreen: true });
});
afterAll(() => journey?.end());

const today = typedJourneyDate();
const dialog = () => page.getByRole('dialog');

async function choose(label: string | RegExp, option: string | RegExp): Promise<void> {
  await dialog().getByLabel(label).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function saveRecord(): Promise<void> {
  await dialog().getByRole('button', { name: 'Сохранить' }).click();
  await dialog().waitFor({ state: 'detached' });
}

async function openTab(name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

function question(text: string) {
  const name = new RegExp(text);
  return page.getByRole('radiogroup', { name }).or(page.getByRole('group', { name })).first();
}

async function answer(text: string, option: string): Promise<void> {
  await question(text).getByLabel(option, { exact: true }).check();
}

async function count(text: string, value: string): Promise<void> {
  const input = page.getByLabel(new RegExp(text));
  await input.fill(value);
  await input.blur();
}

async function next(): Promise<void> {
  await page.getByRole('button', { name: 'Далее' }).click();
}

async function reasons(): Promise<string[]> {
  const chips = page.getByRole('region', { name: 'Уровень риска' }).getByRole('button');
  return (await chips.allTextContents()).map((text) => /\d+/.exec(text)?.[0] ?? text);
}

describe('operator of the college', () => {
  it('finds the student of ИСП-41 and registers the consent', async () => {
    await page.goto(`${journey.product.url}/#/learners`);
    await page.getByPlaceholder('Найти по фамилии и имени').fill('бел');
    await page.getByText('Абрамов').first().waitFor({ state: 'detached' });
    await page.getByText('Белов Илья Андреевич').click();
    await page.getByRole('heading', { name: 'Белов Илья Андреевич' }).waitFor();
    await openTab('Согласия');
    await page.getByRole('button', { name: 'Отметить согласие' }).first().click();
    await dialog()
      .getByLabel(/^Дата подписания/)
      .fill(today);
    await saveRecord();
    await page.getByText('Обработка персональных данных').first().waitFor();
  });

  it('enters attendance of a fair', async () => {
    await openTab('Мероприятия');
    await page
      .getByRole('button', { name: /мероприятие|участие/i })
      .first()
      .click();
    await choose(/Вид мероприятия/, 'Ярмарка вакансий');
    await dialog().getByLabel(/^Дата/).fill(today);
    await saveRecord();
    await page.getByText('Ярмарка вакансий').first().waitFor();
  });

  it('fills the questionnaire page by page and sees «высокий» by 8 and 10', async () => {
    await page.getByRole('link', { name: 'Заполнить опросник' }).click();
    await answer('Работаете ли Вы сейчас', 'Не работаю');
    await answer('не связанная с направлением', 'Нет');
    await next();
    await count('Сколько практик', '0');
    await count('В скольких ярмарках', '1');
    await question('В каких именно')
      .getByLabel(/Ярмарка/)
      .check();
    await answer('готовое резюме', 'Нет');
    await count('подготовке к собеседованию', '0');
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(page, 'questionnaire-1440-light');
    await next();
    await answer('Определились ли Вы с местом работы', 'Да');
    await answer('военную службу по призыву', 'Нет');
    await answer('отпуск по уходу', 'Нет');
    await next();
    await question('На что направлен')
      .getByLabel(/первой работы/)
      .check();
    await page.getByRole('button', { name: 'Сохранить ответы' }).click();
    await page.getByRole('heading', { name: 'Ответы сохранены' }).waitFor();
    await page.getByRole('status').getByText('высокий', { exact: true }).first().waitFor();
    await picture(page, 'answers-saved-1440-light');
    await expect.poll(reasons).toEqual(['8', '10']);
    await page.getByRole('link', { name: /Следующий обучающийся/ }).waitFor();
  });

  it('opens a reason down to the answer that proves it', async () => {
    await page.getByRole('link', { name: 'К карточке' }).click();
    await page.getByRole('button', { name: /^10/ }).click();
    await page.getByText('отсутствие активности обучающегося в подготовке атрибутов').waitFor();
    await picture(page, 'reason-1440-light');
    await page.getByText(/Ответ «Есть ли у Вас готовое резюме\?» — «Нет»/).waitFor();
  });

  it('adds practice, résumé and interview training: «невысокий», history kept', async () => {
    await openTab('Практика и резюме');
    await page.getByRole('button', { name: 'Добавить практику' }).first().click();
    await dialog().getByLabel(/^Где/).fill('АО «Реченский завод насосов»');
    await choose(/специальност/i, /основн|своей|по специальности/i);
    await dialog()
      .getByLabel(/^Начал/)
      .fill(today);
    await saveRecord();
    await page.getByRole('button', { name: 'Добавить резюме' }).first().click();
    await dialog()
      .getByLabel(/^Составлено/)
      .fill(today);
    await saveRecord();
    await openTab('Мероприятия');
    await page
      .getByRole('button', { name: /мероприятие|участие/i })
      .first()
      .click();
    await choose(/Вид мероприятия/, /собеседовани/i);
    await dialog().getByLabel(/^Дата/).fill(today);
    await saveRecord();
    await page.getByText('невысокий').first().waitFor();
    await openTab('История');
    await page.getByRole('tabpanel').getByText('невысокий', { exact: true }).first().waitFor();
    await page.getByRole('tabpanel').getByText('высокий', { exact: true }).first().waitFor();
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
