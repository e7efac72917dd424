// @vitest-environment node
// A draft may hold anything its text allows. Whatever it holds, the builder reads it, shows every question
// once and loses none by moving.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editOf,
  insertFields,
  moveFields,
  removeFields,
} from '../../admin/form-builder/operations/fields.ts';
import { addPage } from '../../admin/form-builder/operations/pages.ts';
import { type FieldPlace, readOutline, valueIn } from '../../admin/form-builder/outline/fields.ts';
import { idsOf } from '../../admin/form-builder/outline/outline.ts';
import { writeOutline } from '../../admin/form-builder/outline/write.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';

const paged: FieldPlace = { schema: 'schema', paged: true };

const option = (name: string, other?: string): JsonObject => ({
  const: name,
  title: name,
  ...(other === undefined ? {} : { 'x-other': other }),
});
const choice = (...others: string[]): JsonObject => ({
  type: 'string',
  title: 'Выбор',
  oneOf: others.map((other, index) => option(`o${index}`, other)),
});
const line: JsonObject = { type: 'string', title: 'Строка', maxLength: 10 };
const section = (inside?: string): JsonObject => ({
  type: 'null',
  'x-question': 'section',
  title: 'Раздел',
  ...(inside === undefined ? {} : { 'x-section': inside }),
});
const group = (properties: JsonObject): JsonObject => ({
  type: 'array',
  'x-question': 'group',
  title: 'Повтор',
  items: { type: 'object', properties },
});

function form(properties: Json, pages?: Json): JsonObject {
  const keys = Object.keys(typeof properties === 'object' && properties ? properties : {});
  return {
    schema: { type: 'object', properties },
    pages: pages ?? { order: ['p'], items: { p: { title: 'П', fields: keys } } },
  };
}

const shapes: [string, JsonObject][] = [
  ['nothing', {}],
  ['no properties', form(null)],
  ['properties in a list', form([line])],
  ['pages in a list', form({ a: line }, { order: ['p'], items: [] })],
  ['no pages', form({ a: line }, null)],
  ['a page named twice', form({ a: line }, { order: ['p', 'p'], items: { p: { fields: ['a'] } } })],
  ['a page without a name', form({ a: line }, { order: [''], items: { '': { fields: ['a'] } } })],
  [
    'a question on two pages',
    form(
      { a: line },
      {
        order: ['p', 'q'],
        items: { p: { title: 'П', fields: ['a', 'a'] }, q: { title: 'К', fields: ['a'] } },
      },
    ),
  ],
  ['an option that asks for its own question', form({ a: choice('a'), b: line })],
  ['two options that ask for each other', form({ a: choice('b'), b: choice('a') })],
  ['a circle of options behind another', form({ c: choice('a'), a: choice('b'), b: choice('a') })],
  ['two options that ask for one line', form({ a: choice('l', 'l'), b: choice('l'), l: line })],
  [
    'sections inside each other',
    form({ s: section('t'), t: section('s'), a: { ...line, 'x-section': 's' } }),
  ],
  ['a section of a section that is not there', form({ a: { ...line, 'x-section': 'нет' } })],
  [
    'a group inside a group',
    form({ g: group({ h: group({ a: line }), b: choice('c'), c: choice('b') }) }),
  ],
  [
    'a group with options',
    form({
      g: { ...group({ a: line }), items: { properties: { a: line }, oneOf: [option('x', 'l')] } },
      l: choice('m'),
      m: line,
    }),
  ],
  [
    'options that are no list',
    form({ a: { ...line, oneOf: { x: 1 } }, b: { ...line, oneOf: [null, 1, 'x'] } }),
  ],
];

/** Every question stands in the outline once, and after a move, in the text too. */
function holds(body: JsonObject, place: FieldPlace, pick: number) {
  const edit = editOf(JSON.stringify(body), place);
  const schema = body[place.schema];
  const keys = [...fieldsIn((schema ?? {}) as JsonObject).keys()].sort();
  const outline = readOutline(edit.body, place);
  const ids = outline.pages.flatMap(({ nodes }) => idsOf(nodes));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(outline.pages.map(({ key }) => key)).size).toBe(outline.pages.length);
  if (keys.every((key) => !key.includes('/')))
    expect(ids.filter((id) => !id.includes('/')).sort()).toEqual(keys);
  const [page] = outline.pages;
  const id = ids[pick % Math.max(ids.length, 1)];
  if (!page || id === undefined) return grows(body, place);
  const texts = [
    writeOutline(edit, outline),
    moveFields(edit, [id], { page: page.key }).text,
    moveFields(edit, ids.slice(0, 3), { page: outline.pages.at(-1)?.key ?? '' }).text,
  ];
  for (const text of texts) {
    const after = editOf(text, place).body;
    const inner = [...readOutline(after, place).pages.flatMap(({ nodes }) => idsOf(nodes))];
    expect(inner.length).toBe(ids.length);
  }
  removeFields(edit, [id]);
  grows(body, place);
}

/** A question and a page may be added to whatever stands there. */
function grows(body: JsonObject, place: FieldPlace) {
  const edit = editOf(JSON.stringify(body), place);
  const { text } = insertFields(edit, [{ key: 'fresh', field: line, required: true }], {
    page: readOutline(body, place).pages[0]?.key ?? '',
  });
  const path = [place.schema, 'properties', 'fresh'];
  expect(valueIn(editOf(text, place).body, path)).toEqual(line);
  const added = addPage(edit, '');
  const { items } = (editOf(added.text, place).body.pages ?? {}) as JsonObject;
  expect(items).toHaveProperty([added.key]);
}

describe('a draft of any shape', () => {
  it.each(shapes)('%s', (_, body) => {
    for (let pick = 0; pick < 4; pick += 1) {
      holds(body, paged, pick);
      holds(body, { schema: 'schema', paged: false }, pick);
    }
  });

  it('of five thousand questions that ask for one another', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `f${index}`);
    const fields = keys.map((key, index) => [key, choice(keys[(index * 7 + 1) % 5000] ?? '')]);
    const { pages } = readOutline(form(Object.fromEntries(fields)), paged);
    expect(pages.flatMap(({ nodes }) => idsOf(nodes)).length).toBe(5000);
  });

  it('of the library, with anything put in anywhere', () => {
    const bodies = federalLibrary.flatMap((body) =>
      'schema' in body ? [JSON.parse(JSON.stringify(body)) as JsonObject] : [],
    );
    expect(bodies.length).toBeGreaterThan(3);
    const strange = fc.oneof(
      fc.constantFrom<Json>(null, [], {}, '', 0, true, 'p', [null], { oneOf: 1 }),
      fc.constantFrom<Json>(section('a'), group({ a: choice('a') }), choice('a'), line),
    );
    const change = fc.record({
      steps: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
      value: strange,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (body, changes, pick) => {
          const draft = structuredClone(body) as JsonObject;
          for (const { steps, value } of changes) put(draft, steps, value);
          holds(draft, { schema: 'schema', paged: draft.kind === 'questionnaire' }, pick);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Walks down by numbers of children and puts the value there. */
function put(root: JsonObject, steps: readonly number[], value: Json) {
  let at: Json = root.pages && (steps[0] ?? 0) % 3 === 0 ? root.pages : (root.schema ?? root);
  steps.forEach((step, index) => {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as JsonObject;
    const names = Object.keys(holder);
    const name = names[step % Math.max(names.length, 1)];
    if (name === undefined) return;
    const next = holder[name] ?? null;
    if (index === steps.length - 1 || typeof next !== 'object')
      holder[name] = structuredClone(value);
    else at = next;
  });
}
