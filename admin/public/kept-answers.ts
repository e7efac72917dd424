// What was typed stays on the device: a connection that breaks and a phone that sleeps lose nothing.
import { isJson } from '../../forms/definitions/check-body.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';

const placeOf = (uid: string) => `profmarshrut-answers-${uid}`;

export interface Kept {
  answers: JsonObject;
  /** Shuffled options keep one order for this respondent. */
  seed: string;
}

export function keptAnswers(uid: string): Kept {
  const fresh: Kept = { answers: {}, seed: crypto.randomUUID() };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(uid)) ?? 'null');
    if (!isJson(kept) || !isObject(kept) || !isObject(kept.answers)) return fresh;
    return { answers: kept.answers, seed: String(kept.seed ?? fresh.seed) };
  } catch {
    return fresh;
  }
}

export function keepAnswers(uid: string, kept: Kept): void {
  try {
    localStorage.setItem(placeOf(uid), JSON.stringify(kept));
  } catch {
    // A full or closed store: answering goes on without it.
  }
}

export function forgetAnswers(uid: string): void {
  try {
    localStorage.removeItem(placeOf(uid));
  } catch {
    // Nothing was kept.
  }
}
