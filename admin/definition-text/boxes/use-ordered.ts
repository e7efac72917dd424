import { useState } from 'react';
import { valueAt } from '../../../forms/definitions/keyed.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { useDefinitionText } from '../definition-text.ts';
import {
  addOrdered,
  freeKeyIn,
  moveOrdered,
  readOrdered,
  removeOrdered,
} from '../text/ordered-text.ts';

const none: ReadonlySet<string> = new Set();

/** A list of the definition whose order matters, and what can be done with its rows. */
export function useOrdered(path: readonly string[], prefix: string) {
  const { text, body, issues, readOnly, onText } = useDefinitionText();
  const [open, setOpen] = useState<string>();
  const list = readOrdered(valueAt(body, path.join('.')));
  const at = [...path, 'items'].join('.');
  return {
    list,
    readOnly,
    open,
    toggle: (key: string) => setOpen(open === key ? undefined : key),
    isWrong: (key: string) => issues.some((issue) => issue.path.startsWith(`${at}.${key}.`)),
    add(item: JsonObject, after?: string) {
      const key = freeKeyIn(list, prefix, none);
      onText(addOrdered(text, path, list, key, item, after));
      setOpen(key);
    },
    move: (key: string, step: 1 | -1, among?: readonly string[]) =>
      onText(moveOrdered(text, path, list, key, step, among)),
    remove: (...keys: string[]) => onText(removeOrdered(text, path, list, keys)),
  };
}
