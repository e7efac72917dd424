import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { QuestionnaireForm } from '../../admin/json-form/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { everyAnswer, everyType } from '../support/every-type.ts';

afterEach(cleanup);

beforeAll(() => {
  // jsdom has neither.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});

let latest: JsonObject = {};

function Form({ from }: { from: JsonObject }) {
  const [answers, setAnswers] = useState(from);
  latest = answers;
  return (
    <QuestionnaireForm
      body={everyType}
      answers={answers}
      onChange={setAnswers}
      freePages
      finish={{ label: 'Готово', onFinish: () => undefined }}
    />
  );
}

async function open(page: string, from: JsonObject = {}) {
  const user = userEvent.setup();
  render(<Form from={from} />);
  if (page !== 'О себе') await user.click(screen.getByRole('button', { name: page }));
  return user;
}

describe('widgets of every type', () => {
  it.each(['О себе', 'Учёба', 'Работа'])('page «%s» has no flaw that axe finds', async (page) => {
    await open(page, everyAnswer);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('a note is read, a calculated value is told as soon as it can be', async () => {
    const user = await open('О себе');
    expect(screen.getByText('Ответы помогут подобрать практику.')).toBeTruthy();
    expect(screen.getByText('Появится, когда будут ответы')).toBeTruthy();
    await user.type(screen.getByLabelText('День рождения'), '15032008');
    expect(await screen.findByText(/^1[5-9]$|^[2-9]\d$/)).toBeTruthy();
  });

  it('a telephone is typed with its own keyboard', async () => {
    await open('О себе');
    const input = screen.getByLabelText('Телефон');
    expect(input.getAttribute('type')).toBe('tel');
    expect(input.getAttribute('inputmode')).toBe('tel');
  });

  it('what is alone clears the others, and they clear it', async () => {
    const user = await open('Учёба');
    await user.click(screen.getByLabelText('Найти вакансию'));
    await user.click(screen.getByLabelText('Составить резюме'));
    expect(latest.help).toEqual(['resume', 'vacancy']);
    await user.click(screen.getByLabelText('Ничего из перечисленного'));
    expect(latest.help).toEqual(['none']);
    await user.click(screen.getByLabelText('Найти вакансию'));
    expect(latest.help).toEqual(['vacancy']);
  });

  it('«другое» asks what exactly, right under the choice', async () => {
    const user = await open('Учёба');
    expect(screen.queryByLabelText(/Какая именно/)).toBeNull();
    await user.click(screen.getByLabelText('Другая'));
    const line = screen.getByLabelText(/Какая именно/);
    const choice = screen.getByRole('group', { name: /Форма обучения/ });
    expect(choice.closest('[data-field]')?.nextElementSibling?.contains(line)).toBe(true);
  });

  it('a long list is searched by a part of a word and chosen by keys', async () => {
    const user = await open('Учёба');
    const box = screen.getByRole('combobox', { name: 'Где хотите работать?' });
    await user.type(box, 'род 12');
    expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(['Город 12']);
    await user.keyboard('{Enter}');
    expect(latest.city).toBe('city_12');
    await user.clear(box);
    expect(latest.city).toBeUndefined();
    await user.type(box, 'нигде');
    await user.tab();
    expect(box).toHaveProperty('value', '');
  });

  it('a period is two days', async () => {
    const user = await open('Учёба');
    const period = within(screen.getByRole('group', { name: /Период практики/ }));
    await user.type(period.getByLabelText('С'), '01062026');
    await user.type(period.getByLabelText('По'), '30062026');
    expect(latest.practice).toEqual({ from: '2026-06-01', to: '2026-06-30' });
    await user.clear(period.getByLabelText('С'));
    await user.clear(period.getByLabelText('По'));
    expect(latest.practice).toBeUndefined();
  });

  it('a scale says its ends, a score what the answers mean', async () => {
    const user = await open('Работа', { works: true });
    await user.click(screen.getByRole('radio', { name: '5, готов' }));
    expect(latest.ready).toBe(5);
    expect(screen.getByText('7 (высокая)')).toBeTruthy();
    expect(screen.getByText('Ищите практику по душе.')).toBeTruthy();
  });

  it('a matrix takes one answer for a row and shows the row that has none', async () => {
    const user = await open('Работа', { name: 'Аня', works: false });
    await user.click(screen.getByRole('radio', { name: 'Общение: хорошо' }));
    await user.click(screen.getByRole('radio', { name: 'Счёт: слабо' }));
    expect(latest.skills).toEqual({ talk: 'high', count: 'low' });
    await user.click(screen.getByRole('button', { name: 'Готово' }));
    const row = screen.getByRole('row', { name: /Работа руками/ });
    expect(within(row).getByText('Заполните поле')).toBeTruthy();
  });

  it('a ranking is made by buttons and by Alt with an arrow, and is said aloud', async () => {
    const user = await open('Работа');
    await user.click(screen.getByRole('button', { name: 'Поставить: Рост' }));
    await user.click(screen.getByRole('button', { name: 'Поставить: Зарплата' }));
    expect(latest.values).toEqual(['growth', 'money']);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Зарплата' }), {
      key: 'ArrowUp',
      altKey: true,
    });
    expect(latest.values).toEqual(['money', 'growth']);
    expect(screen.getByText('Зарплата: место 1 из 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Убрать: Рост' }));
    expect(latest.values).toEqual(['money']);
  });

  it('rows are added, moved, removed and put back; each sees its own answers', async () => {
    const user = await open('Работа', { name: 'Аня', works: true });
    const add = () => user.click(screen.getByRole('button', { name: 'Добавить: место работы' }));
    await add();
    await add();
    const cards = () =>
      [...document.querySelectorAll<HTMLElement>('[data-row]')].map((card) => within(card));
    await user.type(cards()[0]?.getByLabelText(/Работодатель/) ?? document.body, 'Пекарня{Enter}');
    await user.type(cards()[1]?.getByLabelText(/Работодатель/) ?? document.body, 'Почта{Enter}');
    await user.click(cards()[1]?.getByLabelText('Да') ?? document.body);
    expect(cards()[0]?.queryByLabelText(/Почему ушли/)).toBeNull();
    expect(cards()[1]?.getByLabelText(/Почему ушли/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Выше: Место работы 2' }));
    expect(latest.jobs).toMatchObject([{ employer: 'Почта', left: true }, { employer: 'Пекарня' }]);
    await user.click(screen.getByRole('button', { name: 'Удалить: Место работы 1' }));
    expect(latest.jobs).toEqual([{ employer: 'Пекарня' }]);
    await user.click(screen.getByRole('button', { name: 'Вернуть' }));
    expect(latest.jobs).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Готово' }));
    expect(cards()[0]?.getByText('Ответьте на этот вопрос')).toBeTruthy();
  });

  it('a section hides together with what stands in it', async () => {
    await open('Работа', { works: false });
    expect(screen.queryByText('Где Вы уже работали')).toBeNull();
    expect(screen.queryByText('Места работы')).toBeNull();
  });
});
