// What the types of questions ask of the methodology: names that are watched, keys that are never revived,
// values that never depend on themselves, words for every change.
import { describe, expect, it } from 'vitest';
import {
  describeDifferences,
  sentenceOf,
} from '../../../forms/definitions/descriptions/changes.ts';
import { checkKeys } from '../../../forms/definitions/keys/check-keys.ts';
import { nextLedger } from '../../../forms/definitions/keys/ledger.ts';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { checkPrefix } from '../../../forms/definitions/prefixed-keys.ts';
import { placeTitle, referencesOf } from '../../../forms/definitions/references/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { everyType } from '../../support/every-type.ts';

const body: JsonObject = JSON.parse(JSON.stringify(everyType));
const { metaSchema, check } = kindsByCode.questionnaire;

type Path = readonly (string | number)[];

/** The questionnaire with one value changed; undefined takes it out. */
function changed(path: Path, value: Json | undefined): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(body));
  let at: Record<string | number, Json> = copy;
  for (const step of path.slice(0, -1)) at = at[step] as JsonObject;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
const field = (...path: Path): Path => ['schema', 'properties', ...path];
const problems = (edited: JsonObject) => check(edited).map(({ path, message }) => [path, message]);

describe('a questionnaire of every type', () => {
  it('may be published', () => {
    expect(problems(body)).toEqual([]);
  });

  const broken: [string, JsonObject, string][] = [
    [
      'a calculation of what is not there',
      changed(field('experience', 'x-compute', 'of'), ['jobs.salary']),
      'schema.properties.experience.x-compute',
    ],
    [
      'a calculation of nothing',
      changed(field('experience', 'x-compute', 'of'), []),
      'schema.properties.experience.x-compute',
    ],
    [
      'points for a question that is not there',
      changed(field('maturity', 'x-score', 'points', 'gone'), {}),
      'schema.properties.maturity.x-score.points',
    ],
    [
      'two thresholds at one sum',
      changed(field('maturity', 'x-score', 'thresholds', 1, 'from'), 0),
      'schema.properties.maturity.x-score.thresholds',
    ],
    [
      'a section that is not there',
      changed(field('jobs', 'x-section'), 'gone'),
      'schema.properties.jobs.x-section',
    ],
    [
      'a group inside a group',
      changed(field('jobs', 'items', 'properties', 'left'), {
        ...(body.schema as { properties: { jobs: JsonObject } }).properties.jobs,
      }),
      'schema.properties.jobs.items.properties.left.x-question',
    ],
    [
      'an answer demanded of a note',
      changed(['schema', 'required'], ['intro']),
      'schema.required.intro',
    ],
    [
      'an unheard-of type',
      changed(field('years', 'x-question'), 'horoscope'),
      'schema.properties.years.x-question',
    ],
    [
      'a scale of one step',
      changed(field('ready', 'maximum'), 1),
      'schema.properties.ready.maximum',
    ],
    [
      'two rows of one code',
      changed(field('skills', 'x-rows', 1, 'const'), 'talk'),
      'schema.properties.skills.x-rows',
    ],
  ];
  it.each(broken)('%s is refused at its place', (_, edited, path) => {
    const found = problems(edited);
    expect(found.map(([at]) => at)).toContain(path);
    for (const [, message] of found) expect(message).toMatch(/^[А-ЯЁ]/);
  });

  it('a value that depends on itself is refused with the chain', () => {
    const edited = changed(field('years', 'x-visible-when'), {
      properties: { years: { minimum: 1 } },
      required: ['years'],
    });
    const stated = problems(edited).map(([, message]) => String(message));
    expect(stated.some((message) => message.includes('«Полных лет»'))).toBe(true);
  });
});

describe('what is named is watched', () => {
  const read = referencesOf('questionnaire', body)
    .filter(({ relation }) => relation === 'reads')
    .map(({ path, name }) => `${path} → ${name}`);

  it.each([
    'schema.properties.experience.x-compute → schema.properties.jobs.items.properties.months',
    'schema.properties.maturity.x-score → schema.properties.skills',
    'schema.properties.jobs.x-section → schema.properties.past',
    'schema.properties.form.x-other → schema.properties.form_other',
    'schema.properties.jobs.items.properties.why.x-visible-when → schema.properties.jobs.items.properties.left',
    'schema.properties.experience.x-allowed-when → schema.properties.experience',
  ])('%s', (reference) => {
    expect(read).toContain(reference);
  });

  it('places inside rows have names', () => {
    const path = 'schema.properties.jobs.items.properties.why.x-visible-when';
    expect(placeTitle('questionnaire', body, path)).toBe('вопрос «Почему ушли?», условие показа');
  });
});

describe('keys', () => {
  it('of questions inside rows stand in the ledger and are never revived', () => {
    const ledger = nextLedger([], body, 1);
    const path = 'schema.properties.jobs.items.properties.months';
    expect(ledger.map((entry) => entry.path)).toContain(path);
    const without = changed(field('jobs', 'items', 'properties', 'months'), undefined);
    const after = nextLedger(ledger, without, 2);
    const [issue] = checkKeys(after, body);
    expect(issue?.path).toBe(path);
    expect(issue?.keyword).toBe('retired-key');
  });

  it('keep the kind of their answer: a period never becomes a matrix', () => {
    const ledger = nextLedger([], body, 1);
    const edited = changed(field('practice', 'x-question'), 'matrix');
    expect(checkKeys(ledger, edited).map(({ keyword }) => keyword)).toEqual(['key-type']);
  });

  it.each<[string, Path, Json]>([
    ['a row', field('skills', 'x-rows', 3), { const: 'extra', title: 'Ещё' }],
    ['a column', field('skills', 'x-columns', 3), { const: 'extra', title: 'Ещё' }],
    [
      'a threshold',
      field('maturity', 'x-score', 'thresholds', 2),
      { code: 'extra', from: 9, title: 'Ещё' },
    ],
    [
      'a question of a row',
      field('jobs', 'items', 'properties', 'extra'),
      { type: 'boolean', title: 'Ещё' },
    ],
  ])('%s that a region adds carries its prefix', (_, path, value) => {
    const issues = checkPrefix(metaSchema, body, changed(path, value), 'r46_');
    expect(issues.map(({ keyword }) => keyword)).toEqual(['prefix']);
  });
});

describe('changes are told in words', () => {
  it.each<[string, Path, Json | undefined]>([
    ['строка матрицы «Счёт»', field('skills', 'x-rows', 1, 'title'), 'Арифметика'],
    ['порог шкалы «высокая»', field('maturity', 'x-score', 'thresholds', 1, 'from'), 7],
    ['как считается', field('experience', 'x-compute'), { op: 'average', of: ['jobs.months'] }],
    ['вопрос «Почему ушли?»', field('jobs', 'items', 'properties', 'why', 'title'), 'Отчего ушли?'],
  ])('%s', (words, path, value) => {
    const described = describeDifferences('questionnaire', body, changed(path, value)).map(
      sentenceOf,
    );
    expect(described.join(' ').toLowerCase()).toContain(
      words.toLowerCase().replace('«счёт»', '«арифметика»').replace('почему', 'отчего'),
    );
    expect(described.join(' ')).not.toMatch(/[a-z]{3,}/i);
  });
});
