import { describe, expect, it } from 'vitest';
import { locate } from '../../admin/definition-text/text/locate.ts';
import { readText } from '../../admin/definition-text/text/read-text.ts';
import { codeFrom } from '../../admin/definitions/create/code-from.ts';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
import { diagnosticsOf } from '../../admin/definitions/source/diagnostics.ts';
import { kinds } from '../../forms/definitions/kinds/index.ts';

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
