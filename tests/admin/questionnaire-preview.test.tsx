import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminContext } from 'react-admin';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveFacts } from '../../admin/definitions/kinds/questionnaire/preview/derived-facts.ts';
import { QuestionnairePreview } from '../../admin/definitions/kinds/questionnaire/preview/QuestionnairePreview.tsx';
import type { JsonObject } from '../../forms/json.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import type { Questionnaire } from '../../forms/questionnaires/index.ts';
import { everyAnswer, everyType } from '../support/every-type.ts';
import { prepareBrowser } from './browser.ts';

const today = '2026-11-25';

function ruleOfLibrary() {
  const policy = federalLibrary.find((body) => body.kind === 'risk-policy');
  const criteria = federalLibrary.filter((body) => body.kind === 'risk-criterion');
  if (policy?.kind !== 'risk-policy') throw new Error('Нет правила');
  return { policy, criteria };
}

const asking = (facts: { [key: string]: JsonObject }): Questionnaire => ({
  ...everyType,
  schema: { type: 'object', properties: facts },
  pages: { order: ['one'], items: { one: { title: 'Всё', fields: Object.keys(facts) } } },
});
const yesNo = (title: string, fact: string): JsonObject => ({
  title,
  type: 'boolean',
  'x-fact': { name: fact },
});
const body = asking({
  resume: yesNo('Есть резюме?', 'hasResume'),
  leave: yesNo('В отпуске по уходу?', 'parentalLeave'),
});

describe('what would be learned of answers', () => {
  const cases: [name: string, answers: JsonObject, level: string, met: number][] = [
    ['a characteristic found', { leave: true }, 'high', 1],
    ['not enough known', { resume: true }, 'insufficient', 0],
  ];
  it.each(cases)('%s', (_name, answers, level, met) => {
    const learned = deriveFacts(body, answers, today, ruleOfLibrary());
    expect(learned.level?.level).toBe(level);
    expect(learned.level?.met).toHaveLength(met);
    if (level === 'insufficient') {
      expect(learned.level?.missing).toContain('Определён с местом работы');
      expect(learned.level?.missing).not.toContain('Есть действующее резюме');
    }
  });

  it('facts stand in words, with the question that tells them', () => {
    expect(deriveFacts(body, { resume: false }, today).facts).toEqual([
      {
        fact: 'hasResume',
        title: 'Есть действующее резюме',
        value: 'нет',
        from: 'Есть резюме?',
      },
    ]);
  });

  it('values worked out are told with what they mean', () => {
    const { worked } = deriveFacts(everyType, everyAnswer, today);
    expect(worked.map(({ title, value }) => `${title}: ${value}`)).toEqual([
      'Стаж всего: 5 мес.',
      'Полных лет: 18',
      'Готовность к труду: 8 (высокая)',
    ]);
    expect(worked.at(-1)?.text).toBe('Ищите практику по душе.');
  });
});

describe('the questionnaire looked at', () => {
  beforeEach(() => {
    prepareBrowser();
    vi.stubGlobal('CSS', { escape: (text: string) => text });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const show = () => {
    const written = JSON.parse(JSON.stringify(body));
    render(
      <AdminContext queryClient={new QueryClient()}>
        <QuestionnairePreview body={body} written={written} />
      </AdminContext>,
    );
    return userEvent.setup();
  };
  const learned = () => screen.getByRole('region', { name: 'Что узнаем' });
  const source = (name: string) => screen.getByRole('button', { name });

  it('is filled with made-up answers, becomes one’s own by a change, and is emptied', async () => {
    const user = show();
    expect(within(learned()).getByText(/здесь появятся факты/)).toBeTruthy();
    await user.click(source('Придуманными ответами'));
    expect(await within(learned()).findByText(/Есть действующее резюме/)).toBeTruthy();
    const [yes] = screen.getAllByRole('radio', { checked: false });
    if (yes) await user.click(yes);
    expect(source('Своими').getAttribute('aria-pressed')).toBe('true');
    await user.click(source('Пусто'));
    expect(await within(learned()).findByText(/здесь появятся факты/)).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  it('on paper is a sheet without controls', async () => {
    const user = show();
    await user.click(source('Печать'));
    const sheet = screen.getByRole('region', { name: 'Бумажная анкета' });
    expect(within(sheet).getByText(/1\. Есть резюме\?/)).toBeTruthy();
    expect(within(sheet).queryAllByRole('radio')).toEqual([]);
    expect(screen.queryByRole('region', { name: 'Что узнаем' })).toBeNull();
  });
});
