import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FormBuilder } from '../../admin/form-builder/FormBuilder.tsx';
import { mended } from '../../admin/form-builder/operations/mend.ts';
import type { FieldPlace } from '../../admin/form-builder/outline/fields.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { prepareBrowser } from './browser.ts';

beforeEach(() => {
  prepareBrowser();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const place: FieldPlace = { schema: 'schema', paged: true };
const cities = Array.from({ length: 13 }, (_, at) => ({ const: `c${at}`, title: `Город ${at}` }));
const is = (value: boolean): JsonObject => ({
  properties: { works: { const: value } },
  required: ['works'],
});
const questions = Object.fromEntries(
  Array.from({ length: 21 }, (_, at) => [
    `q${at}`,
    { title: `Пункт ${at}`, type: 'string', maxLength: 200, $comment: 'от автора' },
  ]),
);
const body: JsonObject = {
  kind: 'questionnaire',
  schema: {
    type: 'object',
    properties: {
      works: { title: 'Работаете?', type: 'boolean' },
      city: { title: 'Где живёте?', type: 'string', oneOf: cities, 'x-widget': 'radio' },
      never: {
        title: 'Почему?',
        type: 'string',
        maxLength: 200,
        'x-visible-when': { allOf: [is(true), is(false)] },
      },
      ...questions,
    },
  },
  pages: {
    order: ['one', 'two', 'three'],
    items: {
      one: { title: 'Первая', fields: ['works', 'city', 'never'] },
      two: { title: 'Вторая', fields: Object.keys(questions) },
      three: { title: 'Третья', fields: [] },
    },
  },
};
const text = `${JSON.stringify(body, null, '\t')}\n`;

function Builder({ onText, issues = [] }: { onText(text: string): void; issues?: Issue[] }) {
  const [own, setOwn] = useState(text);
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <FormBuilder
        label="Вопросы"
        kind="event-type"
        text={own}
        body={JSON.parse(own)}
        place={place}
        issues={issues}
        readOnly={false}
        prefix=""
        publishedKeys={new Set()}
        locked={() => false}
        goTo={undefined}
        onIssue={() => undefined}
        onText={(next) => {
          setOwn(next);
          onText(next);
        }}
        undo={() => undefined}
        redo={() => undefined}
      >
        <p>Элемент целиком</p>
      </FormBuilder>
    </QueryClientProvider>
  );
}

const advice = () => screen.getByRole('region', { name: 'Советы' });
const rowOf = (words: RegExp) => {
  const row = within(advice()).getByText(words).closest('li');
  if (!row) throw new Error(String(words));
  return within(row);
};

async function openChecks(onText: (text: string) => void = () => undefined, issues?: Issue[]) {
  render(<Builder onText={onText} issues={issues} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: /Проверка/ }));
  return user;
}

describe('advice in the builder', () => {
  it('stands below the errors, counted in words, and is no error', async () => {
    await openChecks();
    expect(screen.getByText('Ошибок нет')).toBeTruthy();
    expect(within(advice()).getByRole('heading', { name: '4 совета' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Проверка' })).toBeTruthy();
  });

  it('leads to the question and opens the place where it is set', async () => {
    const user = await openChecks();
    await user.click(rowOf(/не покажется никому/).getByRole('button', { name: 'Показать' }));
    expect(screen.getByRole('tab', { name: 'Логика', selected: true })).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /Проверка/ }));
    await user.click(rowOf(/Третья/).getByRole('button', { name: 'Показать' }));
    expect(screen.getByRole('tab', { name: 'Страница', selected: true })).toBeTruthy();
  });

  it('mends by one press and is gone', async () => {
    const onText = vi.fn();
    const user = await openChecks(onText);
    await user.click(rowOf(/13 вариантов/).getByRole('button', { name: 'Сделать списком' }));
    expect(onText).toHaveBeenCalledWith(
      text.replace('"x-widget": "radio"', '"x-widget": "select"'),
    );
    expect(await within(advice()).findByRole('heading', { name: '3 совета' })).toBeTruthy();
    expect(within(advice()).queryByText(/13 вариантов/)).toBeNull();
  });

  it('says nothing of what is already refused at the same place', async () => {
    const path = 'schema.properties.never.x-visible-when';
    await openChecks(undefined, [{ path, keyword: 'circle', message: 'Разорвите круг' }]);
    expect(screen.getByText('Разорвите круг')).toBeTruthy();
    expect(within(advice()).queryByText(/не покажется никому/)).toBeNull();
  });
});

describe('what a press does to the text', () => {
  const edit = { text, body, place };

  it('takes the condition out and touches nothing else', () => {
    const path = ['schema', 'properties', 'never', 'x-visible-when'];
    const next = mended(edit, { does: 'set', label: '', path, value: undefined }, '');
    const { schema } = JSON.parse(next);
    expect(schema.properties.never).toEqual({ title: 'Почему?', type: 'string', maxLength: 200 });
    expect(schema.properties.works).toEqual(JSON.parse(text).schema.properties.works);
  });

  it('divides a page in two, in the order in which it was read', () => {
    const next = JSON.parse(mended(edit, { does: 'split-page', label: '', page: 'two' }, 'r0a_'));
    const { order, items } = next.pages;
    expect(order).toEqual(['one', 'two', 'r0a_page_4', 'three']);
    expect([...items.two.fields, ...items.r0a_page_4.fields]).toEqual(Object.keys(questions));
    expect(Math.abs(items.two.fields.length - items.r0a_page_4.fields.length)).toBeLessThan(2);
    expect(next.schema).toEqual(body.schema);
  });
});
