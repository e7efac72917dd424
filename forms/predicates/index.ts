// Conditions: one meaning for browser, server and both database engines (CONTRACTS §1).

export { bind, resolveParameters } from './bind.ts';
export { type CompiledPredicate, compilePredicate } from './compile.ts';
export {
  describeDate,
  describeNumber,
  describePredicate,
  describeValue,
  type Titles,
} from './describe.ts';
export { evaluate, truthOf } from './evaluate.ts';
export { fieldsOf } from './fields.ts';
export { type LintOptions, lintPredicate } from './lint.ts';
export { membersText } from './members-text.ts';
export { isFieldName } from './names.ts';
export { operators } from './operators/index.ts';
export { type Engine, type FieldSql, predicateToSql, type Sql } from './to-sql.ts';
export {
  type Parameter,
  type Parameters,
  type Predicate,
  PredicateError,
  type Reason,
  type Truth,
  type Verdict,
} from './types.ts';
