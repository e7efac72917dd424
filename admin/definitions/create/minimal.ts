// The text of an element that begins with nothing: the smallest body of its kind under its own head.
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { consoleKinds } from '../kinds/index.ts';

const SHORT = 60;

export interface NewHead {
  code: string;
  title: string;
  document: string;
  clause: string;
}

export function minimalText(kind: KindCode, { code, title, document, clause }: NewHead): string {
  const body: JsonObject = {
    kind,
    code,
    title,
    legalReference: { document, clause },
    ...consoleKinds[kind].start,
  };
  // Menus and lists call an element by its short name from its first publication on.
  if ('shortTitle' in body) body.shortTitle = shortened(title);
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** Whole words of the title, as many as a short name holds. */
function shortened(title: string): string {
  if (title.length <= SHORT) return title;
  const cut = title.slice(0, SHORT - 1);
  const words = cut.lastIndexOf(' ');
  return `${words > 0 ? cut.slice(0, words) : cut}…`;
}
