import { describe, expect, it } from 'vitest';
import {
  describeDifferences,
  sentenceOf,
} from '../../../forms/definitions/descriptions/changes.ts';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';

type Change = (body: JsonObject) => void;

function at(body: JsonObject, ...path: string[]): JsonObject {
  let value: JsonObject = body;
  for (const key of path) value = value[key] as JsonObject;
  return value;
}

function library(kind: KindCode, code: string): JsonObject {
  const found = federalLibrary.find((body) => body.kind === kind && body.code === code);
  return JSON.parse(JSON.stringify(found));
}

function told(kind: KindCode, code: string, change: Change): string[] {
  const before = library(kind, code);
  const after = structuredClone(before);
  change(after);
  return describeDifferences(kind, before, after, (name) =>
    name === 'orphan' ? 'Сирота' : undefined,
  ).map(sentenceOf);
}

const question = (body: JsonObject, key: string) => at(body, 'schema', 'properties', key);
const options = (body: JsonObject, key: string) => question(body, key).oneOf as JsonObject[];
const page = (body: JsonObject, key: string) => at(body, 'pages', 'items', key);

type Case = [name: string, kind: KindCode, code: string, change: Change, sentences: string[]];
const form = ['questionnaire', 'labour-status'] as const;
const weak = ['risk-criterion', 'weak-specialty'] as const;

const cases: Case[] = [
  ['nothing', ...form, () => undefined, []],
  [
    'an option and an obligation of one question',
    ...form,
    (body) => {
      options(body, 'targetedContract').push({ const: 'ended', title: 'Был, расторгнут' });
      at(body, 'schema').required = [
        ...((at(body, 'schema').required as string[] | undefined) ?? []),
        'targetedContract',
      ];
    },
    [
      'Вопрос «Заключён ли у Вас договор о целевом обучении?»: вариант «Был, расторгнут» добавлен; стал обязательным',
    ],
  ],
  [
    'a new question, told once',
    ...form,
    (body) => {
      at(body, 'schema', 'properties').moving = { title: 'Готовы переехать?', type: 'boolean' };
      (page(body, 'plans').fields as string[]).push('moving');
    },
    ['Вопрос «Готовы переехать?» добавлен'],
  ],
  [
    'a question removed',
    ...form,
    (body) => {
      delete at(body, 'schema', 'properties').employer;
      page(body, 'work').fields = (page(body, 'work').fields as string[]).filter(
        (key) => key !== 'employer',
      );
    },
    ['Вопрос «Где и кем Вы работаете?» удалён'],
  ],
  [
    'wording, with what it was',
    ...form,
    (body) => {
      question(body, 'employer').title = 'Где Вы работаете?';
    },
    ['Вопрос «Где Вы работаете?»: переименован, раньше «Где и кем Вы работаете?»'],
  ],
  [
    'an option renamed',
    ...form,
    (body) => {
      const option = options(body, 'targetedContract')[1];
      if (option) option.title = 'Ещё нет';
    },
    [
      'Вопрос «Заключён ли у Вас договор о целевом обучении?»: вариант «Ещё нет»: переименован, раньше «Нет, но хочу заключить»',
    ],
  ],
  [
    'a condition as a sentence',
    ...form,
    (body) => {
      question(body, 'practiceCount')['x-visible-when'] = {
        properties: { targetedContract: { const: 'yes' } },
        required: ['targetedContract'],
      };
    },
    [
      'Вопрос «Сколько практик, стажировок или мест работы по своей или смежной специальности было у Вас за время обучения?»: условие показа: теперь заключён ли у Вас договор о целевом обучении? — «Да»',
    ],
  ],
  [
    'the way of answering by its word',
    ...form,
    (body) => {
      question(body, 'targetedContract')['x-widget'] = 'select';
    },
    [
      'Вопрос «Заключён ли у Вас договор о целевом обучении?»: способ ответа: теперь «Раскрывающийся список», было «Переключатели»',
    ],
  ],
  [
    'a parameter',
    ...weak,
    (body) => {
      at(body, 'parameters', 'coefficient').default = 1.5;
    },
    [/^Параметр «.+»: значение: теперь 1,5, было 2$/.source],
  ],
  [
    'an exception of a parameter',
    ...weak,
    (body) => {
      at(body, 'parameters', 'coefficient').overrides = [
        {
          when: { properties: { isFinalYear: { const: true } }, required: ['isFinalYear'] },
          value: 1.5,
        },
      ];
    },
    [/^Параметр «.+»: особые значения: теперь 1,5, если .+ — да$/.source],
  ],
  [
    'a code as its word, in a set',
    ...weak,
    (body) => {
      body.services = [...(body.services as string[]), 'interview-preparation'];
    },
    ['Рекомендуемые услуги: добавлено «Подготовка к собеседованию»'],
  ],
  [
    'a criterion of the rule by its name',
    'risk-policy',
    'risk-level',
    (body) => {
      const criteria = at(body, 'criteria');
      criteria.order = (criteria.order as string[]).filter((code) => code !== 'orphan');
      delete at(criteria, 'items').orphan;
    },
    ['Критерий «Сирота» удалён'],
  ],
  [
    'a set of an event type',
    'event-type',
    'job-fair',
    (body) => {
      body.audience = (body.audience as string[]).filter((code) => code !== 'graduate');
      body.recordWithinWorkdays = 7;
    },
    [
      'Для кого: убрано «Выпускники»',
      /^Срок внесения итогов, рабочих дней: теперь 7(, было \d+)?$/.source,
    ],
  ],
  [
    'a column and a group of rows',
    'report-template',
    'risk-summary',
    (body) => {
      question(body, 'assessed').title = 'Оценено человек';
      at(body, 'rows', 'groups', 'items', 'vocational').title = 'Итого колледжи';
    },
    [
      'Группа строк «Итого колледжи»: переименована, раньше «Итого ПОО»',
      /^Графа «Оценено человек»: переименована, раньше «.+»$/.source,
    ],
  ],
];

describe('differences told in Russian', () => {
  it.each(cases)('%s', (_name, kind, code, change, sentences) => {
    const found = told(kind, code, change);
    expect(found).toHaveLength(sentences.length);
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.startsWith('^')) expect(found[index]).toMatch(new RegExp(sentence));
      else expect(found[index]).toBe(sentence);
    }
  });

  it('a moved question names its new place', () => {
    const [sentence] = told('questionnaire', 'labour-status', (body) => {
      const fields = page(body, 'work').fields as string[];
      fields.unshift(fields.pop() ?? '');
    });
    expect(sentence).toMatch(/^Вопрос «.+»: переставлен в начало страницы$/);
  });

  it('a field of an event moved among the others names its neighbour', () => {
    const [sentence, ...rest] = told('event-type', 'job-fair', (body) => {
      const properties = at(body, 'schema', 'properties');
      const [first = '', second = ''] = Object.keys(properties);
      const { [first]: moved, [second]: before, ...others } = properties;
      at(body, 'schema').properties = { [second]: before ?? {}, [first]: moved ?? {}, ...others };
    });
    expect(sentence).toMatch(/^Поле «.+» переставлено: теперь (после «.+»|в начале)$/);
    expect(rest).toEqual([]);
  });

  it('a moved question names both pages', () => {
    const [sentence] = told('questionnaire', 'labour-status', (body) => {
      const from = page(body, 'work').fields as string[];
      (page(body, 'plans').fields as string[]).push(from.pop() ?? '');
    });
    expect(sentence).toMatch(/^Вопрос «.+»: убран со страницы «.+»; поставлен на страницу «.+»$/);
  });

  it('nothing is told in letters of the code, whatever changes in the library', () => {
    // Each element against one of the same kind with everything else: all its properties are named.
    const latin: string[] = [];
    for (const body of federalLibrary) {
      const other = federalLibrary.find(
        ({ kind, code }) => kind === body.kind && code !== body.code,
      );
      const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value));
      const from = other ? plain(other) : { kind: body.kind };
      for (const { changes } of describeDifferences(body.kind, from, plain(body)))
        for (const { text } of changes)
          latin.push(...(text.replace(/«[^»]*»/g, '').match(/[a-z]{3,}/gi) ?? []));
    }
    expect([...new Set(latin)]).toEqual([]);
  });
});
