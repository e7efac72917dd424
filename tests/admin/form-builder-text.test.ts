// @vitest-environment node
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  editOf,
  insertFields,
  moveFields,
  removeFields,
  setRequired,
  setWithin,
} from '../../admin/form-builder/operations/fields.ts';
import { addPage } from '../../admin/form-builder/operations/pages.ts';
import { type FieldPlace, readOutline } from '../../admin/form-builder/outline/fields.ts';
import type { Outline } from '../../admin/form-builder/outline/outline.ts';
import { writeOutline } from '../../admin/form-builder/outline/write.ts';

const place: FieldPlace = { schema: 'schema', paged: true };
function shape({ pages }: Outline): unknown {
  const row = (nodes: Outline['pages'][number]['nodes']): unknown =>
    nodes.map(({ key, children }) => (children.length > 0 ? [key, row(children)] : key));
  return Object.fromEntries(pages.map(({ key, nodes }) => [key, row(nodes)]));
}
const shapeOf = (now: string, where: FieldPlace) =>
  shape(readOutline(editOf(now, where).body, where));

// Written by hand on purpose: uneven spaces and one-line objects must survive every edit elsewhere.
const hand = `{
  "kind": "questionnaire",   "code": "short",
  "title":   "Короткий опросник",
  "legalReference": { "document": "Стандарт", "clause": "3" },
  "subject": "learner",
  "schema": {
    "type": "object",
    "required": [ "works" ],
    "properties": {
      "works":  { "title": "Работаете ли Вы?", "type": "boolean" },

      "employer": {"title":"Где?","type":"string","maxLength":200},
      "since": { "title": "С какого дня?", "type": "string", "format": "date" }
    }
  },
  "pages": {
    "order": ["work", "dates"],
    "items": {
      "work":  { "title": "Работа", "fields": ["works", "employer"] },
      "dates": { "title": "Даты", "fields": ["since"] }
    }
  }
}
`;
const handEvent = `{
  "kind": "event-type", "code": "fair", "title": "Ярмарка",
  "legalReference": {"document": "Стандарт", "clause": "3"},
  "audience": ["graduate"], "organizers": ["school"], "countsAs": [],
  "schema": { "type": "object", "properties": {
      "address": { "title": "Где",   "type": "string", "maxLength": 200 },
      "program": {"title":"Программа","type":"string","maxLength":2000}
  } },
  "participantSchema": { "type": "object", "properties": {} }
}
`;
/** Lines of the old text that the new one no longer has. */
function lostLines(before: string, after: string): string[] {
  const left = after.split('\n');
  return before.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

describe('lines that a change has nothing to do with', () => {
  const edit = editOf(hand, place);
  it.each<[string, string, string[]]>([
    ['a new title', setWithin(edit, 'employer', ['title'], 'Где и кем?'), ['employer']],
    [
      'a question added',
      insertFields(edit, [{ key: 'fresh', field: { title: 'Новый', type: 'boolean' } }], {
        page: 'work',
      }).text,
      ['since', 'fields": ["works"'],
    ],
    ['a question removed', removeFields(edit, ['since']).text, ['since', 'employer', '"dates"']],
    ['a question moved', moveFields(edit, ['works'], { page: 'work' }).text, ['fields": ["works"']],
    ['one made obligatory', setRequired(edit, ['employer'], true), ['"required"']],
    ['a page added', addPage(edit, '').text, ['"order"', '"dates":']],
  ])('%s', (_name, next, words) => {
    const lost = lostLines(hand, next);
    expect(lost.length).toBeGreaterThan(0);
    for (const line of lost)
      expect(words.some((word) => line.includes(word)) || line.includes('format')).toBe(true);
    expect(next).toContain('"title":   "Короткий опросник"');
    expect(next).toContain('"kind": "questionnaire",   "code": "short"');
  });

  it('fields of an event change places with their own texts', () => {
    const fields: FieldPlace = { schema: 'schema', paged: false };
    const next = moveFields(editOf(handEvent, fields), ['program'], {
      page: '',
      before: 'address',
    });
    expect(next.text).toContain('{ "title": "Где",   "type": "string", "maxLength": 200 }');
    expect(shapeOf(next.text, fields)).toEqual({ '': ['program', 'address'] });
    expect(
      moveFields(editOf(next.text, fields), ['address'], { page: '', before: 'program' }).text,
    ).toBe(handEvent);
  });

  it('nothing at all where nothing is changed: every definition of the library, every place of it', () => {
    const files = fs.readdirSync('forms/library', { recursive: true, encoding: 'utf8' });
    const texts = files.filter((name) => name.endsWith('.json'));
    expect(texts.length).toBeGreaterThan(60);
    for (const name of texts) {
      const whole = fs.readFileSync(`forms/library/${name}`, 'utf8');
      for (const where of [place, plainOf('schema'), plainOf('participantSchema')]) {
        const now = editOf(whole, where);
        if (!now.body[where.schema] || (where.paged && !now.body.pages)) continue;
        expect(writeOutline(now, readOutline(now.body, where)), name).toBe(whole);
      }
    }
  });
});

const plainOf = (schema: FieldPlace['schema']): FieldPlace => ({ schema, paged: false });
