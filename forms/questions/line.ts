import { formats } from '../dialect/formats/index.ts';
import { textOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { inventedLine } from './inventing.ts';
import { hasOptions } from './options.ts';
import { rules } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';
import { lengthLimits } from './sheet.ts';

const usualLength = 200;

/** Formats that the layout of a sheet has a type for. */
const typesOfFormats: Readonly<Record<string, string>> = { time: 'time', 'date-time': 'dateTime' };

/** A line of the sheet: whatever nobody knows becomes one too. */
export const lineOfSheet = (format?: string) => ({
  type: 'string',
  maxLength: usualLength,
  ...(format ? { format } : {}),
});

/** @param taken formats whose answers are of another type */
export function lineBut(taken: () => ReadonlySet<string>): QuestionType {
  const own = () => formats.filter(({ name }) => !taken().has(name));
  return {
    code: 'line',
    title: 'Строка',
    group: 'answer',
    hint: 'Короткий ответ в одну строку: имя, должность, почта, ссылка',
    words: 'текст почта email ссылка снилс инн код короткий',
    answered: true,
    inRows: 'offered',
    is: (field) =>
      field.type === 'string' &&
      field['x-question'] === undefined &&
      field['x-widget'] !== 'textarea' &&
      !hasOptions(field) &&
      (field.format === undefined || own().some(({ name }) => name === field.format)),
    shape: ({ maxLength, format }) => ({
      type: 'string',
      maxLength: typeof maxLength === 'number' ? Math.min(maxLength, 500) : 200,
      ...(typeof format === 'string' && !taken().has(format) ? { format } : {}),
    }),
    keywords: {},
    get properties() {
      return [
        {
          box: 'choice' as const,
          path: ['format'],
          label: 'Вид записи',
          choices: [
            { value: undefined, name: 'любой текст' },
            ...own().map(({ name, title }) => ({ value: name, name: title })),
          ],
        },
        { box: 'count' as const, path: ['maxLength'], label: 'Знаков не больше' },
      ];
    },
    optionMarks: [],
    signature: jsonType,
    faults: noFaults,
    schema: asStored,
    kept: asGiven,
    check: anyAnswer,
    drawing: byKeywords,
    conditionFields: oneField('text'),
    operands: [],
    text: (_field, answer) => String(answer),
    invent: inventedLine,
    paper: rules(1),
    fromCell: textOfCell,
    toSheet: (_key, field) => {
      const type = typesOfFormats[String(field.format ?? '')];
      const left =
        field.format !== undefined && !type ? ['Вид записи: в таблице это просто текст'] : [];
      return { type: type ?? 'text', limits: lengthLimits(field, usualLength), left };
    },
    fromSheet({ type, marks }) {
      if (type === 'time') return lineOfSheet('time');
      if (type === 'datetime') return lineOfSheet('date-time');
      const plain = type === 'barcode' || (type === 'text' && !marks.includes('multiline'));
      return plain ? lineOfSheet() : undefined;
    },
  };
}
