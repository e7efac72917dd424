// Answers not yet sent stay on this device: a closed tab or an ended session loses nothing.
import { isJson } from '../../forms/definitions/check-body.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';

export interface KeptAnswers {
  versionId: number;
  answers: JsonObject;
}

const key = (learnerId: number, code: string) => `answers.${learnerId}.${code}`;

export function readKept(learnerId: number, code: string): KeptAnswers | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(learnerId, code)) ?? 'null');
    if (!isJson(kept) || !isObject(kept)) return undefined;
    const { versionId, answers } = kept;
    return typeof versionId === 'number' && isObject(answers) ? { versionId, answers } : undefined;
  } catch {
    return undefined;
  }
}

export function keep(learnerId: number, code: string, kept: KeptAnswers): void {
  try {
    localStorage.setItem(key(learnerId, code), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop the work; the form itself still holds the answers.
  }
}

export function forgetKept(learnerId: number, code: string): void {
  try {
    localStorage.removeItem(key(learnerId, code));
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}
