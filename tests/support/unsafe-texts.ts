// Texts of questionnaires that nobody may bring in, whatever the road: each made of the federal one.
import type { Json, JsonObject } from '../../forms/json.ts';
import { members, objects } from './closed-values.ts';

/** Nothing listens there; whoever fetches a remote reference finds it out. */
export const nowhere = 'http://127.0.0.1:1';

/** The federal questionnaire with one more question, put on the first page. */
export function withQuestion(federal: string, question: Json, name = 'r46_extra'): string {
  const whole: JsonObject = JSON.parse(federal);
  const [schema] = objects([whole.schema ?? null]);
  const [[, page] = ['', {}]] = members(objects([whole.pages ?? null])[0]?.items);
  if (schema)
    schema.properties = { ...Object.fromEntries(members(schema.properties)), [name]: question };
  if (Array.isArray(page.fields)) page.fields.push(name);
  return JSON.stringify(whole);
}

const nested = (depth: number, wrap: string) => `${wrap.repeat(depth)}{}${'}'.repeat(depth)}`;
const inText = (federal: string, key: string) =>
  withQuestion(federal, { type: 'boolean', title: 'Да?' }, '⟨key⟩').replaceAll('"⟨key⟩"', key);

/** Refused before it is even a draft. */
export const untrusted: [what: string, text: (federal: string) => string][] = [
  ['S1 deeper than 32', (federal) => federal.replace('{', `{"x-deep":${nested(33, '{"a":')},`)],
  [
    'S1 deeper than a stack',
    (federal) => federal.replace('{', `{"x-deep":${nested(50_000, '{"a":')},`),
  ],
  [
    'S1 arrays deeper than a stack',
    (federal) => federal.replace('{', `{"x-deep":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
  ],
  [
    'S1 more than 5,000 parts',
    (federal) =>
      withQuestion(federal, {
        type: 'string',
        title: 'Т',
        enum: [],
        'x-parts': Array.from({ length: 5001 }, () => ({})),
      }),
  ],
  ['S1 more than 1 MB', (federal) => federal.replace('{', `{"x-long":"${'я'.repeat(1_000_001)}",`)],
  ['S6 a question called __proto__', (federal) => inText(federal, '"__proto__"')],
  ['S6 the same, escaped', (federal) => inText(federal, '"\\u005f_proto__"')],
  ['S6 a question called constructor', (federal) => inText(federal, '"constructor"')],
  ['S6 a question with a dot', (federal) => inText(federal, '"a.b"')],
  ['S6 a question without a name', (federal) => inText(federal, '""')],
  ['S6 a question called by the zero character', (federal) => inText(federal, '"\\u0000"')],
  ['S6 a question called by a mark of direction', (federal) => inText(federal, '"\\u202eab"')],
  [
    'S6 a question named twice',
    (federal) => federal.replace('"properties":', '"properties":{"a":{}},"properties":'),
  ],
  ['no JSON', (federal) => federal.slice(0, -10)],
  ['not an object', () => '[]'],
  ['another kind', (federal) => federal.replace('"questionnaire"', '"risk-policy"')],
];

export const text = { type: 'string', title: 'Текст', maxLength: 100 };

/** May lie in a draft, is never published. */
export const dangerous: [what: string, question: (host: string) => Json, path: string][] = [
  ['S2 (a+)+$', () => ({ ...text, pattern: '^(a+)+$' }), 'pattern'],
  ['S2 (a|a)*$', () => ({ ...text, pattern: '^(a|a)*$' }), 'pattern'],
  ['S2 (.*)*x', () => ({ ...text, pattern: '(.*)*x' }), 'pattern'],
  ['S2 a?{30}a{30}', () => ({ ...text, pattern: '^(a?){30}a{30}$' }), 'pattern'],
  ['S2 a backreference', () => ({ ...text, pattern: '^(a)\\1$' }), 'pattern'],
  ['S2 no pattern at all', () => ({ ...text, pattern: '(' }), 'pattern'],
  ['S3 $data', () => ({ ...text, minLength: { $data: '1/other' } }), ''],
  ['S3 a remote $ref', (host) => ({ $ref: `${host}/schema.json` }), ''],
  ['S3 a $ref to a file', () => ({ $ref: 'file:///etc/passwd' }), ''],
  ['S3 an $id of its own', () => ({ ...text, $id: 'http://json-schema.org/draft-07/schema#' }), ''],
  ['S3 $async', () => ({ ...text, $async: true }), ''],
  ['S3 an unknown keyword', () => ({ ...text, exec: 'rm' }), 'exec'],
  ['S3 an unknown format', () => ({ ...text, format: 'wherever' }), 'format'],
  ['S4 pattern without maxLength', () => ({ type: 'string', title: 'Т', pattern: '^a$' }), ''],
  [
    'S4 uniqueItems without maxItems',
    () => ({
      type: 'array',
      title: 'Т',
      uniqueItems: true,
      items: { type: 'string', maxLength: 9 },
    }),
    '',
  ],
];
