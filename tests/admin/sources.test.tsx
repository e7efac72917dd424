// Answers that come from beyond the keyboard: directories and files.
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswersView, QuestionnaireForm } from '../../admin/json-form/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { onePage } from '../../forms/questionnaires/index.ts';

const body = onePage(
  {
    type: 'object',
    properties: {
      specialty: {
        type: 'string',
        title: 'Специальность',
        maxLength: 64,
        'x-question': 'directory',
        'x-directory': 'specialties',
      },
      resume: {
        type: 'object',
        title: 'Резюме',
        'x-question': 'file',
        'x-accept': ['pdf'],
        'x-max-size': 2_000_000,
      },
    },
  },
  'Источники',
);

const sent: { path: string; body: JsonObject }[] = [];
const known = [
  { code: '09.02.07', name: 'Информационные системы и программирование' },
  { code: '15.02.16', name: 'Технология машиностроения' },
];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (input: string, options: RequestInit = {}) => {
    const url = new URL(input, 'http://console');
    const given: JsonObject = typeof options.body === 'string' ? JSON.parse(options.body) : {};
    const reply = (value: unknown) => new Response(JSON.stringify(value), { status: 200 });
    if (url.pathname.startsWith('/api/specialties')) {
      const filter: { q?: string; code?: string } = JSON.parse(
        url.searchParams.get('filter') ?? '{}',
      );
      return reply(
        known.filter(
          ({ code, name }) =>
            (filter.code === undefined || filter.code === code) &&
            `${code} ${name}`.toLowerCase().includes((filter.q ?? '').toLowerCase()),
        ),
      );
    }
    sent.push({ path: url.pathname, body: given });
    return reply({ uid: 'uid-1', name: given.name ?? 'a', size: given.size ?? 1 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

let latest: JsonObject = {};

function Form({ from }: { from: JsonObject }) {
  const [answers, setAnswers] = useState(from);
  latest = answers;
  return <QuestionnaireForm body={body} answers={answers} onChange={setAnswers} />;
}

describe('a directory', () => {
  it('is searched by words, chosen by name and stored by code', async () => {
    const user = userEvent.setup();
    render(<Form from={{}} />);
    await user.type(screen.getByRole('combobox', { name: 'Специальность' }), 'маш');
    await user.click(await screen.findByRole('option', { name: /Технология машиностроения/ }));
    expect(latest.specialty).toBe('15.02.16');
  });

  it('shows the name of what is stored, in the form and on paper', async () => {
    render(<Form from={{ specialty: '09.02.07' }} />);
    expect(await screen.findByDisplayValue(/Информационные системы/)).toBeTruthy();
    cleanup();
    render(<AnswersView body={body} answers={{ specialty: '09.02.07' }} />);
    expect(await screen.findByText(/Информационные системы/)).toBeTruthy();
  });
});

describe('a file', () => {
  const file = (size: number) =>
    new File([new Uint8Array(size)], 'Резюме.pdf', { type: 'application/pdf' });

  it('is sent in parts at once; the answer names it', async () => {
    const user = userEvent.setup();
    render(<Form from={{}} />);
    await user.upload(screen.getByLabelText(/Выбрать файл/), file(1_200_000));
    expect(await screen.findByText('Резюме.pdf')).toBeTruthy();
    expect(latest.resume).toEqual({ uid: 'uid-1', name: 'Резюме.pdf', size: 1_200_000 });
    expect(sent.map(({ path, body: { part } }) => `${path} ${part ?? 'начало'}`)).toEqual([
      '/api/answer-files начало',
      '/api/answer-files/uid-1 0',
      '/api/answer-files/uid-1 1',
    ]);
    await user.click(screen.getByRole('button', { name: 'Убрать' }));
    expect(latest.resume).toBeUndefined();
  });

  it('too large is not sent at all', async () => {
    const user = userEvent.setup();
    render(<Form from={{}} />);
    await user.upload(screen.getByLabelText(/Выбрать файл/), file(2_000_001));
    expect(screen.getByText('Выберите файл не больше 1,9 МБ')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
