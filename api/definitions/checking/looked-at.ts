// What the worker said of a text is remembered by its hash, so that inside the transaction nothing is computed
// and nobody waits.
import { createHash } from 'node:crypto';
import type { KindCode } from '../../../forms/definitions/kinds.ts';
import type { AppContext } from '../../context.ts';
import type { Answer } from './tasks.ts';

const MOST = 500;
/** A refusal for want of time or room is not said twice of the same text without a new look. */
const REFUSED_MS = 30_000;
const known = new Map<string, { answer: Answer; until: number }>();

const keyOf = (kind: string, text: string) =>
  `${kind} ${createHash('sha256').update(text).digest('base64')}`;

export function recalled(kind: KindCode, text: string): Answer | undefined {
  const key = keyOf(kind, text);
  const found = known.get(key);
  known.delete(key);
  if (!found || found.until < performance.now()) return undefined;
  known.set(key, found);
  return found.answer;
}

function keep(key: string, answer: Answer): void {
  const passing = answer.issues.some(({ keyword }) => keyword === 'budget' || keyword === 'busy');
  known.set(key, { answer, until: passing ? performance.now() + REFUSED_MS : Infinity });
  if (known.size > MOST) known.delete(known.keys().next().value ?? '');
}

/** Before the transaction: the worker looks at the text, unless it has lately. */
export async function lookAt(
  { checker }: AppContext,
  kind: KindCode,
  text: unknown,
): Promise<void> {
  if (typeof text !== 'string' || recalled(kind, text)) return;
  const answer = await checker.ask({ what: 'text', kind, text });
  keep(keyOf(kind, text), answer);
}

/** The same for the draft that stands there now. */
export async function lookAtDraft(
  call: { app: AppContext; params: Record<string, string> },
  kind: KindCode,
): Promise<void> {
  const id = Number(call.params.id);
  if (!Number.isSafeInteger(id)) return;
  const row = await call.app.db.reader('definitions').where({ id, kind }).first('draft');
  await lookAt(call.app, kind, row?.draft);
}

/** The same for a version whose text is taken up again. */
export async function lookAtVersion(
  app: AppContext,
  kind: KindCode,
  versionId: unknown,
): Promise<void> {
  if (typeof versionId !== 'number') return;
  const row = await app.db
    .reader('definition_versions')
    .where({ id: versionId, kind })
    .first('body');
  await lookAt(app, kind, row?.body);
}
