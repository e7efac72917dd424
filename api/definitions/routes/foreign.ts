import type { Converted } from '../../../forms/definitions/foreign/index.ts';
import type { Json } from '../../../forms/json.ts';
import { codePattern } from '../../../forms/meta-schema.ts';
import { endpoint } from '../../http/endpoint.ts';
import type { Room } from '../../http/room.ts';
import type { Answer } from '../checking/tasks.ts';
import { type KindRoom, verb } from '../definition-call.ts';

const LARGEST_TEXT = 1_048_576;
const word = (title: string, maxLength = 500) =>
  ({ type: 'string', minLength: 1, maxLength, title }) as const;

const convertRequest = {
  type: 'object',
  properties: {
    text: { type: 'string', minLength: 2, maxLength: LARGEST_TEXT, title: 'Текст схемы' },
    title: { type: 'string', minLength: 3, maxLength: 500, title: 'Название' },
    code: { type: 'string', pattern: codePattern, maxLength: 64, title: 'Код' },
    document: word('Документ-основание'),
    clause: word('Пункт или раздел документа'),
  },
  required: ['text', 'title', 'code', 'document', 'clause'],
} as const;

const lines = (list: readonly { path: string; message: string }[]): Json =>
  list.map(({ path, message }) => ({ path, message }));

/** A ready JSON Schema as a questionnaire: what it would become, and what stands in the way. Nothing is stored. */
export function addForeign(room: Room, { kind, dataset }: KindRoom): void {
  if (kind !== 'questionnaire') return;
  room.post(
    '/convert',
    endpoint<Answer>({
      verb: verb(dataset, 'create'),
      summary: 'Опросник из готовой схемы JSON',
      journals: false,
      body: convertRequest,
      prepare: ({ app, body }) => {
        const { text, title, code, document, clause } = body;
        return app.checker.ask({
          what: 'schema',
          text: String(text),
          head: {
            code: String(code),
            title: String(title),
            document: String(document),
            clause: String(clause),
          },
        });
      },
      async handle(_call, { converted, issues }) {
        const { draft, body, added, kept }: Partial<Converted> = converted ?? {};
        return {
          body: {
            draft: draft ?? null,
            body: body ?? null,
            added: lines(added ?? []),
            kept: lines(kept ?? []),
            issues: lines(issues),
          },
        };
      },
    }),
  );
}
