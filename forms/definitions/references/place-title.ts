// A place in a definition's text as people call it: «вопрос «…», условие показа», not a path.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { valueAt } from '../keyed.ts';
import { keywordWords } from '../keyword-words.ts';
import { type KindCode, kindsByCode } from '../kinds/index.ts';

const keywords: Record<string, string> = {
  ...keywordWords,
  'x-compute': 'расчёт',
  'x-fact': 'какой факт даёт',
  'x-query': 'запрос',
};

function titleOf(value: Json | undefined, otherwise: string): string {
  return isObject(value) && typeof value.title === 'string' ? value.title : otherwise;
}

export function placeTitle(kind: KindCode, body: JsonObject, path: string): string {
  const field =
    /^((?:schema|participantSchema)\.properties\.([A-Za-z0-9_]+)(?:\.items\.properties\.([A-Za-z0-9_]+))?)(?:\.([^.]+))?/.exec(
      path,
    );
  if (field) {
    const [, at = '', key = '', inner, keyword = ''] = field;
    const title = titleOf(valueAt(body, at), inner ?? key);
    const called = `${kindsByCode[kind].fieldNoun} «${title}»`;
    return keywords[keyword] ? `${called}, ${keywords[keyword]}` : called;
  }
  const named = /^(?:parameters|checks\.items)\.([^.]+)/.exec(path);
  if (named) {
    const word = path.startsWith('parameters') ? 'параметр' : 'контрольное соотношение';
    return `${word} «${titleOf(valueAt(body, named[0]), named[1] ?? '')}»`;
  }
  return kindsByCode[kind].places.find(([pattern]) => pattern.test(path))?.[1] ?? path;
}
