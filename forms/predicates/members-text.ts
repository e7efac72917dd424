// Several members of a stored JSON document as one JSON text, the same for equal values: people who have
// the same values are counted together, and the interpreter reads the text once for all of them.

import { isFieldName } from './names.ts';
import type { Engine } from './to-sql.ts';
import { PredicateError } from './types.ts';

/** An SQL expression whose value is `[value, value, …]`, null where a member is absent. */
export function membersText(engine: Engine, document: string, names: readonly string[]): string {
  const wrong = names.find((name) => !isFieldName(name));
  if (wrong !== undefined) throw new PredicateError(wrong, `Имя поля «${wrong}» недопустимо`);
  if (engine === 'sqlite')
    return `json_array(${names.map((name) => `${document} -> '$.${name}'`).join(', ')})`;
  return `jsonb_build_array(${names.map((name) => `${document} -> '${name}'`).join(', ')})::text`;
}
