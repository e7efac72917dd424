// A questionnaire of four pages built by mouse from nothing, published, answered on a phone; then changed as
// text, and every step of the sitting undone and done again to the letter.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../forms/json.ts';
import { addField, beginElement, card, retype, savedText } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
}, 60_000);
afterAll(() => journey?.end());

const TITLE = 'Путь к профессии';

async function add(type: string, title: string): Promise<void> {
  await addField(admin, type);
  await retype(admin, type === 'Раздел' ? 'Название раздела' : 'Текст вопроса', title);
  await card(admin, title).waitFor();
}

async function choose(label: string, option: string): Promise<void> {
  await admin.getByRole('combobox', { name: startsWith(label) }).click();
  await admin.getByRole('option', { name: option, exact: true }).click();
}

async function tick(label: string, options: readonly string[]): Promise<void> {
  await admin.getByRole('combobox', { name: label, exact: true }).click();
  for (const option of options)
    await admin.getByRole('option', { name: option, exact: true }).click();
  await admin.keyboard.press('Escape');
}

async function list(noun: string, group: string, titles: readonly string[]): Promise<void> {
  const part = admin.getByRole('group', { name: group, exact: true });
  await part.getByRole('button', { name: 'Вставить списком' }).click();
  await part.getByLabel('Каждый с новой строки').fill(titles.join('\n'));
  await part.getByRole('button', { name: /^Добавить: / }).click();
  // The two that every new list begins with.
  await part.getByRole('button', { name: `Удалить ${noun} 1` }).click();
  await part.getByRole('button', { name: `Удалить ${noun} 1` }).click();
}

async function newPage(title: string): Promise<void> {
  await admin
    .getByRole('navigation', { name: 'Страницы' })
    .getByRole('button', { name: 'Страница', exact: true })
    .click();
  await retype(admin, 'Название страницы', title);
}

/** A list to choose from is called by its label and what is chosen. */
function startsWith(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

const body = async (): Promise<JsonObject> => JSON.parse(await savedText(admin));

describe('built by mouse from nothing', () => {
  it('page one: plain answers, one shown by another, one worked out', async () => {
    await beginElement(admin, '/questionnaires', TITLE);
    await admin.getByRole('tree', { name: 'Вопросы' }).waitFor();
    await retype(admin, 'Название страницы', 'О себе');
    await admin.getByRole('treeitem').first().click();
    await retype(admin, 'Текст вопроса', 'Ваша группа');
    await admin.getByLabel('Обязательный ответ').check();
    await add('Дата', 'День рождения');
    await add('Расчёт', 'Полных лет');
    await choose('Действие', 'Полных лет между датами');
    await choose('С даты', 'День рождения');
    await add('Да или нет', 'Работаете ли Вы?');
    await add('Строка', 'Где Вы работаете?');
    await admin.getByRole('tab', { name: 'Логика' }).click();
    await choose('Когда показывать: добавить условие', 'Работаете ли Вы?');
    await admin.getByText('Показывается, если работаете ли Вы? — да.').waitFor();
    await admin.getByRole('tab', { name: 'Вопрос', exact: true }).click();
    await add('Один из', 'Есть ли у Вас резюме?');
    await list('вариант', 'Варианты ответа', ['Есть', 'Нет']);
    await admin.getByRole('tab', { name: 'Логика' }).click();
    await choose('Факт', 'Есть действующее резюме');
    await admin.getByRole('tab', { name: 'Вопрос', exact: true }).click();
    for (const [option, fact] of [
      ['Есть', 'факт: да'],
      ['Нет', 'факт: нет'],
    ] as const) {
      await admin.getByRole('combobox', { name: `Что говорит вариант «${option}»` }).click();
      await admin.getByRole('option', { name: fact, exact: true }).click();
    }
    expect((await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    await picture(admin, 'builder-1440-light');
    await admin.emulateMedia({ colorScheme: 'dark' });
    // Colours pass over into one another for a moment.
    await expect
      .poll(async () => (await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`))
      .toEqual([]);
    await picture(admin, 'builder-1440-dark');
    await admin.emulateMedia({ colorScheme: 'light' });
  });

  it('page two: rows of work with a sum over them, a matrix, several of many, an order', async () => {
    await newPage('Опыт');
    await add('Повтор', 'Места работы');
    await add('Строка', 'Организация');
    await add('Целое число', 'Сколько месяцев');
    // Both are carried into the repeating group.
    await card(admin, 'Организация').click();
    await card(admin, 'Сколько месяцев').click({ modifiers: ['Control'] });
    await admin
      .locator('.card', { has: card(admin, 'Сколько месяцев') })
      .last()
      .locator('.card-handle')
      .last()
      .dragTo(admin.getByText('Пусто: перетащите сюда вопрос', { exact: false }));
    await admin
      .getByText('Пусто: перетащите сюда вопрос', { exact: false })
      .waitFor({ state: 'detached' });
    await card(admin, 'Места работы').click();
    await add('Расчёт', 'Всего месяцев');
    await tick('Из чего', ['Места работы: Сколько месяцев']);
    await add('Матрица', 'Насколько Вы владеете');
    await list('строку', 'Строки', ['Общение', 'Расчёты', 'Ручной труд']);
    await list('столбец', 'Столбцы', ['Слабо', 'Уверенно']);
    await add('Несколько из', 'Что Вам помогло?');
    await list('вариант', 'Варианты ответа', ['Практика', 'Наставник', 'Семья', 'Ничего']);
    await admin.getByLabel('исключает остальные').last().check();
    await add('По порядку', 'Что важнее в работе?');
    await list('вариант', 'Что расставить', ['Заработок', 'Коллектив', 'Рост']);
    await picture(admin, 'builder-page-two-1440-light');
  });

  it('page three: five scales and what their sum means', async () => {
    await newPage('Самостоятельность');
    const titles = [
      'Планирую день',
      'Начинаю сам',
      'Довожу до конца',
      'Жду указаний',
      'Учусь новому',
    ];
    for (const title of titles) await add('Шкала', title);
    await add('Балл по шкале', 'Самостоятельность в работе');
    await tick('Ответы на какие вопросы дают баллы', titles);
    await admin.getByLabel('«Жду указаний»: считать наоборот').check();
    await admin.getByRole('button', { name: 'Добавить уровень' }).click();
    await retype(admin, 'Название уровня 1', 'Пока невысокая');
    await admin.getByRole('button', { name: 'Добавить уровень' }).click();
    await retype(admin, 'От, баллов (2)', '16');
    await retype(admin, 'Название уровня 2', 'Высокая');
    await retype(admin, 'Толкование уровня 2', 'Вам подойдёт работа без подсказок.');
  });

  it('page four: a section, a list, a text, a period; a question moves between pages', async () => {
    await newPage('Планы');
    await add('Раздел', 'После выпуска');
    await add('Список', 'Куда пойдёте?');
    await list('вариант', 'Варианты ответа', ['Работать', 'Учиться', 'Служить']);
    await add('Текст', 'Чего ждёте от работы?');
    await add('Период', 'Когда готовы начать?');
    await add('Число', 'Желаемый заработок');
    await add('Пояснение', 'Спасибо за ответы');
    for (const title of ['Куда пойдёте?', 'Чего ждёте от работы?']) {
      await card(admin, title).click();
      await admin.getByRole('button', { name: `Вложить в раздел или повтор: «${title}»` }).click();
    }
    await card(admin, 'Желаемый заработок').click();
    await admin
      .locator('.card', { has: card(admin, 'Желаемый заработок') })
      .last()
      .locator('.card-handle')
      .dragTo(
        admin
          .getByRole('navigation', { name: 'Страницы' })
          .getByRole('button', { name: /1\. О себе/ }),
      );
    await admin
      .getByRole('button', { name: /1\. О себе/, exact: false })
      .first()
      .waitFor();
    await card(admin, 'Ваша группа').waitFor();
    await card(admin, 'Желаемый заработок').waitFor();
    await admin.getByRole('tab', { name: 'Проверка' }).click();
    await admin.getByText('Ошибок нет').waitFor();
    await expect
      .poll(async () => {
        const { pages } = await body();
        const { order, items } = pages as {
          order: string[];
          items: Record<string, { fields: string[] }>;
        };
        return order.map((key) => items[key]?.fields.length);
      })
      .toEqual([7, 5, 6, 5]);
  });
});

describe('published and answered on a phone', () => {
  let operator: Page;

  it('is published', async () => {
    await admin.getByRole('button', { name: 'Опубликовать…' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Что изменено').fill('Первая версия');
    await dialog.getByRole('button', { name: /Опубликовать/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await admin
      .getByText(/Опубликована версия 1/)
      .first()
      .waitFor();
  });

  it('is filled in at 390 px, page by page; what is worked out stands at once', async () => {
    operator = await journey.as('operator', { width: 390 });
    await operator.goto(`${journey.product.url}/#/learners`);
    await operator.getByPlaceholder('Найти по фамилии и имени').fill('соколов артём');
    await operator.getByText('Соколов Артём Игоревич').first().click();
    await operator.getByRole('tab', { name: /^Ответы/ }).click();
    await operator
      .getByRole('link', { name: /Заполнить опросник/ })
      .first()
      .click();
    await operator.getByRole('combobox', { name: /^Опросник/ }).click();
    await operator.getByRole('option', { name: TITLE }).click();
    const next = () => operator.getByRole('button', { name: 'Далее' }).click();
    const one = (title: string, option: string) => {
      const name = new RegExp(title);
      return operator
        .getByRole('radiogroup', { name })
        .or(operator.getByRole('group', { name }))
        .first()
        .getByLabel(option, { exact: true })
        .check();
    };

    await operator.getByLabel(/^Ваша группа/).waitFor();
    await next();
    await operator.getByText('Ответьте на этот вопрос').first().waitFor();
    await operator.getByLabel(/^Ваша группа/).fill('ИСП-41');
    await operator.getByLabel(/^День рождения/).fill('01.09.2006');
    await one('Работаете ли Вы', 'Да');
    await operator.getByLabel(/^Где Вы работаете/).fill('Завод');
    await one('Есть ли у Вас резюме', 'Нет');
    await operator.getByText('20', { exact: true }).first().waitFor();
    await next();

    for (const [firm, months] of [
      ['Завод', '5'],
      ['Мастерская', '7'],
    ] as const) {
      await operator.getByRole('button', { name: /^Добавить/ }).click();
      await operator
        .getByLabel(/^Организация/)
        .last()
        .fill(firm);
      await operator
        .getByLabel(/^Сколько месяцев/)
        .last()
        .fill(months);
      await operator
        .getByLabel(/^Сколько месяцев/)
        .last()
        .blur();
    }
    await operator.getByText('12', { exact: true }).first().waitFor();
    await operator.getByLabel('Общение: Уверенно', { exact: true }).check();
    await operator.getByLabel('Расчёты: Слабо', { exact: true }).check();
    await operator.getByLabel('Практика', { exact: true }).check();
    await operator.getByLabel('Ничего', { exact: true }).check();
    expect(await operator.getByLabel('Практика', { exact: true }).isChecked()).toBe(false);
    await picture(operator, 'builder-answer-390-light');
    expect(await operator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await next();

    for (const [title, step] of [
      ['Планирую день', '5'],
      ['Начинаю сам', '4'],
      ['Довожу до конца', '4'],
      ['Жду указаний', '2'],
      ['Учусь новому', '3'],
    ] as const)
      await one(title, step);
    // 5 + 4 + 4 + (6 − 2) + 3
    await operator.getByText('20', { exact: false }).first().waitFor();
    await operator.getByText('Вам подойдёт работа без подсказок.').first().waitFor();
    await operator.getByRole('button', { name: 'Назад' }).click();
    await operator.getByRole('button', { name: 'Назад' }).click();
    expect(await operator.getByLabel(/^Ваша группа/).inputValue()).toBe('ИСП-41');
    await next();
    await next();
    await next();
    await operator.getByLabel(/^Чего ждёте от работы/).fill('Ясных задач');
    await operator.getByRole('button', { name: /Сохранить/ }).click();
    await operator.getByRole('link', { name: 'К карточке' }).waitFor();
  });

  it('answers, sums and scores are kept, and the fact is known', async () => {
    const kept = await operator.evaluate(async () => {
      const rows = await (await fetch('/api/responses?sort=["id","DESC"]&range=[0,0]')).json();
      return rows[0];
    });
    const values: unknown[] = Object.values(kept.answers);
    expect(values).toEqual(
      expect.arrayContaining([
        'ИСП-41',
        '2006-09-01',
        20,
        true,
        'Завод',
        12,
        [expect.stringMatching(/option_\d+$/)],
        'Ясных задач',
      ]),
    );
    expect(values.filter((value) => value === 20)).toHaveLength(2);
    await operator
      .getByText(/резюме/i)
      .first()
      .waitFor();
  });
});

describe('as text and back, step by step', () => {
  it('what is changed in the source text is on the form', async () => {
    await admin.getByRole('button', { name: 'Ещё действия' }).click();
    await admin.getByRole('menuitemcheckbox', { name: /Исходный текст/ }).click();
    await admin.getByRole('button', { name: 'Исходный текст' }).click();
    const source = admin.locator('.cm-content');
    await source.waitFor();
    const before = await savedOrPublished();
    const after = before
      .replace('"Ваша группа"', '"Учебная группа"')
      .replace(
        '"title": "Учебная группа"',
        '"$comment": "по приказу",\n        "title": "Учебная группа"',
      );
    await source.click();
    await admin.keyboard.press('Control+a');
    await admin.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await admin.evaluate((text) => navigator.clipboard.writeText(text), after);
    await admin.keyboard.press('Control+v');
    await admin.getByRole('button', { name: 'Форма', exact: true }).click();
    await card(admin, 'Учебная группа').waitFor();
    await card(admin, 'Учебная группа').click();
    await admin.getByRole('button', { name: 'Копия рядом: «Учебная группа»' }).click();
    await card(admin, 'Учебная группа (копия)').waitFor();
    await expect.poll(() => savedText(admin)).toContain('"$comment": "по приказу"');
  });

  it('undone to the start and done again to the end, the text is equal to the letter', async () => {
    await expect.poll(() => savedText(admin)).toContain('(копия)');
    const end = await savedText(admin);
    const undo = admin.getByRole('button', { name: 'Отменить последнее изменение' });
    const redo = admin.getByRole('button', { name: 'Вернуть отменённое' });
    let steps = 0;
    for (; await undo.isEnabled(); steps += 1) await undo.click();
    await card(admin, 'Ваша группа').waitFor();
    await expect.poll(() => savedText(admin)).not.toContain('по приказу');
    expect(await savedText(admin)).toBe(await savedOrPublished());
    for (let step = 0; step < steps; step += 1) await redo.click();
    expect(await redo.isEnabled()).toBe(false);
    await expect.poll(() => savedText(admin)).toBe(end);
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles().join('\n')).toBe('');
  });
});

/** The text in force, as the server has it. */
async function savedOrPublished(): Promise<string> {
  return admin.evaluate(async () => {
    const [, resource, id] = window.location.hash.split('/');
    return String((await (await fetch(`/api/${resource}/${id}`)).json()).published);
  });
}
