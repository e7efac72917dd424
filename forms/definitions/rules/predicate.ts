// One condition inside a definition, with all that may be wrong in it.

import { brokenLeaves } from '../../conditions/broken.ts';
import type { ConditionField } from '../../conditions/condition-field.ts';
import type { Issue } from '../../dialect/issues.ts';
import { isObject, type Json } from '../../json.ts';
import { lintPredicate } from '../../predicates/index.ts';
import { joinPath } from '../../questionnaires/field-interpreter.ts';

export interface PredicateRules {
  fields?: ReadonlySet<string>;
  parameters?: ReadonlySet<string>;
  /** What the fields may hold: a comparison of another kind or an option that is gone is refused. */
  known?: ReadonlyMap<string, ConditionField>;
}

export function under(path: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({
    ...issue,
    path: issue.path === '' ? path : joinPath(path, issue.path),
  }));
}

export function checkPredicate(
  predicate: Json | undefined,
  path: string,
  { known, ...options }: PredicateRules,
): Issue[] {
  if (predicate === undefined) return [];
  const issues = under(path, lintPredicate(predicate, options));
  if (issues.length > 0 || !known || !isObject(predicate)) return issues;
  return brokenLeaves(predicate, known, options.parameters)
    .filter(({ what }) => what !== 'field')
    .map(({ message }) => ({ path, keyword: 'condition', message }));
}
