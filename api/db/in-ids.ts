// A long list of ids as one bound value: thousands of placeholders would be compiled anew each time.
import type { Engine, Sql } from '../../forms/predicates/index.ts';

/** `column in (…)` over as many ids as there are. */
export function inIds(engine: Engine, column: string, ids: Iterable<number>): Sql {
  const values =
    engine === 'sqlite'
      ? 'select value from json_each(?)'
      : 'select value::int from jsonb_array_elements_text(?::jsonb)';
  return { sql: `${column} in (${values})`, bindings: [JSON.stringify([...ids])] };
}

/** The same over texts. */
export function inTexts(engine: Engine, expression: string, texts: Iterable<string>): Sql {
  const values =
    engine === 'sqlite'
      ? 'select value from json_each(?)'
      : 'select value from jsonb_array_elements_text(?::jsonb)';
  return { sql: `${expression} in (${values})`, bindings: [JSON.stringify([...texts])] };
}
