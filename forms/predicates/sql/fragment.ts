// Pieces of SQL with their bindings in order, and the three ways to join them.

export type Binding = string | number | boolean | null;

export interface Fragment {
  /** `?` placeholders as Knex's `raw` reads them. */
  sql: string;
  bindings: Binding[];
}

export const always: Fragment = { sql: '(1 = 1)', bindings: [] };
export const never: Fragment = { sql: '(1 = 0)', bindings: [] };

export function fragment(sql: string, ...bindings: Binding[]): Fragment {
  return { sql, bindings };
}

/** As many placeholders as there are values. */
export function marks(values: readonly Binding[]): string {
  return values.map(() => '?').join(', ');
}

// SQLite reads `a or b or …` as a tree of that depth and refuses more than a thousand levels.
const widest = 50;

function joined(parts: readonly Fragment[], word: string): Fragment {
  if (parts.length > widest) {
    const size = Math.ceil(parts.length / widest);
    const groups: Fragment[] = [];
    for (let at = 0; at < parts.length; at += size)
      groups.push(joined(parts.slice(at, at + size), word));
    return joined(groups, word);
  }
  return {
    sql: `(${parts.map(({ sql }) => sql).join(word)})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

export function and(parts: readonly Fragment[]): Fragment {
  if (parts.includes(never)) return never;
  const real = parts.filter((part) => part !== always);
  if (real.length === 0) return always;
  return real.length === 1 && real[0] ? real[0] : joined(real, ' and ');
}

export function or(parts: readonly Fragment[]): Fragment {
  if (parts.includes(always)) return always;
  const real = parts.filter((part) => part !== never);
  if (real.length === 0) return never;
  return real.length === 1 && real[0] ? real[0] : joined(real, ' or ');
}

export function not(part: Fragment): Fragment {
  if (part === always) return never;
  if (part === never) return always;
  return { sql: `(not ${part.sql})`, bindings: part.bindings };
}
