// Questions taken along: a copy beside, the clipboard, ready questions of the methodology.
import { type RefObject, useCallback } from 'react';
import { isObject, type JsonObject } from '../../forms/json.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { wordFor } from '../parts/formats.ts';
import {
  clipboardText,
  duplicateFields,
  pasteFields,
  readClipboard,
  takeFields,
} from './operations/clipboard.ts';
import type { FreshField } from './operations/fields.ts';
import type { Target } from './outline/arrange.ts';
import type { FieldEdit } from './outline/write.ts';

/** The form as it is at the moment of the press. */
interface Now {
  edit: FieldEdit;
  selected: readonly string[];
  setting: { prefix: string };
  isStanding(id: string, field: JsonObject): boolean;
}

interface Means {
  apply(text: string, label: string, ids?: readonly string[]): void;
  /** Behind what has the focus. */
  here(): Target;
  names(ids: readonly string[]): string;
  announce(words: string): void;
}

export function useCarrying(latest: RefObject<Now>, { apply, here, names, announce }: Means) {
  const factsTaken = useCallback(() => {
    const { edit: now } = latest.current;
    const schema = now.body[now.place.schema];
    return new Set(
      [...fieldsIn(isObject(schema) ? schema : {}).values()].flatMap(({ 'x-fact': fact }) =>
        isObject(fact) && typeof fact.name === 'string' ? [fact.name] : [],
      ),
    );
  }, [latest.current]);
  const duplicate = useCallback(() => {
    const { edit: now, selected: ids, setting: own } = latest.current;
    if (ids.length === 0) return;
    const options = { prefix: own.prefix, factsTaken: factsTaken() };
    const edited = duplicateFields(now, ids, here(), options);
    apply(edited.text, `Скопировано рядом: ${names(ids)}`, edited.ids);
  }, [apply, factsTaken, here, names, latest.current]);
  const copied = useCallback((): string | undefined => {
    const { edit: now, selected: ids } = latest.current;
    if (ids.length === 0) return undefined;
    announce(`Скопировано: ${names(ids)}. Вставить можно и в другой элемент`);
    return clipboardText(takeFields(now, ids));
  }, [names, announce, latest.current]);
  const putIn = useCallback(
    (fields: readonly FreshField[], label: string, wished?: Target) => {
      const { edit: now, setting: own, isStanding } = latest.current;
      const edited = pasteFields(now, fields, wished ?? here(), {
        prefix: own.prefix,
        factsTaken: factsTaken(),
        isStanding,
      });
      apply(edited.text, label, edited.ids);
    },
    [apply, factsTaken, here, latest.current],
  );
  const paste = useCallback(
    (clip: string): boolean => {
      const fields = readClipboard(clip);
      if (!fields || fields.length === 0) return false;
      const count = wordFor(fields.length, 'вопрос', 'вопроса', 'вопросов');
      putIn(fields, `Вставлено: ${fields.length} ${count}`);
      return true;
    },
    [putIn],
  );

  return { duplicate, copied, putIn, paste };
}
