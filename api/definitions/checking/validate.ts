// A text is validated before the transaction, in a thread of its own; what was found is handed to whoever
// handles the request, so that inside the transaction nothing is computed and nobody waits.
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { AppContext } from '../../context.ts';
import { draftOf, versionText } from '../definition-queries.ts';
import { parseObject } from '../parse-object.ts';
import { type ReadText, readText } from './check-text.ts';

export interface Validated extends ReadText {
  text: string;
}

/** Nothing where there is no text to look at. */
export async function validateText(
  { checker }: AppContext,
  kind: KindCode,
  text: unknown,
): Promise<Validated | undefined> {
  if (typeof text !== 'string') return undefined;
  const { readable, issues } = await checker.ask({ what: 'text', kind, text });
  return { text, issues, ...(readable ? { body: parseObject(text) } : {}) };
}

/** The draft that stands there now. */
export async function validateDraft(
  { app, params }: { app: AppContext; params: Record<string, string> },
  kind: KindCode,
): Promise<Validated | undefined> {
  const id = Number(params.id);
  if (!Number.isSafeInteger(id)) return undefined;
  return validateText(app, kind, await draftOf(app.db.reader, kind, id));
}

/** A version whose text is taken up again. */
export async function validateVersion(
  app: AppContext,
  kind: KindCode,
  versionId: unknown,
): Promise<Validated | undefined> {
  if (typeof versionId !== 'number') return undefined;
  return validateText(app, kind, await versionText(app.db.reader, kind, versionId));
}

/** A text of our own, or one that stands in the database and was validated when it came. */
export const validateHere = (kind: KindCode, text: string): Validated => ({
  text,
  ...readText(kind, text),
});

/** What was found before the transaction, unless another text stands there by now. */
export function stillValid(found: Validated | undefined, kind: KindCode, text: string): Validated {
  return found?.text === text ? found : validateHere(kind, text);
}

/** With the code that the text must have. */
export function withOwnCode(found: Validated, code: string): Validated {
  const { body, issues } = found;
  if (!body || body.code === code) return found;
  const message = `Код элемента не меняется: должно быть «${code}»`;
  return { ...found, issues: [...issues, { path: 'code', keyword: 'definition', message }] };
}
