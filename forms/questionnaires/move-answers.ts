// Taking stored answers over to another version of their questions: what goes with them, what stays
// empty, and what has no place any more and is kept beside, so that nothing is ever lost.

import { metered } from '../dialect/pattern/index.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { answerText, questionTypeOf } from '../questions/index.ts';
import { type FieldValidator, interpretField } from './check-answers.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { visibilityOf, withoutEmpty } from './visibility.ts';

/** An answer that the record's version has no place for. */
export interface KeptAside {
  key: string;
  title: string;
  value: Json;
  /** As it read to a person by its own version. */
  shown: string;
  /** Number of the version it was given by. */
  number: number;
  /** Closed to whoever may not see special fields. */
  special?: true;
}

/** `back`: an answer kept beside has its place again. */
export type MoveState = 'same' | 'back' | 'aside' | 'empty';

export interface MoveLine {
  key: string;
  title: string;
  state: MoveState;
  shown: string | null;
  /** Why an answer is put aside. */
  reason?: string;
}

export interface MovedAnswers {
  answers: JsonObject;
  kept: KeptAside[];
  lines: MoveLine[];
}

/** Whether a code is still the same thing: the ledger of codes knows (`forms/definitions/keys`). */
export interface MovedThings {
  /** Why the answer may not stand under its code any more. */
  against(key: string, before: JsonObject, after: JsonObject, value: Json): string | undefined;
  /** The same of an answer that was kept beside, of whose question the title is known only. */
  againstKept(kept: KeptAside, after: JsonObject): string | undefined;
}

export interface MoveSource {
  body: Questionnaire;
  number: number;
  answers: JsonObject;
  kept: readonly KeptAside[];
  /** Questions whose answers are special. */
  special: ReadonlySet<string>;
  /** ISO date of the place: what is worked out of answers is worked out anew. */
  today: string;
  things: MovedThings;
}

export function keptIn(value: Json | undefined): KeptAside[] {
  return Array.isArray(value) ? value.filter(isKept) : [];
}

function isKept(value: Json): value is Json & KeptAside {
  return isObject(value) && typeof value.key === 'string' && value.value !== undefined;
}

/** Text for a file: what is special is not in it. */
export function keptInWords(kept: readonly KeptAside[]): string | null {
  const open = kept.filter(({ special }) => !special);
  if (open.length === 0) return null;
  return open.map(({ title, shown, number }) => `${title}: ${shown} (версия ${number})`).join('; ');
}

/** Answers of a period, a matrix and a file are all objects, and never one another's. */
const kindOf = (field: JsonObject) => questionTypeOf(field).signature(field);

const isComputed = (field: JsonObject | undefined) =>
  field !== undefined && questionTypeOf(field).computed !== undefined;

/**
 * The same thing and type, and a value that the new question accepts, go over; all the rest is kept.
 * An answer to a question that the other answers hide is kept too: the next edit would drop it.
 */
export function moveAnswers(
  source: MoveSource,
  to: Questionnaire,
  validate: FieldValidator = interpretField,
): MovedAnswers {
  // What there is no time left to match is kept beside like whatever does not fit.
  return metered(() => moved(source, to, validate)).result;
}

function moved(source: MoveSource, to: Questionnaire, validate: FieldValidator): MovedAnswers {
  const fits = (field: JsonObject, value: Json, path: string) =>
    validate(questionTypeOf(field).schema(field), value, path, to.schema);
  const before = fieldsIn(source.body.schema);
  const after = fieldsIn(to.schema);
  const given = Object.fromEntries(
    Object.entries(withoutEmpty(source.answers)).filter(([key]) => !isComputed(before.get(key))),
  );
  const reasonAgainst = (key: string, value: Json, kept?: KeptAside): string | undefined => {
    const field = after.get(key);
    const from = kept ? undefined : before.get(key);
    if (!field) return 'такого вопроса больше нет';
    if (from && kindOf(from) !== kindOf(field)) return 'ответ теперь другого вида';
    const other = kept
      ? source.things.againstKept(kept, field)
      : from && source.things.against(key, from, field, value);
    if (other) return other;
    return fits(field, value, key).length > 0 ? 'такой ответ больше не принимается' : undefined;
  };
  const goes: JsonObject = {};
  const reasons = new Map<string, string>();
  for (const [key, value] of Object.entries(given)) {
    const reason = reasonAgainst(key, value);
    if (reason === undefined) goes[key] = value;
    else reasons.set(key, reason);
  }
  const back = source.kept.filter(
    (one) => !Object.hasOwn(given, one.key) && !reasonAgainst(one.key, one.value, one),
  );
  for (const { key, value } of back) goes[key] = value;
  const standing = visibilityOf(to, goes, source.today);
  const { visible } = standing;
  for (const key of Object.keys(goes)) {
    if (visible.has(key)) continue;
    delete goes[key];
    reasons.set(key, 'вопрос скрыт другими ответами');
  }
  for (const [key, value] of Object.entries(standing.answers))
    if (isComputed(after.get(key))) goes[key] = value;
  const returned = new Set(back.map(({ key }) => key).filter((key) => Object.hasOwn(goes, key)));
  const aside = [...reasons.keys()].flatMap((key): KeptAside[] => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const field = before.get(key) ?? {};
    if (value === undefined) return [];
    return [
      {
        key,
        title: String(field.title ?? key),
        value,
        shown: answerText(field, value),
        number: source.number,
        ...(source.special.has(key) ? { special: true as const } : {}),
      },
    ];
  });
  return {
    answers: goes,
    kept: [...source.kept.filter(({ key }) => !returned.has(key)), ...aside],
    lines: linesOf(after, goes, visible, returned, aside, reasons),
  };
}

function linesOf(
  after: ReadonlyMap<string, JsonObject>,
  moved: JsonObject,
  visible: ReadonlySet<string>,
  returned: ReadonlySet<string>,
  aside: readonly KeptAside[],
  reasons: ReadonlyMap<string, string>,
): MoveLine[] {
  const lines = [...after].flatMap(([key, field]): MoveLine[] => {
    const title = String(field.title ?? key);
    const value = Object.hasOwn(moved, key) ? moved[key] : undefined;
    if (value !== undefined) {
      const state = returned.has(key) ? 'back' : 'same';
      return [{ key, title, state, shown: answerText(field, value) }];
    }
    return visible.has(key) && questionTypeOf(field).answered
      ? [{ key, title, state: 'empty', shown: null }]
      : [];
  });
  const put = aside.map(({ key, title, shown }): MoveLine => {
    const reason = reasons.get(key);
    return { key, title, state: 'aside', shown, ...(reason ? { reason } : {}) };
  });
  return [...lines, ...put];
}
