import type { FieldProps } from '@rjsf/utils';
import type { JsonObject } from '../../../forms/json.ts';
import { type FormValues, schemaOf } from '../form-values.ts';

export type OwnFieldProps = FieldProps<FormValues>;

/** The plain schema of the field as JSON. */
export const schemaIn = ({ schema }: OwnFieldProps): JsonObject => schemaOf(schema);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with one part of the field: a row of a matrix, an end of a period. */
export function errorsOf(errorSchema: unknown, part: string): string[] {
  const own = isRecord(errorSchema) ? errorSchema[part] : undefined;
  const errors = isRecord(own) ? own.__errors : undefined;
  return Array.isArray(errors) ? [...new Set(errors.map(String))] : [];
}
