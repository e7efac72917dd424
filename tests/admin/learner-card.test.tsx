import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CriteriaPanel } from '../../admin/learners/card/CriteriaPanel.tsx';
import { cardTabs, tabItems } from '../../admin/learners/card/card-tabs.ts';
import { linkOf, valueWord } from '../../admin/learners/card/evidence.ts';
import { LevelBox } from '../../admin/learners/card/LevelBox.tsx';
import { MissingBox } from '../../admin/learners/card/MissingBox.tsx';
import { ReasonChain } from '../../admin/learners/card/ReasonChain.tsx';
import { routeOf } from '../../admin/learners/card/route.ts';
import type { Assessment, FoundCriterion, Learner } from '../../admin/learners/types.ts';

afterEach(cleanup);

function criterion(number: number, outcome: FoundCriterion['outcome']): FoundCriterion {
  return {
    code: `criterion-${number}`,
    number,
    title: `полное наименование ${number}`,
    shortTitle: `Краткое ${number}`,
    clause: 'Стандарт, раздел 3',
    outcome,
    evidence: [],
    services: [{ code: 'resume', title: 'Подготовка резюме' }],
  };
}

const { outcome: _, evidence: __, ...closedCriterion } = criterion(8, 'not-met');

const high: Assessment = {
  id: 1,
  learnerId: 7,
  level: 'high',
  assessedOn: '2025-04-15',
  current: true,
  policyNumber: 1,
  criteria: [
    criterion(10, 'met'),
    criterion(9, 'not-met'),
    criterion(8, 'met'),
    criterion(11, 'unknown'),
  ],
  missing: [],
  reasonsOpen: true,
  overriddenBy: null,
  confirmedByName: null,
};

const learner: Learner = {
  id: 7,
  version: 1,
  fullName: 'Соколов Артём Игоревич',
  organizationId: 5,
  organizationName: 'Колледж ИТ',
  groupName: 'ИСП-42',
  specialtyCode: '09.02.07',
  specialtyName: 'Информационные системы',
  course: 4,
  isFinalYear: true,
  educationLevel: 'vocational',
  enrolledOn: '2021-09-01',
  riskLevel: null,
  assessedOn: null,
  hasConsent: false,
};

describe('chips of reasons', () => {
  it('are the characteristics that were met, in the official order', () => {
    render(<LevelBox assessment={high} assessable />);
    const chips = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(chips).toEqual(['Характеристика 8Краткое 8', 'Характеристика 10Краткое 10']);
    expect(screen.getByText(/Выявлены 2 из 4 характеристик/)).toBeTruthy();
  });

  it('open and close their reason', async () => {
    const onReason = vi.fn();
    render(<LevelBox assessment={high} assessable openReason="criterion-8" onReason={onReason} />);
    const [first, second] = screen.getAllByRole('button');
    expect(first?.getAttribute('aria-expanded')).toBe('true');
    if (first) await userEvent.click(first);
    if (second) await userEvent.click(second);
    expect(onReason.mock.calls).toEqual([[undefined], ['criterion-10']]);
  });

  it.each<[string, Partial<Assessment>, RegExp]>([
    ['none met', { level: 'not-high', criteria: [criterion(8, 'not-met')] }, /не выявлено/],
    [
      'confirmed work',
      { level: 'not-high', criteria: [], overriddenBy: 'Работает по специальности' },
      /Работает по специальности/,
    ],
    ['closed to the reader', { criteria: [closedCriterion], reasonsOpen: false }, /не сообщается/],
    [
      'nothing known yet',
      {
        level: 'insufficient',
        criteria: [],
        missing: [{ code: 'c', fact: 'hasResume', title: 'Резюме' }],
      },
      /Обязательные сведения ещё не собраны/,
    ],
  ])('are replaced by a sentence: %s', (_name, part, words) => {
    render(<LevelBox assessment={{ ...high, ...part }} assessable />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('that are closed leave one sentence, the same with every level', () => {
    const words = ['high', 'not-high', 'insufficient'].map((level) => {
      const part = { level, criteria: [closedCriterion], reasonsOpen: false, overriddenBy: null };
      const { container, unmount } = render(
        <>
          <LevelBox assessment={{ ...high, ...part }} assessable />
          <CriteriaPanel assessment={{ ...high, ...part }} onReason={() => undefined} />
        </>,
      );
      const { textContent } = container;
      unmount();
      return textContent?.replace(/Высокий|Невысокий|Недостаточно данных/i, '');
    });
    expect(new Set(words).size).toBe(1);
    expect(words[0]).toContain('не сообщается');
  });

  it('are never shown for pupils', () => {
    render(<LevelBox assessment={undefined} assessable={false} />);
    expect(screen.getByText(/не оценивают/)).toBeTruthy();
  });
});

describe('a reason', () => {
  it('leads from the clause to the proof and to what helps', () => {
    const described = criterion(10, 'met');
    described.evidence = [
      {
        fact: 'hasResume',
        factTitle: 'Есть действующее резюме',
        value: false,
        sourceKind: 'response',
        sourceId: 31,
        sourceTitle: 'Ответ «Есть ли резюме?» — «Нет»',
        date: '2025-04-14',
      },
    ];
    render(
      <MemoryRouter>
        <ReasonChain criterion={described} learnerId={7} onClose={() => undefined} />
      </MemoryRouter>,
    );
    expect(screen.getByText('«полное наименование 10»')).toBeTruthy();
    expect(screen.getByText('Стандарт, раздел 3')).toBeTruthy();
    expect(screen.getAllByText(/Есть действующее резюме: нет/).length).toBe(2);
    expect(screen.getByRole('link', { name: 'Открыть ответ' }).getAttribute('href')).toBe(
      '/learners/7/show?tab=answers&open=31',
    );
    expect(screen.getByText('Подготовка резюме')).toBeTruthy();
  });

  it.each([
    ['participations', 4, '/learners/7/show?tab=events&open=4'],
    ['employment-records', 5, '/learners/7/show?tab=employment&open=5'],
    ['graduate-statistics', null, '/graduate-statistics'],
    ['nothing-known', 1, undefined],
  ])('its proof from %s is opened where it stands', (sourceKind, sourceId, to) => {
    const row = {
      fact: 'f',
      factTitle: 'f',
      value: 1,
      sourceKind,
      sourceId,
      sourceTitle: 's',
      date: null,
    };
    expect(linkOf(row, 7)?.to).toBe(to);
  });

  it.each([
    ['hasResume', true, 'да'],
    ['hasResume', null, 'нет сведений'],
    ['practiceCount', 2, '2 ед.'],
    ['educationLevel', 'higher', 'высшее'],
  ])('%s = %s reads «%s»', (fact, value, word) => {
    expect(valueWord(fact, value)).toBe(word);
  });
});

describe('«недостаточно данных»', () => {
  it('asks for each missing fact once and offers the questionnaire', () => {
    const missing = [
      { code: 'a', fact: 'hasResume', title: 'Есть действующее резюме' },
      { code: 'b', fact: 'hasResume', title: 'Есть действующее резюме' },
      { code: 'c', fact: 'jobCertainty', title: 'Определён с местом работы' },
    ];
    render(
      <MemoryRouter>
        <MissingBox
          assessment={{ ...high, level: 'insufficient', missing }}
          learnerId={7}
          mayAnswer
        />
      </MemoryRouter>,
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Есть действующее резюме',
      'Определён с местом работы',
    ]);
    expect(screen.getByRole('link', { name: 'Заполнить опросник' }).getAttribute('href')).toBe(
      '/learners/7/answer',
    );
  });
});

describe('the route of a person', () => {
  it.each<[string, Partial<Learner>, string]>([
    ['without consent stands at the consent', {}, 'consent'],
    ['with consent stands at the questionnaire', { hasConsent: true }, 'answers'],
  ])('%s', (_name, part, here) => {
    const stops = routeOf({
      learner: { ...learner, ...part },
      responses: [],
      consents: [],
      employment: [],
    });
    expect(stops.filter(({ state }) => state === 'here').map(({ key }) => key)).toEqual([here]);
  });

  it('leaves out the stops that the reader may not read', () => {
    const stops = routeOf({
      learner: { ...learner, hasConsent: true },
      responses: [],
      consents: [],
      employment: [],
      may: (verb) => verb === 'consent.read',
    });
    expect(stops.map(({ key }) => key)).toEqual(['enrolled', 'consent']);
  });
});

describe('sections of a card', () => {
  const empty = {
    responses: [],
    participations: [],
    practices: [],
    resumes: [],
    employment: [],
    consents: [],
  };

  it.each<[string, string[], boolean, string[]]>([
    ['whoever may read all', ['*'], true, [...cardTabs]],
    ['nobody without special access', ['*'], false, cardTabs.filter((tab) => tab !== 'categories')],
    [
      'a coordinator',
      ['consent.read', 'participation.read'],
      false,
      ['overview', 'events', 'consents'],
    ],
    ['one who reads résumés only', ['resume.read'], false, ['overview', 'practice']],
  ])('stand for %s', (_, verbs, special, shown) => {
    const may = (verb: string) => verbs.includes('*') || verbs.includes(verb);
    expect(tabItems(empty, may, special, false).map(({ key }) => key)).toEqual(
      shown.filter((tab) => tab !== 'registers'),
    );
  });
});
