import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipboardText,
  duplicateFields,
  pasteFields,
  readClipboard,
  takeFields,
} from '../../admin/form-builder/operations/clipboard.ts';
import {
  editOf,
  insertFields,
  moveFields,
  removeFields,
  renameField,
  setWithin,
} from '../../admin/form-builder/operations/fields.ts';
import { addPage, movePage, removePage } from '../../admin/form-builder/operations/pages.ts';
import { arrange, type Step, targetOfStep } from '../../admin/form-builder/outline/arrange.ts';
import { type FieldPlace, readOutline } from '../../admin/form-builder/outline/fields.ts';
import { idsOf, type Outline, placesOf } from '../../admin/form-builder/outline/outline.ts';
import type { JsonObject } from '../../forms/json.ts';

const place: FieldPlace = { schema: 'schema', paged: true };
const line = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'string',
  maxLength: 200,
  ...more,
});

const body: JsonObject = {
  kind: 'questionnaire',
  schema: {
    type: 'object',
    properties: {
      a: line('А'),
      choice: {
        title: 'Выбор',
        type: 'string',
        oneOf: [
          { const: 'x', title: 'Икс' },
          { const: 'other', title: 'Другое', 'x-other': 'choice_text' },
        ],
      },
      choice_text: line('Что именно', {
        'x-visible-when': { properties: { choice: { const: 'other' } }, required: ['choice'] },
      }),
      part: { title: 'Раздел', type: 'null', 'x-question': 'section' },
      b: line('Б', { 'x-section': 'part', $comment: 'от автора' }),
      c: line('В', { 'x-section': 'part' }),
      jobs: {
        title: 'Места работы',
        type: 'array',
        'x-question': 'group',
        maxItems: 5,
        items: {
          type: 'object',
          properties: { firm: line('Где'), post: line('Кем') },
          required: ['firm'],
        },
      },
      d: line('Г', { 'x-visible-when': { properties: { a: { const: '1' } }, required: ['a'] } }),
      e: line('Д'),
    },
    required: ['a', 'd'],
  },
  pages: {
    order: ['one', 'two'],
    items: {
      one: { title: 'Первая', fields: ['a', 'choice', 'choice_text', 'part', 'b', 'c'] },
      two: { title: 'Вторая', fields: ['jobs', 'd', 'e'] },
    },
  },
};
const text = `${JSON.stringify(body, null, '\t')}\n`;

function shape({ pages }: Outline): unknown {
  const row = (nodes: Outline['pages'][number]['nodes']): unknown =>
    nodes.map(({ key, children }) => (children.length > 0 ? [key, row(children)] : key));
  return Object.fromEntries(pages.map(({ key, nodes }) => [key, row(nodes)]));
}
const shapeOf = (now: string, where = place) => shape(readOutline(editOf(now, where).body, where));
const start = {
  one: ['a', ['choice', ['choice_text']], ['part', ['b', 'c']]],
  two: [['jobs', ['firm', 'post']], 'd', 'e'],
};

describe('the outline of a questionnaire', () => {
  it('draws sections, groups and tied questions in', () => {
    expect(shapeOf(text)).toEqual(start);
  });

  const moves: [string, string[], Parameters<typeof moveFields>[2], unknown][] = [
    [
      'a question with its tied one to another page',
      ['choice'],
      { page: 'two', before: 'd' },
      {
        one: ['a', ['part', ['b', 'c']]],
        two: [['jobs', ['firm', 'post']], ['choice', ['choice_text']], 'd', 'e'],
      },
    ],
    [
      'a section with its questions',
      ['part'],
      { page: 'one', before: 'a' },
      { ...start, one: [['part', ['b', 'c']], 'a', ['choice', ['choice_text']]] },
    ],
    [
      'several at once into a section, in the order they stood',
      ['e', 'a'],
      { page: 'one', parent: 'part', before: 'c' },
      {
        one: [
          ['choice', ['choice_text']],
          ['part', ['b', 'a', 'e', 'c']],
        ],
        two: [['jobs', ['firm', 'post']], 'd'],
      },
    ],
    [
      'into a group',
      ['d'],
      { page: 'two', parent: 'jobs', before: 'jobs/post' },
      { ...start, two: [['jobs', ['firm', 'd', 'post']], 'e'] },
    ],
    [
      'out of a group',
      ['jobs/firm'],
      { page: 'one', parent: 'part' },
      {
        one: ['a', ['choice', ['choice_text']], ['part', ['b', 'c', 'firm']]],
        two: [['jobs', ['post']], 'd', 'e'],
      },
    ],
    ['a section into itself: nothing', ['part'], { page: 'one', parent: 'part' }, start],
    ['a tied question alone: nothing', ['choice_text'], { page: 'two' }, start],
    ['before itself: nothing', ['d'], { page: 'two', before: 'd' }, start],
  ];
  it.each(moves)('%s', (_, ids, target, expected) => {
    const edited = moveFields(editOf(text, place), ids, target);
    expect(shapeOf(edited.text)).toEqual(expected);
    expect(edited.ids).toHaveLength(ids.length);
  });

  it('what is obligatory stays so in and out of a group, and comments go along', () => {
    const inside = moveFields(editOf(text, place), ['d', 'b'], { page: 'two', parent: 'jobs' });
    const now = editOf(inside.text, place).body;
    expect(now.schema).toMatchObject({
      required: ['a'],
      properties: {
        jobs: {
          items: { required: ['firm', 'd'], properties: { b: { $comment: 'от автора' } } },
        },
      },
    });
    const out = moveFields(editOf(inside.text, place), ['jobs/firm', 'jobs/d'], { page: 'one' });
    expect(editOf(out.text, place).body.schema).toMatchObject({ required: ['a', 'firm', 'd'] });
  });

  const steps: [string, Step, unknown][] = [
    ['e', 'up', { ...start, two: [['jobs', ['firm', 'post']], 'e', 'd'] }],
    ['d', 'in', { ...start, two: [['jobs', ['firm', 'post', 'd']], 'e'] }],
    ['b', 'out', { ...start, one: ['a', ['choice', ['choice_text']], ['part', ['c']], 'b'] }],
    ['b', 'up', undefined],
    ['a', 'in', undefined],
    ['a', 'out', undefined],
    ['e', 'down', undefined],
    [
      'jobs',
      'up',
      {
        one: [...start.one, ['jobs', ['firm', 'post']]],
        two: ['d', 'e'],
      },
    ],
  ];
  it.each(steps)('key press: %s %s', (id, step, expected) => {
    const target = targetOfStep(readOutline(body, place), [id], step);
    if (expected === undefined) return expect(target).toBeUndefined();
    if (!target) throw new Error('nowhere to go');
    expect(shapeOf(moveFields(editOf(text, place), [id], target).text)).toEqual(expected);
  });

  it('any move changes places only: every question stays, and the text says what was arranged', () => {
    const ids = [...placesOf(readOutline(body, place)).keys()];
    const move = fc.record({
      ids: fc.subarray(ids, { minLength: 1, maxLength: 3 }),
      page: fc.constantFrom('one', 'two'),
      before: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      parent: fc.option(fc.constantFrom('part', 'jobs'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 6 }), (list) => {
        let now = text;
        for (const { ids: moved, ...target } of list) {
          const outline = readOutline(editOf(now, place).body, place);
          const places = placesOf(outline);
          const parent = target.parent === undefined ? undefined : places.get(target.parent);
          // A group takes plain questions only: the builder refuses the rest before it comes here.
          if (
            parent &&
            (parent.page.key !== target.page || moved.some((id) => places.get(id)?.node.holds))
          )
            continue;
          if (parent?.node.code === 'group' && moved.includes('choice')) continue;
          const wished = arrange(outline, moved, target);
          now = moveFields(editOf(now, place), moved, target).text;
          if (wished) expect(shapeOf(now)).toEqual(shape(wished));
        }
        const keys = idsOf(
          readOutline(editOf(now, place).body, place).pages.flatMap((p) => p.nodes),
        );
        expect(keys.map((id) => id.split('/').at(-1)).sort()).toEqual(
          ids.map((id) => id.split('/').at(-1)).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('questions come, go and are copied', () => {
  it('a new one stands where it was put, on a page, in a section, in a group', () => {
    const fresh = [{ key: 'n', field: line('Новый'), required: true }];
    const cases: [Parameters<typeof insertFields>[2], string][] = [
      [{ page: 'one', before: 'a' }, '"one":["n","a"'],
      [{ page: 'one', parent: 'part', before: 'c' }, '["b","n","c"]'],
      [{ page: 'two', parent: 'jobs' }, '["firm","post","n"]'],
    ];
    for (const [target, expected] of cases) {
      const edited = insertFields(editOf(text, place), fresh, target);
      expect(JSON.stringify(shapeOf(edited.text))).toContain(expected);
      expect(edited.ids).toEqual([target.parent === 'jobs' ? 'jobs/n' : 'n']);
    }
  });

  it('nothing is left behind of what is removed', () => {
    const { text: now, ids } = removeFields(editOf(text, place), ['choice', 'jobs', 'd']);
    expect(shapeOf(now)).toEqual({ one: ['a', ['part', ['b', 'c']]], two: ['e'] });
    expect(ids).toEqual(['part']);
    expect(now).not.toContain('choice');
    expect(editOf(now, place).body.schema).toMatchObject({ required: ['a'] });
  });

  it('a section leaves its questions, an option its text that is gone', () => {
    const section = removeFields(editOf(text, place), ['part']).text;
    expect(shapeOf(section)).toMatchObject({ one: ['a', ['choice', ['choice_text']], 'b', 'c'] });
    expect(section).not.toContain('x-section');
    const tied = removeFields(editOf(text, place), ['choice_text']).text;
    expect(tied).not.toContain('x-other');
  });

  it('copies travel as text and what they say of one another goes along', () => {
    const edit = editOf(text, place);
    const taken = readClipboard(clipboardText(takeFields(edit, ['choice', 'd', 'a'])));
    expect(taken?.map(({ key }) => key)).toEqual(['a', 'choice', 'choice_text', 'd']);
    const pasted = pasteFields(
      edit,
      taken ?? [],
      { page: 'two' },
      {
        prefix: 'r46_',
        factsTaken: new Set(),
      },
    );
    const { properties } = editOf(pasted.text, place).body.schema as { properties: JsonObject };
    expect(properties.r46_d).toMatchObject({
      'x-visible-when': { properties: { r46_a: { const: '1' } }, required: ['r46_a'] },
    });
    expect(properties.r46_choice).toMatchObject({
      oneOf: [{}, { 'x-other': 'r46_choice_text' }],
    });
    expect(readClipboard('{"other": true}')).toBeUndefined();
    expect(readClipboard('profmarshrut-fields {')).toBeUndefined();
  });

  it('a copy beside its original has a key of its own and tells no fact twice', () => {
    const withFact = setWithin(editOf(text, place), 'a', ['x-fact'], { name: 'hasResume' });
    const { text: now, ids } = duplicateFields(
      editOf(withFact, place),
      ['a'],
      { page: 'one', before: 'choice' },
      { prefix: '', factsTaken: new Set(['hasResume']) },
    );
    expect(ids).toEqual(['a_2']);
    expect(now.match(/x-fact/g)).toHaveLength(1);
    expect(now).toContain('А (копия)');
  });

  it('another code is another code everywhere', () => {
    const { text: now } = renameField(editOf(text, place), 'choice', 'way');
    expect(now).not.toMatch(/"choice"/);
    expect(editOf(now, place).body).toMatchObject({
      pages: { items: { one: { fields: ['a', 'way', 'choice_text', 'part', 'b', 'c'] } } },
      schema: {
        properties: { choice_text: { 'x-visible-when': { required: ['way'] } } },
      },
    });
    const section = renameField(editOf(text, place), 'part', 'block').text;
    expect(shapeOf(section)).toMatchObject({
      one: ['a', ['choice', ['choice_text']], ['block', ['b', 'c']]],
    });
    const inner = renameField(editOf(text, place), 'jobs/firm', 'company').text;
    expect(editOf(inner, place).body.schema).toMatchObject({
      properties: { jobs: { items: { required: ['company'] } } },
    });
  });

  it('pages come, go and change places; a removed page gives its questions to its neighbour', () => {
    const { text: added, key } = addPage(editOf(text, place), '', 'one');
    expect(Object.keys(shapeOf(added) as object)).toEqual(['one', 'page_3', 'two']);
    expect(key).toBe('page_3');
    expect(Object.keys(shapeOf(movePage(editOf(text, place), 'two', -1)) as object)).toEqual([
      'two',
      'one',
    ]);
    expect(shapeOf(removePage(editOf(text, place), 'two'))).toEqual({
      one: [...start.one, ...start.two],
    });
  });
});

describe('fields without pages', () => {
  const plain: FieldPlace = { schema: 'participantSchema', paged: false };
  const event = `${JSON.stringify({ participantSchema: body.schema }, null, 2)}\n`;
  it('stand in the order they are written, and moving changes nothing else', () => {
    const { text: now } = moveFields(editOf(event, plain), ['part', 'a'], {
      page: '',
      before: 'd',
    });
    expect(shapeOf(now, plain)).toEqual({
      '': [
        ['choice', ['choice_text']],
        ['jobs', ['firm', 'post']],
        'a',
        ['part', ['b', 'c']],
        'd',
        'e',
      ],
    });
    const back = moveFields(editOf(now, plain), ['a'], { page: '', before: 'choice' }).text;
    const home = moveFields(editOf(back, plain), ['part'], { page: '', before: 'jobs' }).text;
    expect(home).toBe(event);
  });
});

describe('what was not touched', () => {
  it('keeps every letter: a move there and back gives the same text', () => {
    const there = moveFields(editOf(text, place), ['a'], { page: 'two' }).text;
    expect(moveFields(editOf(there, place), ['a'], { page: 'one', before: 'choice' }).text).toBe(
      text,
    );
  });
});
