// The builder of conditions by mouse and keyboard: what stands on the screen, what is told and what is written.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConditionBuilder } from '../../admin/condition-builder/ConditionBuilder.tsx';
import { refineAt } from '../../admin/definition-text/text/refine-text.ts';
import type { ConditionField } from '../../forms/conditions/index.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { prepareBrowser } from './browser.ts';

beforeEach(() => {
  prepareBrowser();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const fields: ConditionField[] = [
  { name: 'course', title: 'Курс', values: 'integer' },
  { name: 'hasResume', title: 'Есть резюме', values: 'yes-no' },
  {
    name: 'level',
    title: 'Уровень',
    values: 'choice',
    options: [
      { value: 'a', title: 'общее' },
      { value: 'b', title: 'высшее' },
    ],
  },
];
const over = (field: string, leaf: JsonObject) => ({
  properties: { [field]: leaf },
  required: [field],
});
const two: JsonObject = {
  anyOf: [over('course', { minimum: 3 }), over('hasResume', { const: false })],
};

let latest: JsonObject | undefined;
function Board({ start }: { start: JsonObject | undefined }) {
  const [value, setValue] = useState(start);
  latest = value;
  return (
    <ConditionBuilder
      label="Показ"
      lead="Показывается, если"
      nothing="Показывается всегда."
      fields={fields}
      value={value}
      parameters={{ least: { title: 'Наименьший курс', type: 'integer', default: 2 } }}
      onChange={setValue}
    />
  );
}
const board = (start?: JsonObject) => render(<Board start={start} />);
const pick = async (box: HTMLElement, option: string) => {
  await userEvent.click(box);
  await userEvent.click(await screen.findByRole('option', { name: option }));
};
const told = () => document.querySelector('[aria-live="polite"]')?.textContent;

describe('a condition from nothing', () => {
  it('is a field, a comparison and a value, and is told as a sentence', async () => {
    board();
    expect(told()).toBe('Показывается всегда.');
    await pick(screen.getByRole('combobox', { name: 'Показ: добавить условие' }), 'Курс');
    expect(latest).toEqual(over('course', { minimum: 1 }));
    await pick(screen.getByRole('combobox', { name: 'Курс: сравнение' }), 'больше');
    const box = screen.getByRole('textbox', { name: 'Курс: значение' });
    await userEvent.clear(box);
    await userEvent.type(box, '2{Enter}');
    expect(latest).toEqual(over('course', { exclusiveMinimum: 2 }));
    expect(told()).toBe('Показывается, если курс больше 2.');

    await pick(screen.getByRole('combobox', { name: 'Показ: добавить условие' }), 'Уровень');
    await pick(screen.getByRole('combobox', { name: 'Уровень: значение' }), 'высшее');
    expect(latest).toEqual({
      properties: { course: { exclusiveMinimum: 2 }, level: { const: 'b' } },
      required: ['course', 'level'],
    });
    await pick(
      screen.getByRole('combobox', { name: 'Показ: что должно быть верно' }),
      'любое из условий',
    );
    expect(told()).toBe('Показывается, если курс больше 2 или уровень — «высшее».');
  });

  it('takes a parameter instead of a value', async () => {
    board(over('course', { minimum: 1 }));
    await pick(
      screen.getByRole('combobox', { name: 'Курс: своё значение или параметр' }),
      'параметр «Наименьший курс»',
    );
    expect(latest).toEqual(over('course', { minimum: { 'x-param': 'least' } }));
    expect(told()).toBe('Показывается, если курс не меньше «Наименьший курс».');
  });

  it('an empty group is on the screen and not yet in the text', async () => {
    board(two);
    await userEvent.click(screen.getByRole('button', { name: 'Показ: добавить группу' }));
    expect(screen.getByText(/Группа пуста/)).toBeTruthy();
    expect(latest).toEqual(two);
    await pick(
      screen.getByRole('combobox', { name: 'Показ: группа: добавить условие' }),
      'Есть резюме',
    );
    expect(latest).toEqual({
      anyOf: [...(two.anyOf as JsonObject[]), { allOf: [over('hasResume', { const: true })] }],
    });
  });
});

describe('moving', () => {
  it('by Alt and an arrow, the keyboard stays with what it moved and hears where it stands', async () => {
    board(two);
    screen.getByRole('button', { name: 'Переместить: есть резюме — нет' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(latest).toEqual({ anyOf: [...(two.anyOf as JsonObject[])].reverse() });
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Переместить: есть резюме — нет',
    );
    expect(document.querySelector('[aria-live="assertive"]')?.textContent).toBe(
      'Место 1 из 2, группа «любое из условий»',
    );
  });

  it('by drag, into the gap where it is let go', () => {
    const { container } = board(two);
    const handle = screen.getByRole('button', { name: 'Переместить: есть резюме — нет' });
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(handle, { dataTransfer });
    const gap = container.querySelector('.cond-drop');
    if (!gap) throw new Error('Нет места');
    fireEvent.dragOver(gap, { dataTransfer });
    fireEvent.drop(gap, { dataTransfer });
    expect(latest).toEqual({ anyOf: [...(two.anyOf as JsonObject[])].reverse() });
  });

  it('a condition becomes a group, a group is dissolved', async () => {
    board(two);
    await userEvent.click(screen.getByRole('button', { name: 'Действия: есть резюме — нет' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Заключить в группу' }));
    expect(latest).toEqual({
      anyOf: [over('course', { minimum: 3 }), { anyOf: [over('hasResume', { const: false })] }],
    });
    const group = screen.getByRole('group', { name: 'Группа: любое из условий' });
    await userEvent.click(
      within(group).getAllByRole('button', { name: /^Действия/ })[0] as HTMLElement,
    );
    await userEvent.click(screen.getByRole('menuitem', { name: 'Распустить группу' }));
    expect(latest).toEqual(two);
  });

  it('the last one taken away leaves no condition', async () => {
    board(over('course', { minimum: 3 }));
    await userEvent.click(screen.getByRole('button', { name: 'Убрать: курс не меньше 3' }));
    expect(latest).toBeUndefined();
  });
});

describe('what no longer holds', () => {
  it.each<[string, JsonObject, RegExp]>([
    ['a field taken away', over('gone', { const: 1 }), /Поля «gone» больше нет/],
    ['an option taken away', over('level', { const: 'z' }), /Варианта «z» у «Уровень» больше нет/],
    ['a comparison of another kind', over('level', { minimum: 2 }), /не подходит полю «Уровень»/],
    ['a parameter taken away', over('course', { minimum: { 'x-param': 'x' } }), /Параметра «x»/],
  ])('%s is shown as broken', (_, value, message) => {
    board(value);
    expect(screen.getByRole('alert').textContent).toMatch(message);
    expect(latest).toBe(value);
  });

  it('what the tree cannot say is a card that moves and stays to the letter', async () => {
    const odd = over('course', { minimum: 1, maximum: 3 });
    board({ allOf: [odd, over('hasResume', { const: true })] });
    expect(screen.getByText(/составное условие/)).toBeTruthy();
    screen.getByRole('button', { name: /^Переместить: курс не меньше 1/ }).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(latest).toEqual({ allOf: [over('hasResume', { const: true }), odd] });
  });
});

describe('the text around a changed condition', () => {
  const text = `{ "when": { "anyOf": [
  {"required":["a"], "properties": {"a": {"const":   1}}},
  { "required":  ["b"] } ] } }`;
  it.each<[string, JsonObject, string]>([
    [
      'a value',
      { anyOf: [{ required: ['a'], properties: { a: { const: 2 } } }, { required: ['b'] }] },
      text.replace('"const":   1', '"const":   2'),
    ],
    [
      'one taken away',
      { anyOf: [{ required: ['a'], properties: { a: { const: 1 } } }] },
      text.replace(/,\n {2}\{ "required": {2}\["b"\] \}/, ''),
    ],
    ['nothing', JSON.parse(text).when, text],
  ])('%s is written in its place only', (_, next, expected) => {
    expect(refineAt(text, ['when'], next)).toBe(expected);
  });

  it('a condition added leaves the others as they were', () => {
    const before = JSON.parse(text).when;
    const next = { anyOf: [...before.anyOf, { required: ['c'] }] };
    const changed = refineAt(text, ['when'], next);
    expect(JSON.parse(changed).when).toEqual(next);
    expect(changed).toContain('{"required":["a"], "properties": {"a": {"const":   1}}}');
    expect(changed).toContain('{ "required":  ["b"] }');
  });
});

it('a text refined step by step is always the value that was asked for', () => {
  const element = fc.oneof(
    fc.constantFrom<Json>(1, 'a', null),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 })),
  );
  const value = fc.dictionary(
    fc.constantFrom('x', 'y', 'z'),
    fc.oneof(element, fc.array(element, { maxLength: 4 })),
  );
  fc.assert(
    fc.property(value, value, fc.constantFrom(undefined, 2), (before, next, step) => {
      const text = JSON.stringify({ first: 1, place: before, last: [2] }, null, step);
      const changed = JSON.parse(refineAt(text, ['place'], next));
      expect(changed).toEqual({ first: 1, place: next, last: [2] });
      expect(JSON.stringify(changed.place)).toBe(JSON.stringify(next));
    }),
  );
});
