// Requests are JSON Schemas; the first wrong field is answered by name and in Russian.
import { createAjv } from '../../forms/dialect/ajv.ts';
import { issuesFromAjv } from '../../forms/dialect/issues.ts';
import type { Json } from '../../forms/json.ts';
import { type FieldErrors, malformed } from '../problem.ts';

/** A draft-07 object schema; unknown members are refused unless it says otherwise. */
export interface RequestSchema {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: object };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const ajv = createAjv();

export function compileRequest(schema: RequestSchema): (body: Json | undefined) => void {
  const validate = ajv.compile({ additionalProperties: false, ...schema });
  return (body) => {
    if (body === undefined) throw malformed('Нет тела запроса.');
    if (validate(body)) return;
    const errors: FieldErrors = {};
    for (const issue of issuesFromAjv(validate.errors ?? [])) errors[issue.path] ??= issue.message;
    const [field, message] = Object.entries(errors)[0] ?? ['', 'неизвестная ошибка'];
    throw malformed(field ? `${field}: ${message}` : message, errors);
  };
}
