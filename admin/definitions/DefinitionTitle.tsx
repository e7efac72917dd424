// How an element is called in a list: a characteristic by its number and short name, the rest by title.
import type { DefinitionRow } from './types.ts';

interface Named {
  number?: unknown;
  shortTitle?: unknown;
}

function bodyOf({ draft, published }: DefinitionRow): Named {
  try {
    const body: unknown = JSON.parse(draft ?? published ?? '{}');
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

export function DefinitionTitle({ row }: { row: DefinitionRow }) {
  const { number, shortTitle } = row.kind === 'risk-criterion' ? bodyOf(row) : {};
  if (typeof number !== 'number' || typeof shortTitle !== 'string')
    return <span className="definition-title">{row.title}</span>;
  return (
    <>
      <span className="definition-title">
        {number}. {shortTitle}
      </span>
      <span className="cell-second cell-cut definition-wording" title={row.title}>
        {row.title}
      </span>
    </>
  );
}
