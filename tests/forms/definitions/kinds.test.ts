import { describe, expect, it } from 'vitest';
import {
  type KindCode,
  kindByResource,
  kindOf,
  kinds,
  kindsByCode,
} from '../../../forms/definitions/kinds/index.ts';
import {
  DefinitionError,
  readAnyDefinition,
  readDefinition,
} from '../../../forms/definitions/read.ts';
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import eventSource from '../../../forms/library/event-types/job-fair.json' with { type: 'json' };
import indicatorSource from '../../../forms/library/indicators/assessed-students.json' with {
  type: 'json',
};
import templateSource from '../../../forms/library/plan-templates/regional-plan.json' with {
  type: 'json',
};
import questionnaireSource from '../../../forms/library/questionnaires/labour-status.json' with {
  type: 'json',
};
import registerSource from '../../../forms/library/registers/youth-clubs.json' with {
  type: 'json',
};
import reportSource from '../../../forms/library/report-templates/risk-summary.json' with {
  type: 'json',
};
import criterionSource from '../../../forms/library/risk-criteria/no-experience.json' with {
  type: 'json',
};
import policySource from '../../../forms/library/risk-policies/risk-level.json' with {
  type: 'json',
};

const sources: Record<KindCode, unknown> = {
  'risk-criterion': criterionSource,
  'event-type': eventSource,
  'risk-policy': policySource,
  questionnaire: questionnaireSource,
  'report-template': reportSource,
  indicator: indicatorSource,
  register: registerSource,
  'plan-template': templateSource,
};

/** A copy of the library's element with one value put, or removed, at a path of keys. */
function changed(kind: KindCode, path: string[], value?: Json): Json {
  const body: Json = JSON.parse(JSON.stringify(sources[kind]));
  const last = path.at(-1) ?? '';
  let holder: Json | undefined = body;
  for (const key of path.slice(0, -1)) holder = isObject(holder) ? holder[key] : undefined;
  if (!isObject(holder)) throw new Error(`no object above ${path.join('.')}`);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return body;
}

const field = (key: string, ...rest: string[]) => ['schema', 'properties', key, ...rest];
const item = (...rest: string[]) => ['items', 'items', 'item_1', ...rest];
const itemAt = (name: string) => `items.items.item_1.${name}${name === 'section' ? '.gone' : ''}`;
const fact = (key: string): JsonObject => ({
  properties: { [key]: { const: 1 } },
  required: [key],
});
const numeratorField = 'numerator.where.properties.shoeSize';
const filled = (key: string): JsonObject => ({ required: [key] });
type Case = [name: string, kind: KindCode, path: string[], value: Json | undefined, issue: string];

describe('the list of kinds', () => {
  it('finds kinds by code and by resource', () => {
    expect(kinds.map(({ code }) => code).sort()).toEqual(Object.keys(sources).sort());
    for (const kind of kinds) expect(kindByResource(kind.resource)).toBe(kind);
    expect(kindOf('toString')).toBeUndefined();
  });
});

describe('what publication refuses, by path', () => {
  const formula = field('assessedPercent', 'x-formula');
  const cases: Case[] = [
    ['a missing title', 'event-type', ['title'], undefined, 'title'],
    ['no legal reference', 'risk-policy', ['legalReference'], undefined, 'legalReference'],
    ['a foreign kind', 'risk-criterion', ['kind'], 'event-type', 'kind'],
    ['a code with capitals', 'event-type', ['code'], 'JobFair', 'code'],
    ['an unknown property', 'event-type', ['colour'], 'red', 'colour'],
    ['a bad field key', 'questionnaire', field('a.b'), {}, 'schema.properties.a.b'],
    [
      'a bad widget',
      'questionnaire',
      field('plans', 'x-widget'),
      'magic',
      'schema.properties.plans.x-widget',
    ],
    ['a section that is gone', 'plan-template', item('section'), 'gone', itemAt('section')],
    ['a term with a year', 'plan-template', item('term'), 'до 3 марта 2025 г.', itemAt('term')],
    ['a term nobody reads', 'plan-template', item('term'), 'когда-нибудь', itemAt('term')],
    ['an item below nothing', 'plan-template', item('parent'), 'gone', itemAt('parent')],
    ['an item below another section', 'plan-template', item('parent'), 'item_9', itemAt('parent')],
    [
      'a day that is not',
      'plan-template',
      ['period'],
      { start: '02-30', end: '12-31' },
      'period.start',
    ],
    ['a column left out', 'plan-template', ['columns'], ['number', 'title'], 'columns'],
    [
      'a control point of nothing',
      'plan-template',
      ['controlPoints', 'items', 'pupils_1', 'item'],
      'gone',
      'controlPoints.items.pupils_1.item.gone',
    ],
    ['a title that is no field', 'register', ['titleField'], 'nothing', 'titleField'],
    ['a title that may be empty', 'register', ['titleField'], 'note', 'titleField'],
    ['a column that is no field', 'register', field('mentors'), undefined, 'columns.mentors'],
    ['open records of people', 'register', ['attachedTo'], 'learner', 'sensitivity'],
    ['special records of things', 'register', ['sensitivity'], 'special', 'sensitivity'],
    [
      'a fact in a register',
      'register',
      field('note', 'x-fact'),
      { name: 'hasResume' },
      'schema.properties.note.x-fact',
    ],
    ['a share of nothing', 'indicator', ['denominator'], undefined, 'denominator'],
    ['a number of something', 'indicator', ['unit'], 'count', 'denominator'],
    ['a share above the whole', 'indicator', ['target'], 120, 'target'],
    ['a period of what has no days', 'indicator', ['period', 'kind'], 'year', 'period.kind'],
    ['an unknown fact', 'indicator', ['numerator', 'where'], fact('shoeSize'), numeratorField],
    ['a sum', 'indicator', ['numerator', 'aggregate'], 'sum', 'numerator.aggregate'],
    ['different people', 'indicator', ['numerator', 'aggregate'], 'distinct', 'numerator.field'],
    ['another section', 'indicator', ['numerator', 'dataset'], 'users', 'numerator.dataset'],
    [
      'a question on no page',
      'questionnaire',
      field('extra'),
      { title: 'Ещё', type: 'boolean' },
      'schema.properties.extra',
    ],
    [
      'a question that is gone from its page',
      'questionnaire',
      field('comment'),
      undefined,
      'pages.items.help.fields.comment',
    ],
    [
      'a statistical fact',
      'questionnaire',
      field('practiceCount', 'x-fact'),
      { name: 'regionGraduates' },
      'schema.properties.practiceCount.x-fact.name',
    ],
    [
      'a fact of another type',
      'questionnaire',
      field('hasResume', 'x-fact'),
      { name: 'practiceCount' },
      'schema.properties.hasResume.x-fact',
    ],
    [
      'a fact asked twice',
      'questionnaire',
      field('hasResume', 'x-fact'),
      { name: 'jobCertainty' },
      'schema.properties.jobCertainty.x-fact.name',
    ],
    [
      'a condition on nothing',
      'questionnaire',
      field('employer', 'x-visible-when'),
      filled('nothing'),
      'schema.properties.employer.x-visible-when',
    ],
    [
      'a circle of conditions',
      'questionnaire',
      field('employment', 'x-visible-when'),
      filled('employer'),
      'schema.properties.employment.x-visible-when',
    ],
    [
      'an unknown fact',
      'risk-criterion',
      ['when'],
      { properties: { luck: { const: true } }, required: ['luck'] },
      'when',
    ],
    ['a parameter that is gone', 'risk-criterion', ['parameters'], undefined, 'when'],
    [
      'a constraint without its required',
      'risk-criterion',
      ['when'],
      { properties: { practiceCount: { const: 0 } } },
      'when',
    ],
    ['a service nobody offers', 'risk-criterion', ['services'], ['magic'], 'services.magic'],
    [
      'a default out of bounds',
      'risk-criterion',
      ['parameters', 'enoughPractices', 'default'],
      99,
      'parameters.enoughPractices.default',
    ],
    ['an obligatory stranger', 'risk-policy', ['obligatory'], ['stranger'], 'obligatory.stranger'],
    ['an unknown audience', 'event-type', ['audience'], ['martians'], 'audience.martians'],
    ['an unknown credit', 'event-type', ['countsAs'], ['fun'], 'countsAs.fun'],
    [
      'a column without a heading',
      'report-template',
      field('extra'),
      { title: 'Примечание', type: 'integer' },
      'schema.properties.extra',
    ],
    [
      'a formula of a stranger',
      'report-template',
      formula,
      { op: 'sum', of: ['stranger'] },
      'schema.properties.assessedPercent.x-formula.of.stranger',
    ],
    [
      'a formula of itself',
      'report-template',
      formula,
      { op: 'sum', of: ['assessedPercent'] },
      'schema.properties.assessedPercent.x-formula',
    ],
    [
      'a percent of three',
      'report-template',
      formula,
      { op: 'percent', of: ['high', 'notHigh', 'assessed'] },
      'schema.properties.assessedPercent.x-formula.of',
    ],
    [
      'a check of a stranger',
      'report-template',
      ['checks', 'items', 'assessedLevels', 'left'],
      ['stranger'],
      'checks.items.assessedLevels.stranger',
    ],
    [
      'a query over an unknown field',
      'report-template',
      field('high', 'x-query', 'where'),
      filled('luck'),
      'schema.properties.high.x-query.where',
    ],
  ];
  it.each(cases)('%s', (_, kind, path, value, at) => {
    const issues = kindsByCode[kind].check(changed(kind, path, value));
    expect(issues.some((issue) => issue.path === at || issue.path.startsWith(`${at}.`))).toBe(true);
    for (const { message } of issues) expect(message).toMatch(/^[А-ЯЁ]/);
  });

  it.each([
    'healthLimitation',
    'orphan',
    'orphanAtRisk',
    'mobilisedOrContract',
    'relativesInformal',
    'priorOffence',
  ])('a learner is never asked about %s', (name) => {
    const body = changed('questionnaire', field('hasResume', 'x-fact'), { name });
    const issues = kindsByCode.questionnaire.check(body);
    expect(issues).toMatchObject([
      { path: 'schema.properties.hasResume.x-fact.name', keyword: 'x-fact' },
    ]);
    expect(issues[0]?.message).toContain('не спрашивают');
  });

  it.each(['conscripted', 'parentalLeave'])('but about %s may be', (name) => {
    const body = changed('questionnaire', field(name, 'title'), 'Иначе сказанный вопрос?');
    expect(kindsByCode.questionnaire.check(body)).toEqual([]);
  });

  it('a region may count attendance as its own', () => {
    const body = changed('event-type', ['countsAs'], ['own-volunteering']);
    expect(kindsByCode['event-type'].check(body)).toEqual([]);
  });
});

describe('reading', () => {
  it('text or parsed, to the typed body', () => {
    expect(readDefinition('risk-criterion', JSON.stringify(criterionSource)).number).toBe(8);
    expect(readAnyDefinition(eventSource).kind).toBe('event-type');
  });
  it.each<[string, () => unknown]>([
    ['not JSON', () => readAnyDefinition('{')],
    ['an unknown kind', () => readAnyDefinition({ kind: 'constructor' })],
    ['another kind', () => readDefinition('risk-policy', criterionSource)],
  ])('%s is refused', (_, read) => {
    expect(read).toThrow(DefinitionError);
  });
});
