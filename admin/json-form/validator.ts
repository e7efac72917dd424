// rjsf's validator without `eval`: the same interpreter that checks answers everywhere else.
import {
  type ErrorSchema,
  ErrorSchemaBuilder,
  type RJSFSchema,
  type RJSFValidationError,
  type ValidatorType,
} from '@rjsf/utils';
import type { Issue } from '../../forms/dialect/issues.ts';
import { interpret } from '../../forms/questionnaires/field-interpreter.ts';
import { type FormValues, jsonOf, schemaOf } from './form-values.ts';

export type FormErrors = ErrorSchema<FormValues>;

function issuesOf(schema: RJSFSchema, data: FormValues | undefined, root = schema): Issue[] {
  return interpret(schemaOf(schema), jsonOf(data), { root: schemaOf(root) });
}

/** «№3» is the third row: rjsf counts from nought. */
const stepOf = (name: string) => (/^№\d+$/.test(name) ? String(Number(name.slice(1)) - 1) : name);

/** Issues by keyed path as the tree of errors that rjsf shows at its fields. */
export function errorsFrom(issues: readonly Issue[]): FormErrors {
  const builder = new ErrorSchemaBuilder<FormValues>();
  for (const { path, message } of issues)
    builder.addErrors(message, path === '' ? [] : path.split('.').map(stepOf));
  return builder.ErrorSchema;
}

function listed(issues: readonly Issue[]): RJSFValidationError[] {
  return issues.map(({ path, keyword, message }) => ({
    name: keyword,
    property: path === '' ? '.' : `.${path}`,
    message,
    stack: message,
  }));
}

export const validator: ValidatorType<FormValues> = {
  isValid: (schema, data, root) => data === undefined || issuesOf(schema, data, root).length === 0,
  rawValidation: () => ({ errors: [] }),
  validateFormData(data, schema) {
    const issues = issuesOf(schema, data);
    return { errors: listed(issues), errorSchema: errorsFrom(issues) };
  },
};
