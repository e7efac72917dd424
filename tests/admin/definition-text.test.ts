import { describe, expect, it } from 'vitest';
import { codeFrom } from '../../admin/definitions/code-from.ts';
import { answerKindOf, withAnswerKind } from '../../admin/definitions/fields/answer-kinds.ts';
import { type FieldPlace, readFields } from '../../admin/definitions/fields/field-place.ts';
import {
  addField,
  addPage,
  duplicateField,
  moveField,
  moveToPage,
  removeField,
  removePage,
  renameField,
  setKeyword,
  setRequired,
} from '../../admin/definitions/fields/operations.ts';
import { readText } from '../../admin/definitions/issues.ts';
import { minimalText } from '../../admin/definitions/minimal.ts';
import { diagnosticsOf } from '../../admin/definitions/source/diagnostics.ts';
import { locate } from '../../admin/definitions/text/locate.ts';
import { kinds } from '../../forms/definitions/kinds.ts';

// Written by hand on purpose: uneven spaces and one-line objects must survive every edit elsewhere.
const text = `{
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
const event = `{
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
const questions: FieldPlace = { schema: 'schema', paged: true };
const eventFields: FieldPlace = { schema: 'schema', paged: false };

function bodyOf(source: string, kind: 'questionnaire' | 'event-type' = 'questionnaire') {
  const { body } = readText(kind, source);
  if (!body) throw new Error('the text must stay JSON');
  return body;
}

const edit = { text, body: bodyOf(text), place: questions };
const eventEdit = { text: event, body: bodyOf(event, 'event-type'), place: eventFields };

function pagesOf(source: string): Record<string, string[]> {
  const { groups } = readFields(bodyOf(source), questions);
  return Object.fromEntries(groups.map(({ key, fields }) => [key, fields]));
}

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

describe('the table of fields changes only its own lines', () => {
  it.each<[string, string, string[]]>([
    ['a new title', setKeyword(edit, 'employer', 'title', 'Где и кем?'), ['employer']],
    [
      'a question added',
      addField(edit, { title: 'Новый', type: 'boolean' }, 'work', 'fresh'),
      ['since', 'fields": ["works"'],
    ],
    ['a question removed', removeField(edit, 'since'), ['since', 'employer']],
    ['a question moved', moveField(edit, 'works', 1), ['fields": ["works"']],
    ['one made obligatory', setRequired(edit, 'employer', true), ['"required"']],
    ['a page added', addPage(edit, ''), ['"order"', '"dates":']],
  ])('%s', (_name, next, words) => {
    const lost = lostLines(text, next);
    expect(lost.length).toBeGreaterThan(0);
    for (const line of lost)
      expect(words.some((word) => line.includes(word)) || line.includes('format')).toBe(true);
    expect(next).toContain('"title":   "Короткий опросник"');
    expect(next).toContain('"kind": "questionnaire",   "code": "short"');
  });

  it('swaps the fields of an event with their own texts', () => {
    const next = moveField(eventEdit, 'program', -1);
    expect([...readFields(bodyOf(next, 'event-type'), eventFields).fields.keys()]).toEqual([
      'program',
      'address',
    ]);
    expect(next).toContain('{ "title": "Где",   "type": "string", "maxLength": 200 }');
    expect(
      moveField({ ...eventEdit, text: next, body: bodyOf(next, 'event-type') }, 'program', 1),
    ).toBe(event);
  });
});

describe('moving a question', () => {
  it.each<[string, string, -1 | 1, Record<string, string[]>]>([
    ['down within its page', 'works', 1, { work: ['employer', 'works'], dates: ['since'] }],
    ['down to the next page', 'employer', 1, { work: ['works'], dates: ['employer', 'since'] }],
    ['up to the previous page', 'since', -1, { work: ['works', 'employer', 'since'], dates: [] }],
    ['up from the first place', 'works', -1, { work: ['works', 'employer'], dates: ['since'] }],
  ])('%s', (_name, key, step, pages) => {
    expect(pagesOf(moveField(edit, key, step))).toEqual(pages);
  });

  it('to a chosen page', () => {
    expect(pagesOf(moveToPage(edit, 'works', 'dates'))).toEqual({
      work: ['employer'],
      dates: ['since', 'works'],
    });
  });
});

describe('keys of questions', () => {
  it('are renamed everywhere they stand', () => {
    const body = bodyOf(renameField(edit, 'works', 'employment'));
    expect(readFields(body, questions).required.has('employment')).toBe(true);
    expect(pagesOf(JSON.stringify(body)).work).toEqual(['employment', 'employer']);
  });

  it('leave nothing behind when a question is removed', () => {
    const next = removeField(edit, 'works');
    expect(next).not.toContain('"works"');
    expect(readText('questionnaire', next).issues).toEqual([]);
  });

  it('of a copy are new, and the copy tells no fact twice', () => {
    const told = setKeyword(edit, 'works', 'x-fact', { name: 'jobCertainty' });
    const { text: next, key } = duplicateField(
      { ...edit, text: told, body: bodyOf(told) },
      'works',
      'r46_',
    );
    const copy = readFields(bodyOf(next), questions).fields.get(key);
    expect(key).not.toBe('works');
    expect(copy).toEqual({ title: 'Работаете ли Вы? (копия)', type: 'boolean' });
    expect(pagesOf(next).work).toEqual(['works', key, 'employer']);
  });

  it('an empty page is taken away with its place in the order', () => {
    const emptied = moveToPage(edit, 'since', 'work');
    expect(pagesOf(removePage({ ...edit, text: emptied, body: bodyOf(emptied) }, 'dates'))).toEqual(
      {
        work: ['works', 'employer', 'since'],
      },
    );
  });
});

describe('kinds of answers', () => {
  it.each(['line', 'text', 'one', 'list', 'many', 'yes-no', 'integer', 'number', 'date'] as const)(
    '%s is recognised in what it writes',
    (kind) => {
      const field = withAnswerKind({ title: 'Вопрос', type: 'string' }, kind);
      expect(answerKindOf(field)).toBe(kind);
      expect(field.title).toBe('Вопрос');
    },
  );
});

describe('places of errors in the text', () => {
  it.each<[string, string]>([
    ['title', '"Короткий опросник"'],
    ['schema.properties.employer', '"employer"'],
    ['schema.properties.employer.maxLength', '200'],
    ['schema.properties.employer.missing', '"employer"'],
    ['pages.items.work.fields.employer', '"employer"'],
    ['', '{'],
  ])('%s', (path, shown) => {
    const { from, to } = locate(text, path);
    expect(text.slice(from, to)).toBe(shown);
  });

  it('a fault of notation is marked at its own sign', () => {
    const broken = '{\n  "a": 1,\n}';
    const [mark] = diagnosticsOf(broken, readText('questionnaire', broken).issues);
    expect(broken.slice(mark?.from, mark?.to)).toBe('}');
  });
});

describe('a new element', () => {
  it.each(kinds.map(({ code }) => code))('%s begins with a text that may be published', (kind) => {
    const head = { code: 'own-one', title: 'Свой элемент', document: 'Приказ', clause: '1' };
    expect(readText(kind, minimalText(kind, head)).issues).toEqual([]);
  });

  it.each([
    ['Клубы наставников', 'Клубы наставников'],
    [
      'Доля студентов выпускных курсов, у которых есть готовое резюме',
      'Доля студентов выпускных курсов, у которых есть готовое…',
    ],
    ['щ'.repeat(90), `${'щ'.repeat(59)}…`],
  ])('«%s» is called in menus by its own name: «%s»', (title, short) => {
    const head = { code: 'own-one', title, document: 'Приказ', clause: '1' };
    for (const kind of ['register', 'indicator', 'risk-criterion'] as const) {
      const { body, issues } = readText(kind, minimalText(kind, head));
      expect([issues, body?.shortTitle]).toEqual([[], short]);
    }
  });

  it.each([
    ['Опросник трудового статуса', 'oprosnik-trudovogo-statusa'],
    ['  2-й этап: «Щука» ', 'y-etap-schuka'],
    ['!!!', ''],
  ])('«%s» proposes the code «%s»', (title, code) => {
    expect(codeFrom(title)).toBe(code);
  });
});
