import { codePattern } from '../../../forms/meta-schema.ts';
import { endpoint } from '../../http/endpoint.ts';
import type { Room } from '../../http/room.ts';
import { asJson } from '../../problem.ts';
import type { Answer } from '../checking/tasks.ts';
import { type KindRoom, verb } from '../definition-call.ts';

/** A megabyte as base64; the whole request holds half as much again. */
const LARGEST_FILE = 1_398_104;
const LARGEST_TEXT = 300_000;
const word = (title: string) => ({ type: 'string', minLength: 1, maxLength: 500, title }) as const;

const head = {
  title: { type: 'string', minLength: 3, maxLength: 500, title: 'Название' },
  code: { type: 'string', pattern: codePattern, maxLength: 64, title: 'Код' },
  document: word('Документ-основание'),
  clause: word('Пункт или раздел документа'),
} as const;

const file = {
  type: 'string',
  minLength: 4,
  maxLength: LARGEST_FILE,
  title: 'Файл XLSX до 1 МБ (base64)',
} as const;
const text = { type: 'string', minLength: 2, maxLength: LARGEST_TEXT, title: 'Текст' } as const;

const headOf = ({ title, code, document, clause }: Record<string, unknown>) => ({
  title: String(title),
  code: String(code),
  document: String(document),
  clause: String(clause),
});

const serialize = ({ imported, issues }: Answer) => ({
  body: asJson({
    body: imported?.body ?? null,
    notes: imported?.notes ?? [],
    issues: issues.map(({ path, message }) => ({ path, message })),
  }),
});

/** A spreadsheet or a pasted text as a questionnaire: what it would become. Nothing is stored. */
export function addImports(room: Room, { kind, dataset }: KindRoom): void {
  if (kind !== 'questionnaire') return;
  const required = ['title', 'code', 'document', 'clause'];
  room
    .post(
      '/from-file',
      endpoint<Answer>({
        verb: verb(dataset, 'create'),
        summary: 'Опросник из таблицы XLSForm',
        journals: false,
        body: {
          type: 'object',
          properties: { file, ...head },
          required: ['file', ...required],
        },
        prepare: ({ app, body }) =>
          app.checker.ask({ what: 'workbook', file: String(body.file), head: headOf(body) }),
        handle: async (_call, answer) => serialize(answer),
      }),
    )
    .post(
      '/from-text',
      endpoint<Answer>({
        verb: verb(dataset, 'create'),
        summary: 'Опросник из текста с вопросами',
        journals: false,
        body: {
          type: 'object',
          properties: { text, ...head },
          required: ['text', ...required],
        },
        prepare: ({ app, body }) =>
          app.checker.ask({ what: 'questions', text: String(body.text), head: headOf(body) }),
        handle: async (_call, answer) => serialize(answer),
      }),
    );
}
