// Columns of a row from a valid request, by the one text of the record.
import type { JsonObject } from '../../forms/json.ts';
import type { RecordField } from '../../forms/records/field.ts';
import { columnOf, isWritten, type RecordKind } from '../../forms/records/record.ts';
import { filled } from './fields.ts';
import type { Columns } from './rows.ts';

/**
 * A text that must be filled is stored to the letter, another trimmed and as nothing when empty; a flag or a
 * choice that nobody made stands as its field says. A change does not touch what is said once.
 */
export function recordColumns({ fields }: Pick<RecordKind, 'fields'>, body: JsonObject): Columns {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => isWritten(field) && !(field.once && body[name] === undefined))
      .filter(([, field]) => field.type !== 'json')
      .map(([name, field]) => [columnOf(name, field), storedValue(field, body[name])]),
  );
}

function storedValue({ type, otherwise, required }: RecordField, value: unknown): Columns[string] {
  if (type === 'boolean') return typeof value === 'boolean' ? value : (otherwise ?? null);
  if (type === 'integer' || type === 'number') return typeof value === 'number' ? value : null;
  if (required && typeof value === 'string') return value;
  return filled(value) ?? otherwise ?? null;
}
