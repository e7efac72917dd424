// Advice to an author, beside the errors that publication refuses. A check is one file beside this one and
// one line here.
import type { JsonObject } from '../../json.ts';
import type { Advice, AdviceCheck, AdviceSetting } from './advice.ts';
import { calculations } from './calculations.ts';
import { emptiness } from './emptiness.ts';
import { facts } from './facts.ts';
import { readForm } from './form.ts';
import { labels } from './labels.ts';
import { lengths } from './lengths.ts';
import { reachability } from './reachability.ts';
import { repeats } from './repeats.ts';
import { scores } from './scores.ts';

export type { Advice, AdviceSetting, Mend } from './advice.ts';

const checks: readonly AdviceCheck[] = [
  reachability,
  labels,
  repeats,
  lengths,
  emptiness,
  facts,
  calculations,
  scores,
];

/** @param part property of the body that holds the schema: an event type has two */
export function adviceOn(body: JsonObject, part: string, setting: AdviceSetting): Advice[] {
  const form = readForm(body, part);
  return checks.flatMap((check) => check(form, setting));
}
