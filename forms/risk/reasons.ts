// Why a change of the rules changes one person's level: each criterion that changes, as it was and as it
// would be, with the facts it reads.

import type { Json, JsonObject } from '../json.ts';
import { resolveParameters } from '../predicates/index.ts';
import { type EvidenceByFact, type Outcome, outcomeOf } from './assess.ts';
import { parametersIn } from './bind-with-facts.ts';
import { type CompiledCriterion, compileCriteria, parametersOf } from './compile-criteria.ts';
import { factTitle } from './fact-catalogue.ts';
import type { Rules } from './relevel.ts';

export interface ChangeReason {
  code: string;
  number: number;
  title: string;
  /** Null where the criterion is not looked at. */
  before: Outcome | null;
  after: Outcome | null;
  facts: {
    title: string;
    value: Json;
    /** The latest record that proves it. */
    last: { title: string; date: string } | null;
  }[];
  /** Numbers of the criterion that differ for this person. */
  parameters: { title: string; before: Json; after: Json }[];
}

interface Side {
  rules: Rules;
  compiled: Map<string, CompiledCriterion>;
}

const sideOf = (rules: Rules): Side => ({
  rules,
  compiled: new Map(
    compileCriteria(rules.policy, rules.criteria).map((criterion) => [criterion.code, criterion]),
  ),
});

/** What is known of a person, and how, before the change and after it. */
export interface KnownSide {
  facts: JsonObject;
  evidence: EvidenceByFact;
}

/** Prepared once, asked for each person of a page; without `next` the facts stay as they were. */
export function explainChanges(before: Rules, after: Rules, codes: readonly string[]) {
  const [was, is] = [sideOf(before), sideOf(after)];
  return (known: KnownSide, next: KnownSide = known): ChangeReason[] =>
    codes.flatMap((code) => {
      const stated = describe(is, code) ?? describe(was, code);
      if (!stated) return [];
      const [old, now] = [outcome(was, code, known.facts), outcome(is, code, next.facts)];
      if (old === now) return [];
      const fields = is.compiled.get(code)?.fields ?? was.compiled.get(code)?.fields ?? [];
      return {
        code,
        number: stated.number,
        title: stated.shortTitle,
        before: old,
        after: now,
        facts: fields.map((field) => ({
          title: factTitle(field),
          value: next.facts[field] ?? null,
          // What counts no more is the reason as often as what counts still.
          last: latest([...(next.evidence[field] ?? []), ...(known.evidence[field] ?? [])]),
        })),
        parameters: differing(was, is, code, next.facts),
      };
    });
}

function describe({ rules }: Side, code: string) {
  return rules.criteria.find((criterion) => criterion.code === code);
}

function outcome({ compiled }: Side, code: string, facts: JsonObject): Outcome | null {
  const criterion = compiled.get(code);
  if (!criterion || (criterion.applies && criterion.applies.truth(facts) !== 'yes')) return null;
  return outcomeOf(criterion.when.truth(facts), criterion.missing);
}

function latest(proofs: EvidenceByFact[string]): { title: string; date: string } | null {
  const dated = proofs.flatMap(({ sourceTitle, date }) =>
    date === null ? [] : { title: sourceTitle, date },
  );
  return dated.sort((a, b) => b.date.localeCompare(a.date))[0] ?? null;
}

function valuesOf({ rules }: Side, code: string, facts: JsonObject): JsonObject {
  const criterion = describe({ rules, compiled: new Map() }, code);
  if (!criterion) return {};
  const used = parametersIn([criterion.when, criterion.appliesTo ?? null]);
  const parameters = parametersOf(rules.policy, criterion);
  return resolveParameters(
    Object.fromEntries(Object.entries(parameters).filter(([name]) => used.has(name))),
    facts,
  );
}

function differing(was: Side, is: Side, code: string, facts: JsonObject) {
  const [old, next] = [valuesOf(was, code, facts), valuesOf(is, code, facts)];
  const criterion = describe(is, code);
  return Object.entries(next).flatMap(([name, value]) => {
    const before = old[name] ?? null;
    if (JSON.stringify(before) === JSON.stringify(value) || !criterion) return [];
    const { title } = parametersOf(is.rules.policy, criterion)[name] ?? { title: name };
    return { title, before, after: value };
  });
}
