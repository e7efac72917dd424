// A questionnaire taken over from a foreign schema is checked by ajv too, as a whole. A compiled validator lives as
// long as the version it belongs to is remembered: one instance each, so that none grows without end.
import { createAjv, type ValidateFunction } from '../../forms/dialect/ajv.ts';
import { type Issue, issuesFromAjv } from '../../forms/dialect/issues.ts';
import { metered } from '../../forms/dialect/pattern/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { tooDear } from '../../forms/questionnaires/check-answers.ts';
import { hasForeignParts } from '../../forms/questionnaires/foreign-parts.ts';
import { type Questionnaire, visibilityOf } from '../../forms/questionnaires/index.ts';

const compiled = new WeakMap<Questionnaire, ValidateFunction | null>();

function validatorOf(body: Questionnaire): ValidateFunction | null {
  const known = compiled.get(body);
  if (known !== undefined) return known;
  const validator = hasForeignParts(body.schema) ? createAjv().compile(body.schema) : null;
  compiled.set(body, validator);
  return validator;
}

/** @param body as `bodyOf` gives it; @param answers that our own check has let through */
export function foreignIssues(body: Questionnaire, answers: JsonObject): Issue[] {
  const validate = validatorOf(body);
  if (!validate) return [];
  const { result: holds, over } = metered(() => validate(answers));
  if (over) return [tooDear];
  if (holds) return [];
  const { visible } = visibilityOf(body, answers);
  // What is hidden cannot be asked for.
  return issuesFromAjv(validate.errors ?? []).filter(
    ({ path }) => path === '' || visible.has(path.split('.')[0] ?? ''),
  );
}
