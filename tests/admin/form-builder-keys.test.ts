// A code is a thing for ever: what versions held is never taken for a new question, and comes back only by name.
import { describe, expect, it } from 'vitest';
import type { KnownKey } from '../../admin/definition-text/keys/use-keys.ts';
import {
  bringBack,
  goneFrom,
  withFreshKey,
  withType,
} from '../../admin/form-builder/operations/bring-back.ts';
import { pasteFields, takeFields } from '../../admin/form-builder/operations/clipboard.ts';
import {
  editOf,
  freeKey,
  removeFields,
  takenKeys,
} from '../../admin/form-builder/operations/fields.ts';
import { type FieldPlace, fieldAt, pathOf } from '../../admin/form-builder/outline/fields.ts';
import type { FieldEdit } from '../../admin/form-builder/outline/write.ts';
import { checkKeys } from '../../forms/definitions/keys/check-keys.ts';
import { nextLedger } from '../../forms/definitions/keys/ledger.ts';
import type { JsonObject } from '../../forms/json.ts';

const place: FieldPlace = { schema: 'schema', paged: true };
const hours: JsonObject = { type: 'number', title: 'Сколько часов в неделю готовы работать?' };
const grade: JsonObject = { type: 'number', title: 'Средний балл аттестата' };
const version: JsonObject = {
  kind: 'questionnaire',
  schema: {
    type: 'object',
    properties: {
      question_1: hours,
      part: { type: 'null', 'x-question': 'section', title: 'О работе' },
      place: {
        type: 'string',
        title: 'Где?',
        'x-section': 'part',
        oneOf: [
          { const: 'home', title: 'Дома' },
          { const: 'other', title: 'Иное', 'x-other': 'place_text' },
        ],
      },
      place_text: { type: 'string', title: 'Где именно?' },
      jobs: {
        type: 'array',
        'x-question': 'group',
        title: 'Места работы',
        items: {
          type: 'object',
          properties: { firm: { type: 'string', title: 'Работодатель' } },
          required: [],
        },
      },
      after: {
        type: 'boolean',
        title: 'Всё?',
        'x-visible-when': { properties: { question_1: { minimum: 1 } }, required: ['question_1'] },
      },
    },
    required: ['question_1'],
  },
  pages: {
    order: ['one'],
    items: {
      one: {
        title: 'Первая',
        fields: ['question_1', 'part', 'place', 'place_text', 'jobs', 'after'],
      },
    },
  },
};
const ledger = nextLedger([], version, 1);
const entries: KnownKey[] = ledger.map((entry) => ({ ...entry, versionId: 7 }));
const whole: FieldEdit = {
  ...editOf(`${JSON.stringify(version, null, 2)}\n`, place),
  held: new Set(ledger.map(({ code }) => code)),
};
const now = (text: string): FieldEdit => ({ ...editOf(text, place), held: whole.held });
const without = (...ids: string[]) => now(removeFields(whole, ids).text);
const target = { page: 'one' };

describe('a new question', () => {
  it('never gets a code that a version held', () => {
    const edit = without('question_1');
    expect(freeKey(takenKeys(edit), 'question_1', '')).toBe('question_2');
  });

  it('pasted over a deleted one, gets a code of its own, and says nothing of what it was', () => {
    const edit = without('question_1');
    const field = { ...grade, 'x-was': hours.title ?? null };
    const pasted = pasteFields(edit, [{ key: 'question_1', field }], target, {
      prefix: '',
      factsTaken: new Set(),
    });
    expect(pasted.ids).toEqual(['question_2']);
    const { body } = editOf(pasted.text, place);
    expect(fieldAt(body, place, 'question_2')).toEqual(grade);
    expect(checkKeys(ledger, body)).toEqual([]);
  });

  it('cut out to stand elsewhere, stays what it is', () => {
    const taken = takeFields(whole, ['question_1']);
    const pasted = pasteFields(without('question_1'), taken, target, {
      prefix: '',
      factsTaken: new Set(),
      isStanding: (id, field) => id === 'question_1' && field.title === hours.title,
    });
    expect(pasted.ids).toEqual(['question_1']);
  });

  it('of another kind of answer in place of a published one is a question of its own', () => {
    const text: JsonObject = { type: 'string', title: hours.title ?? '' };
    const held = ledger.filter(({ path }) => path === 'schema.properties.question_1');
    const edited = withType(whole, 'question_1', text, { held, prefix: '' });
    expect(edited.ids).toEqual(['question_2']);
    const { body } = editOf(edited.text, place);
    expect(checkKeys(ledger, body)).toEqual([]);
    // What asked about it asks about it still.
    expect(JSON.stringify(fieldAt(body, place, 'after'))).toContain('question_2');
    // The same kind of answer keeps the code; so does a question that was never published.
    expect(withType(whole, 'question_1', grade, { held, prefix: '' }).ids).toEqual(['question_1']);
    expect(withType(whole, 'question_1', text, { held: [], prefix: '' }).ids).toEqual([
      'question_1',
    ]);
  });

  it('with somebody else’s code gets another by one press', () => {
    const edit = now(whole.text.replace(String(hours.title), String(grade.title)));
    expect(checkKeys(ledger, edit.body)).toHaveLength(1);
    const edited = withFreshKey(edit, 'question_1', '');
    expect(checkKeys(ledger, editOf(edited.text, place).body)).toEqual([]);
  });
});

describe('a deleted question', () => {
  it('is offered with its code and version, in a row while the row stands', () => {
    const told = (edit: FieldEdit) => goneFrom(edit, entries).map(({ id }) => id);
    expect(told(whole)).toEqual([]);
    expect(told(without('question_1', 'jobs/firm'))).toEqual(['question_1', 'jobs/firm']);
    expect(told(without('jobs'))).toEqual(['jobs']);
    expect(goneFrom(without('question_1'), entries)[0]).toEqual({
      id: 'question_1',
      title: hours.title,
      versionId: 7,
      number: 1,
    });
  });

  it.each([['question_1'], ['place'], ['jobs'], ['jobs/firm']])(
    '%s comes back as it was, by name',
    (id) => {
      const edit = without(id);
      const gone = nextLedger(ledger, edit.body, 2);
      expect(checkKeys(gone, version).length).toBeGreaterThan(0);
      const back = bringBack(edit, version, id, target);
      const { body } = editOf(back.text, place);
      expect(checkKeys(gone, body)).toEqual([]);
      const { 'x-was': was, ...field } = fieldAt(body, place, id) ?? {};
      expect(field).toEqual(fieldAt(version, place, id));
      expect(was).toBe(fieldAt(version, place, id)?.title);
      expect(pathOf(place, back.ids[0] ?? '')).toEqual(pathOf(place, id));
    },
  );

  it('comes back without a section that is gone', () => {
    const back = bringBack(without('place', 'part'), version, 'place', target);
    expect(fieldAt(editOf(back.text, place).body, place, 'place')).not.toHaveProperty('x-section');
  });
});
