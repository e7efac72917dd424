// Whether an answer given to one version's question may stand under the same code of another version: never where the
// code, or that of an option, a row or a question of a row that the answer names, is another thing there.

import { isObject, type Json } from '../../json.ts';
import type { MovedThings } from '../../questionnaires/move-answers.ts';
import { answerText } from '../../questions/index.ts';
import { markedOptions } from '../../questions/options.ts';
import { fieldName } from '../references/of-fields.ts';
import type { LedgerEntry } from './ledger.ts';
import { isSameThing, resembles } from './same-thing.ts';
import { type Thing, thingsOf } from './things.ts';

const otherQuestion = 'под этим кодом теперь другой вопрос';
const otherPart = 'под кодом ответа теперь другой вариант';

/** @param history of the elements that the versions are of, and of their namesakes above */
export function movedThings(history: readonly LedgerEntry[], part = 'schema'): MovedThings {
  return {
    against(key, before, after, value) {
      const path = fieldName(part, key);
      const now = new Map(thingsOf(path, key, after).map((thing) => [thing.path, thing]));
      const others = thingsOf(path, key, before).filter((thing) => {
        const next = now.get(thing.path);
        return next && !isSameThing(history, thing.path, thing, next);
      });
      if (others.some((thing) => thing.path === path)) return otherQuestion;
      return others.some((thing) => names(value, thing)) ? otherPart : undefined;
    },
    againstKept({ key, title, value, shown }, after) {
      const path = fieldName(part, key);
      const [now] = thingsOf(path, key, after);
      if (!now || !isSameThing(history, path, { title, type: now.type }, now)) return otherQuestion;
      const chosen = markedOptions(after).length > 0 && !resembles(shown, answerText(after, value));
      return chosen ? otherPart : undefined;
    },
  };
}

/** Does the answer name the part by its code: options and columns stand as values, the rest as names? */
function names(value: Json, part: Pick<Thing, 'role' | 'code'>): boolean {
  const { role, code } = part;
  if (Array.isArray(value)) return value.some((item) => names(item, part));
  if (!isObject(value)) return (role === 'option' || role === 'column') && String(value) === code;
  const named = role !== 'option' && role !== 'column' && Object.hasOwn(value, code);
  return named || Object.values(value).some((own) => names(own, part));
}
