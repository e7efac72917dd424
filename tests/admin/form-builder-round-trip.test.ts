// @vitest-environment node
// Whatever a schema holds, the builder gives it back to the letter while nothing is changed, and changes
// only what it was asked to: parts it does not know are moved whole.
import { describe, expect, it } from 'vitest';
import {
  editOf,
  moveFields,
  setRequired,
  setWithin,
} from '../../admin/form-builder/operations/fields.ts';
import {
  type FieldPlace,
  pathOf,
  readOutline,
  valueIn,
} from '../../admin/form-builder/outline/fields.ts';
import { placesOf } from '../../admin/form-builder/outline/outline.ts';
import { writeOutline } from '../../admin/form-builder/outline/write.ts';
import { convertSchema } from '../../forms/definitions/foreign/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { questionTypeOf } from '../../forms/questions/index.ts';
import { schemasSince2019 } from '../forms/foreign/schemas-since-2019.ts';
import { schemasTo07 } from '../forms/foreign/schemas-to-07.ts';

const place: FieldPlace = { schema: 'schema', paged: true };
const head = { code: 'imported', title: 'Перенесённый', document: 'Приказ', clause: 'п. 1' };

/** A property of a schema as it stands, whether or not it could be published. */
const wild: [string, JsonObject][] = [
  [
    'a tuple',
    { type: 'array', items: [{ type: 'string' }, { type: 'number' }], additionalItems: false },
  ],
  ['a recursive reference', { $ref: '#/definitions/tree' }],
  ['everything of', { allOf: [{ type: 'string' }, { minLength: 3 }] }],
  ['one of branches', { oneOf: [{ type: 'string' }, { type: 'object', properties: { a: {} } }] }],
  ['patterns of names', { type: 'object', patternProperties: { '^x': { type: 'number' } } }],
  [
    'if, then, else',
    JSON.parse('{"if":{"type":"string"},"then":{"minLength":1},"else":{"minimum":0}}'),
  ],
  ['dependencies', { type: 'object', dependencies: { a: ['b'], c: { required: ['d'] } } }],
  ['not', { not: { type: 'null' } }],
  ['several types', { type: ['string', 'null'], maxLength: 5 }],
  ['a constant', { const: { deep: [1, 2, { three: 3 }] } }],
  ['a list of lists', { type: 'array', items: { type: 'array', items: { type: 'string' } } }],
  ['an unknown type of ours', { type: 'string', 'x-question': 'from-the-future', 'x-more': [1] }],
  ['an unknown annotation', { type: 'string', maxLength: 9, 'x-own': { a: [null, true] } }],
  ['nothing at all', {}],
];

const texts = [
  ...[...schemasTo07, ...schemasSince2019].flatMap(({ title, schema }): [string, string][] => {
    const { body } = convertSchema(JSON.stringify(schema), head);
    return body ? [[title, `${JSON.stringify(body, null, 3)}\n`]] : [];
  }),
  ...wild.map(([title, field]): [string, string] => [
    title,
    `{"schema": {"type":"object",\n  "properties": {"known": {"title":"Свой","type":"string"},"foreign":   ${JSON.stringify({ title: 'Чужой', ...field })} }\n},\n"pages":{"order":["p"],"items":{"p":{"title":"П","fields":["known","foreign"]}}}}`,
  ]),
];

describe('a schema of another hand', () => {
  it('there are enough of them', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60);
  });

  it.each(texts)('%s: nothing changed is nothing written', (_, text) => {
    const edit = editOf(text, place);
    expect(writeOutline(edit, readOutline(edit.body, place))).toBe(text);
  });

  it.each(texts)(
    '%s: a change taken back leaves every value and every order as it was',
    (_, text) => {
      const edit = editOf(text, place);
      for (const [id] of placesOf(readOutline(edit.body, place))) {
        const path = pathOf(place, id);
        const before = valueIn(edit.body, [...path, 'description']);
        if (before !== undefined) continue;
        const changed = setWithin(edit, id, ['description'], 'Пояснение');
        const back = setWithin(editOf(changed, place), id, ['description'], undefined);
        expect(JSON.stringify(JSON.parse(back))).toBe(JSON.stringify(edit.body));
        const other = setRequired(editOf(changed, place), [id], true);
        expect(valueIn(editOf(other, place).body, path)).toEqual({
          ...(valueIn(edit.body, path) as JsonObject),
          description: 'Пояснение',
        });
      }
    },
  );

  it.each(wild)('%s is a card that is moved whole', (_, field) => {
    const [, text = ''] = texts.find(([title]) => title === _) ?? [];
    const edit = editOf(text, place);
    const moved = moveFields(edit, ['foreign'], { page: 'p', before: 'known' }).text;
    expect(valueIn(editOf(moved, place).body, ['schema', 'properties', 'foreign'])).toEqual({
      title: 'Чужой',
      ...field,
    });
    expect(valueIn(editOf(moved, place).body, ['pages', 'items', 'p', 'fields'])).toEqual([
      'foreign',
      'known',
    ]);
    if (_ !== 'an unknown annotation')
      expect(questionTypeOf({ title: 'Чужой', ...field }).code).toBe('other');
  });
});
