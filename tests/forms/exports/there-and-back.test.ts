// Whatever is in a sheet or a text, reading ends with a questionnaire that may be published or with none; and what
// was read once is written and read again the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { writeXlsform } from '../../../forms/exports/xlsform/index.ts';
import { readQuestionsText } from '../../../forms/imports/questions-text/index.ts';
import { readXlsform } from '../../../forms/imports/xlsform/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { everyType } from '../../support/every-type.ts';

const head = { code: 'a-form', title: 'Анкета', document: 'Письмо', clause: 'п. 1' };
const columns =
  'type name label hint required relevant constraint constraint_message appearance calculation parameters repeat_count'.split(
    ' ',
  );

const types =
  'text integer decimal date range note|select_one l|select_one yes_no|select_multiple l or_other|rank l|file|acknowledge|calculate|begin_group|end_group|begin_repeat|end_repeat|geopoint|select_one gone|start|what'
    .split('|')
    .flatMap((one) => (one.startsWith('text ') ? one.split(' ') : [one]));
const names = ['a', 'b', 'c', 'имя', '__proto__', 'a.b', ''];
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the sheet writes names so
const expressions = [
  '',
  "${a} = 'x'",
  "not(${b} != '') or ${c} > 3",
  "selected(${a}, 'x') and count-selected(${b}) >= 2",
  '. >= 1 and . <= 5',
  'string-length(.) < 9',
  "not(selected(., 'x') and count-selected(.) > 1)",
  '${a} + ${b}',
  '(today() - ${c}) div 365.25',
  '((((',
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the sheet writes names so

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('Вопрос', ''));
const row = fc
  .record({
    type: fc.oneof(fc.constantFrom(...types), text),
    name: fc.oneof(fc.constantFrom(...names), text),
    label: text,
    hint: text,
    required: fc.constantFrom('yes', 'no', '', ...expressions),
    relevant: fc.constantFrom(...expressions),
    constraint: fc.constantFrom(...expressions),
    constraint_message: text,
    appearance: fc.constantFrom('', 'minimal', 'field-list', 'table-list', 'period', 'odd'),
    calculation: fc.constantFrom(...expressions),
    parameters: fc.constantFrom('', 'start=1 end=5 step=1', 'randomize=true', 'start=9 end=1'),
    repeat_count: fc.constantFrom('', '3', 'many'),
  })
  .map((cells) => columns.map((column) => cells[column as keyof typeof cells]));

const choices = [
  ['list_name', 'name', 'label'],
  ['l', 'x', 'Икс'],
  ['l', 'y', 'Игрек'],
  ['yes_no', 'yes', 'Да'],
  ['yes_no', 'no', 'Нет'],
];

describe('any sheet', () => {
  it('gives a questionnaire that may be published, or none', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
        const { body } = readXlsform({ survey: [columns, ...rows], choices }, head);
        if (body) expect(kindsByCode.questionnaire.check(body)).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('written and read again says the same', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const { body } = readXlsform({ survey: [columns, ...rows], choices }, head);
        if (!body) return;
        const first = writeXlsform(body);
        const again = readXlsform(first, head).body;
        expect(writeXlsform(again ?? {}).survey).toEqual(first.survey);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('a questionnaire of every type: what comes back is written the same', () => {
    const first = writeXlsform(everyType as unknown as JsonObject);
    const { body } = readXlsform(first, head);
    expect(writeXlsform(body ?? {}).survey).toEqual(first.survey);
  });
});

describe('any text', () => {
  it('gives a questionnaire that may be published, or none', () => {
    const line = fc.oneof(
      text,
      fc.constantFrom(
        '1. Вопрос',
        'а) да',
        '- нет',
        '____',
        'Раздел 1. Имя',
        'ЗАГОЛОВОК',
        '2) Ещё *',
      ),
      fc.constantFrom('б) другое: ___', '(несколько ответов)', '1. Пол: а) м б) ж', '3. А – б / в'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { body } = readQuestionsText(lines.join('\n'), head);
        if (body) expect(kindsByCode.questionnaire.check(body)).toEqual([]);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
