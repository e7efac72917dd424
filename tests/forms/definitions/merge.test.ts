import { describe, expect, it } from 'vitest';
import { type Decisions, mergeVersions } from '../../../forms/definitions/layers/merge.ts';
import { checkPrefix } from '../../../forms/definitions/prefixed-keys.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { questionnaireMetaSchema } from '../../../forms/questionnaires/schema.ts';
import { riskCriterionMetaSchema } from '../../../forms/risk/schema.ts';

interface Form extends JsonObject {
  title: string;
  schema: { type: 'object'; properties: Record<string, JsonObject>; required: string[] };
  pages: { order: string[]; items: Record<string, { title: string; fields: string[] }> };
}

/** Four questions on three pages, two of them required. */
function form(): Form {
  const question = (title: string): JsonObject => ({ title, type: 'string', maxLength: 100 });
  return {
    kind: 'questionnaire',
    code: 'form',
    title: 'Опросник',
    schema: {
      type: 'object',
      properties: {
        work: question('Работаете?'),
        resume: {
          title: 'Резюме',
          type: 'string',
          oneOf: [
            { const: 'yes', title: 'Да' },
            { const: 'no', title: 'Нет' },
          ],
        },
        practice: question('Практика'),
        plans: question('Планы'),
      },
      required: ['work', 'practice'],
    },
    pages: {
      order: ['first', 'second', 'third'],
      items: {
        first: { title: 'Работа', fields: ['work', 'resume'] },
        second: { title: 'Опыт', fields: ['practice'] },
        third: { title: 'Планы', fields: ['plans'] },
      },
    },
  };
}

function changed(change: (body: Form) => void): Form {
  const body = form();
  change(body);
  return body;
}

function move(body: Form, key: string, to: string): void {
  for (const page of Object.values(body.pages.items))
    page.fields = page.fields.filter((other) => other !== key);
  body.pages.items[to]?.fields.push(key);
}

function remove(body: Form, key: string): void {
  delete body.schema.properties[key];
  body.schema.required = body.schema.required.filter((other) => other !== key);
  move(body, key, '');
}

function merge(ours: Form, theirs: Form, decisions?: Decisions) {
  const merged = mergeVersions(questionnaireMetaSchema, form(), ours, theirs, decisions);
  return { ...merged, form: merged.body as unknown as Form };
}

const reasons = (merged: { collisions: { key: string; reason: string }[] }) =>
  merged.collisions.map(({ key, reason }) => `${reason} ${key}`);

describe('a question removed there and changed here', () => {
  const ours = changed(({ schema }) => {
    schema.properties.practice = { ...schema.properties.practice, title: 'Практика у нас' };
  });
  const theirs = changed((body) => remove(body, 'practice'));
  const key = 'schema.properties.practice';

  it('is asked about, and stays with its page and its obligation until decided', () => {
    const merged = merge(ours, theirs);
    expect(reasons(merged)).toEqual([`they-removed ${key}`]);
    expect(merged.form.schema.properties.practice?.title).toBe('Практика у нас');
    expect(merged.form.pages.items.second?.fields).toEqual(['practice']);
    expect(merged.form.schema.required).toContain('practice');
  });

  it('goes whole when the federal side is taken', () => {
    const { form: found } = merge(ours, theirs, { [key]: 'theirs' });
    expect(Object.keys(found.schema.properties)).toEqual(['work', 'resume', 'plans']);
    expect(found.pages.items.second?.fields).toEqual([]);
    expect(found.schema.required).toEqual(['work']);
  });

  it('and the other way round: removed here, changed there', () => {
    const open = merge(theirs, ours);
    expect(reasons(open)).toEqual([`we-removed ${key}`]);
    expect(open.form.schema.properties.practice).toBeUndefined();
    const { form: found } = merge(theirs, ours, { [key]: 'theirs' });
    expect(found.schema.properties.practice?.title).toBe('Практика у нас');
    expect(found.pages.items.second?.fields).toEqual(['practice']);
  });
});

describe('places', () => {
  it('a question moved to different pages stands on one of them', () => {
    const ours = changed((body) => move(body, 'resume', 'second'));
    const theirs = changed((body) => move(body, 'resume', 'third'));
    const key = 'schema.properties.resume#page';
    const pagesWith = ({ pages }: Form) =>
      Object.entries(pages.items).flatMap(([page, { fields }]) =>
        fields.includes('resume') ? [page] : [],
      );
    const open = merge(ours, theirs);
    expect(reasons(open)).toEqual([`place ${key}`]);
    expect(pagesWith(open.form)).toEqual(['second']);
    expect(pagesWith(merge(ours, theirs, { [key]: 'theirs' }).form)).toEqual(['third']);
    expect(pagesWith(merge(ours, theirs, { [key]: 'ours' }).form)).toEqual(['second']);
  });

  it('a page moved by both to different places is asked about', () => {
    const ours = changed(({ pages }) => {
      pages.order = ['third', 'first', 'second'];
    });
    const theirs = changed(({ pages }) => {
      pages.order = ['first', 'third', 'second'];
    });
    const key = 'pages.items.third#';
    expect(reasons(merge(ours, theirs))).toEqual([`place ${key}`]);
    expect(merge(ours, theirs, { [key]: 'ours' }).form.pages.order).toEqual([
      'third',
      'first',
      'second',
    ]);
    expect(merge(ours, theirs, { [key]: 'theirs' }).form.pages.order).toEqual([
      'first',
      'third',
      'second',
    ]);
  });

  it('a question moved here goes along with a federal change of its wording', () => {
    const ours = changed((body) => move(body, 'resume', 'third'));
    const theirs = changed(({ schema }) => {
      schema.properties.resume = { ...schema.properties.resume, title: 'Есть резюме?' };
    });
    const merged = merge(ours, theirs);
    expect(merged.collisions).toEqual([]);
    expect(merged.form.pages.items.third?.fields).toEqual(['plans', 'resume']);
    expect(merged.form.schema.properties.resume?.title).toBe('Есть резюме?');
  });

  it('options added by both stand together, our own right after its neighbour', () => {
    const add = (value: string) => (body: Form) => {
      const options = body.schema.properties.resume?.oneOf;
      if (Array.isArray(options)) options.splice(1, 0, { const: value, title: value });
    };
    const { collisions, form: found } = merge(changed(add('r46_here')), changed(add('there')));
    expect(collisions).toEqual([]);
    const options = found.schema.properties.resume?.oneOf as { const: string }[];
    expect(options.map((option) => option.const)).toEqual(['yes', 'r46_here', 'there', 'no']);
  });
});

describe('a value changed by both', () => {
  const title = (text: string) => changed((body) => Object.assign(body, { title: text }));

  it.each<[string, Decisions, string]>([
    ['ours until decided', {}, 'Наш'],
    ['ours', { title: 'ours' }, 'Наш'],
    ['theirs', { title: 'theirs' }, 'Федеральный'],
    ['one’s own', { title: { value: 'Общий' } }, 'Общий'],
    ['ours where the decision is about something else', { other: 'theirs' }, 'Наш'],
  ])('is %s', (_name, decisions, wanted) => {
    expect(merge(title('Наш'), title('Федеральный'), decisions).form.title).toBe(wanted);
  });

  it('a condition is taken whole, never mixed', () => {
    const when = (name: string): JsonObject => ({
      properties: { [name]: { const: true } },
      required: [name],
    });
    const withCondition = (name: string) =>
      changed(({ schema }) => {
        schema.properties.plans = { ...schema.properties.plans, 'x-visible-when': when(name) };
      });
    const key = 'schema.properties.plans.x-visible-when';
    const merged = merge(withCondition('work'), withCondition('resume'), { [key]: 'theirs' });
    expect(reasons(merged)).toEqual([`both ${key}`]);
    expect(merged.form.schema.properties.plans?.['x-visible-when']).toEqual(when('resume'));
  });
});

describe('exceptions of a parameter', () => {
  const override = (group: string, value: number): JsonObject => ({
    when: { properties: { group: { const: group } }, required: ['group'] },
    value,
  });
  const criterion = (overrides: Json[]): JsonObject => ({
    kind: 'risk-criterion',
    parameters: { coefficient: { title: 'Коэффициент', type: 'number', default: 2, overrides } },
  });
  const key = 'parameters.coefficient.overrides';
  const merged = (decisions: Decisions) =>
    mergeVersions(
      riskCriterionMetaSchema,
      criterion([]),
      criterion([override('38.00.00', 1.5), override('09.00.00', 3)]),
      criterion([override('09.00.00', 3), override('40.00.00', 1)]),
      decisions,
    );

  it('may be joined: the federal ones first, each once', () => {
    expect(merged({}).collisions).toMatchObject([{ key, joinable: true }]);
    expect(merged({ [key]: 'both' }).body).toEqual(
      criterion([override('09.00.00', 3), override('40.00.00', 1), override('38.00.00', 1.5)]),
    );
  });
});

describe('keys that a lower place adds', () => {
  const addTo = (key: string) => (body: Form) => {
    body.schema.properties[key] = { title: 'Новый', type: 'boolean' };
    body.pages.items.first?.fields.push(key);
  };
  const issues = (change: (body: Form) => void) =>
    checkPrefix(questionnaireMetaSchema, form(), changed(change), 'r46_').map(
      ({ path, keyword }) => `${keyword} ${path}`,
    );

  it('carry a prefix no federal key has; what stood there already needs none', () => {
    expect(issues(addTo('r46_own'))).toEqual([]);
    expect(issues(addTo('o1a2b3c_own'))).toEqual([]);
    expect(issues(addTo('relocation'))).toEqual(['prefix schema.properties.relocation']);
    expect(issues((body) => remove(body, 'plans'))).toEqual([]);
  });

  it('of options and pages too', () => {
    const option = (value: string) => (body: Form) => {
      const options = body.schema.properties.resume?.oneOf;
      if (Array.isArray(options)) options.push({ const: value, title: value });
    };
    const page = (key: string) => (body: Form) => {
      body.pages.order.push(key);
      body.pages.items[key] = { title: 'Ещё', fields: [] };
    };
    expect(issues(option('r46_both'))).toEqual([]);
    expect(issues(option('both'))).toEqual(['prefix schema.properties.resume.oneOf.both']);
    expect(issues(page('r46_more'))).toEqual([]);
    expect(issues(page('more'))).toEqual(['prefix pages.items.more']);
  });
});
