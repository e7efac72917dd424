import { describe, expect, it } from 'vitest';
import { describeCollision } from '../../../forms/definitions/descriptions/collisions.ts';
import { mergeVersions } from '../../../forms/definitions/layers/merge.ts';
import type { JsonObject } from '../../../forms/json.ts';
import labourStatus from '../../../forms/library/questionnaires/labour-status.json' with {
  type: 'json',
};
import { questionnaireMetaSchema } from '../../../forms/questionnaires/schema.ts';

type Change = (body: JsonObject) => void;

function at(body: JsonObject, ...path: string[]): JsonObject {
  let value: JsonObject = body;
  for (const key of path) value = value[key] as JsonObject;
  return value;
}

const question = (body: JsonObject, key: string) => at(body, 'schema', 'properties', key);
const fields = (body: JsonObject, page: string) =>
  at(body, 'pages', 'items', page).fields as string[];

function changed(change: Change): JsonObject {
  const body: JsonObject = JSON.parse(JSON.stringify(labourStatus));
  change(body);
  return body;
}

/** What the first collision of two changes says. */
function told(ours: Change, theirs: Change) {
  const bodies = { base: changed(() => undefined), ours: changed(ours), theirs: changed(theirs) };
  const { collisions } = mergeVersions(
    questionnaireMetaSchema,
    bodies.base,
    bodies.ours,
    bodies.theirs,
  );
  expect(collisions).toHaveLength(1);
  const [first] = collisions;
  if (!first) throw new Error('no collision');
  const { collision: _, ...words } = describeCollision('questionnaire', first, bodies);
  return words;
}

const retitle =
  (text: string): Change =>
  (body) => {
    question(body, 'targetedContract').title = text;
  };

function moveTo(page: string): Change {
  return (body) => {
    const from = fields(body, 'work');
    from.splice(from.indexOf('targetedContract'), 1);
    fields(body, page).push('targetedContract');
  };
}

describe('a collision told', () => {
  it('of a wording: all three, and one may write another', () => {
    expect(told(retitle('Есть договор?'), retitle('Заключали договор?'))).toEqual({
      subject: 'вопрос «Есть договор?»',
      caption: 'название',
      base: ['Заключён ли у Вас договор о целевом обучении?'],
      theirs: ['Заключали договор?'],
      ours: ['Есть договор?'],
      editable: 'text',
    });
  });

  it('of an option, under its question', () => {
    const rename =
      (text: string): Change =>
      (body) => {
        const [, option] = question(body, 'targetedContract').oneOf as JsonObject[];
        if (option) option.title = text;
      };
    expect(told(rename('Собираюсь'), rename('Планирую'))).toMatchObject({
      subject: 'вопрос «Заключён ли у Вас договор о целевом обучении?», вариант «Собираюсь»',
      base: ['Нет, но хочу заключить'],
      theirs: ['Планирую'],
      ours: ['Собираюсь'],
    });
  });

  it('of a question removed there and changed here: with its options', () => {
    const gone: Change = (body) => {
      delete at(body, 'schema', 'properties').targetedContract;
      const from = fields(body, 'work');
      from.splice(from.indexOf('targetedContract'), 1);
    };
    const words = told(retitle('Есть договор?'), gone);
    expect(words).toMatchObject({
      subject: 'вопрос «Есть договор?»',
      caption: '',
      theirs: ['удалено'],
    });
    expect(words.ours).toEqual(['Есть договор?', 'Да', 'Нет, но хочу заключить', 'Нет']);
    expect(words.editable).toBeUndefined();
  });

  it('of a place: pages by their titles', () => {
    const words = told(moveTo('plans'), moveTo('help'));
    const page = (key: string) =>
      String(
        at(
          changed(() => undefined),
          'pages',
          'items',
          key,
        ).title,
      );
    expect(words).toMatchObject({
      subject: 'вопрос «Заключён ли у Вас договор о целевом обучении?»',
      caption: 'место',
      base: [`на странице «${page('work')}»`],
      theirs: [`на странице «${page('help')}»`],
      ours: [`на странице «${page('plans')}»`],
    });
  });
});
