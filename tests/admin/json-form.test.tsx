import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { allowedUi } from '../../admin/json-form/allowed.ts';
import { QuestionnaireForm } from '../../admin/json-form/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/index.ts';

afterEach(cleanup);

beforeAll(() => {
  // jsdom has neither.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});

const yes = (field: string, value: string): JsonObject => ({
  properties: { [field]: { const: value } },
  required: [field],
});

const body: Questionnaire = {
  kind: 'questionnaire',
  code: 'short',
  title: 'Короткий опросник',
  legalReference: { document: 'Стандарт', clause: '3' },
  subject: 'learner',
  schema: {
    type: 'object',
    required: ['works', 'since'],
    properties: {
      works: {
        title: 'Работаете ли Вы?',
        type: 'string',
        oneOf: [
          { const: 'yes', title: 'Да' },
          { const: 'no', title: 'Нет' },
        ],
        'x-widget': 'radio',
      },
      employer: {
        title: 'Где Вы работаете?',
        type: 'string',
        maxLength: 20,
        'x-visible-when': yes('works', 'yes'),
      },
      since: { title: 'С какого дня?', type: 'string', format: 'date' },
    },
  },
  pages: {
    order: ['work', 'dates'],
    items: {
      work: { title: 'Работа', fields: ['works', 'employer'] },
      dates: { title: 'Даты', fields: ['since'] },
    },
  },
};

function Form({ onFinish = () => undefined }: { onFinish?: (answers: JsonObject) => void }) {
  const [answers, setAnswers] = useState<JsonObject>({});
  return (
    <QuestionnaireForm
      body={body}
      answers={answers}
      onChange={setAnswers}
      finish={{ label: 'Сохранить ответы', onFinish }}
    />
  );
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('a questionnaire', () => {
  it('names its groups and chooses nothing for the person', () => {
    render(<Form />);
    const group = screen.getByRole('group', { name: /Работаете ли Вы/ });
    const choices = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(choices.map(({ checked }) => checked)).toEqual([false, false]);
  });

  it('goes on at the first page not yet complete when work was interrupted', () => {
    render(
      <QuestionnaireForm
        body={body}
        answers={{ works: 'no' }}
        onChange={() => undefined}
        resume
        finish={{ label: 'Сохранить ответы', onFinish: () => undefined }}
      />,
    );
    expect(screen.getByLabelText(/С какого дня/)).toBeTruthy();
    expect(screen.queryByRole('group', { name: /Работаете ли Вы/ })).toBeNull();
  });

  it('shows a question when its condition holds and drops its answer when it no longer does', async () => {
    const finished = vi.fn();
    render(<Form onFinish={finished} />);
    expect(screen.queryByLabelText(/Где Вы работаете/)).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Да' }));
    await userEvent.type(await screen.findByLabelText(/Где Вы работаете/), 'Завод{Enter}');
    await userEvent.click(screen.getByRole('radio', { name: 'Нет' }));
    expect(screen.queryByLabelText(/Где Вы работаете/)).toBeNull();
    await press('Далее');
    await userEvent.type(await screen.findByLabelText(/С какого дня/), '15032025');
    await press('Сохранить ответы');
    expect(finished).toHaveBeenCalledWith({ works: 'no', since: '2025-03-15' });
  });

  it('stays on the page and says what is missing, aloud too', async () => {
    render(<Form />);
    await press('Далее');
    expect(await screen.findByText('Ответьте на этот вопрос')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('1 ответ требует внимания');
    expect(screen.getByRole('heading', { name: 'Работа' })).toBeTruthy();
  });

  it('has no flaw that axe finds', async () => {
    const { container } = render(<Form />);
    await userEvent.click(screen.getByRole('radio', { name: 'Да' }));
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('what a definition may ask of the renderer', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['a known widget stays', { 'ui:widget': 'radio' }, { 'ui:widget': 'radio' }],
    ['an unknown widget is dropped', { 'ui:widget': 'iframe' }, {}],
    [
      'styles and classes are dropped',
      { 'ui:style': { position: 'fixed' }, 'ui:classNames': 'x' },
      {},
    ],
    ['templates and fields are dropped', { 'ui:field': 'X', 'ui:FieldTemplate': 'Y' }, {}],
    [
      'nested fields are held to the same',
      { a: { 'ui:options': { html: true }, 'ui:help': 'Подсказка' } },
      { a: { 'ui:help': 'Подсказка' } },
    ],
  ])('%s', (_name, given, kept) => {
    expect(allowedUi(given)).toEqual(kept);
  });
});
