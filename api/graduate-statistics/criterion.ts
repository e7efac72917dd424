// Which specialties a characteristic compared by figures holds for, by the rules of a place.
import type { JsonObject } from '../../forms/json.ts';
import { type CompiledPredicate, fieldsOf, type Truth } from '../../forms/predicates/index.ts';
import { bindWithFacts } from '../../forms/risk/index.ts';
import type { Ruleset } from '../assessments/ruleset.ts';
import type { Statistics } from '../facts/source-queries.ts';

const FIGURES = ['specialtyGraduates', 'specialtyEmployed', 'regionGraduates', 'regionEmployed'];

export function factsOf(statistics: Statistics | undefined): JsonObject {
  if (!statistics) return {};
  const { year, ...figures } = statistics;
  return figures;
}

/** A person's facts as they would be with other figures. */
export function withFigures(facts: JsonObject, statistics: Statistics | undefined): JsonObject {
  const changed = { ...facts };
  for (const name of FIGURES) delete changed[name];
  return Object.assign(changed, factsOf(statistics));
}

interface ByFigures {
  when: CompiledPredicate;
  /** Says the same of everybody of a specialty: nothing but figures is asked. */
  alone: boolean;
}

function byFigures({ policy, criteria }: Ruleset): ByFigures[] {
  return criteria
    .filter((criterion) => fieldsOf(criterion.when).some((field) => FIGURES.includes(field)))
    .map((criterion) => {
      const parameters = { ...policy.parameters, ...criterion.parameters };
      const differs = Object.values(parameters).some(({ overrides }) => overrides?.length);
      return {
        when: bindWithFacts(criterion.when, parameters),
        alone: !differs && fieldsOf(criterion.when).every((field) => FIGURES.includes(field)),
      };
    });
}

/** Characteristic 1 for each specialty. */
export function marksOf(
  ruleset: Ruleset | undefined,
  statistics: ReadonlyMap<string, Statistics>,
): (code: string) => Truth {
  const first = ruleset?.criteria.find(({ number }) => number === 1);
  if (!ruleset || !first) return () => 'unknown';
  const when = bindWithFacts(first.when, { ...ruleset.policy.parameters, ...first.parameters });
  return (code) => when.truth({ specialtyCode: code, ...factsOf(statistics.get(code)) });
}

/** Specialties whose people may get another level from other figures; the rest surely do not. */
export function touchedSpecialties(
  rulesets: Iterable<Ruleset>,
  before: ReadonlyMap<string, Statistics>,
  after: ReadonlyMap<string, Statistics>,
): string[] {
  const compared = [...rulesets].flatMap(byFigures);
  return [...new Set([...before.keys(), ...after.keys()])].filter((code) => {
    const old = factsOf(before.get(code));
    const fresh = factsOf(after.get(code));
    return compared.some(({ when, alone }) =>
      alone ? when.truth(old) !== when.truth(fresh) : JSON.stringify(old) !== JSON.stringify(fresh),
    );
  });
}
