// How an element is called in a list: a characteristic by its number and short name, the rest by title.
import type { DefinitionRow } from '../../providers/definition-types.ts';

export function DefinitionTitle({ row }: { row: DefinitionRow }) {
  const { title, number, shortTitle } = row;
  if (number === undefined || !shortTitle) return <span className="definition-title">{title}</span>;
  return (
    <>
      <span className="definition-title">
        {number}. {shortTitle}
      </span>
      <span className="cell-second cell-cut definition-wording" title={title}>
        {title}
      </span>
    </>
  );
}

/** The characteristics of one page in the order of the document. */
export function byNumber(one: DefinitionRow, other: DefinitionRow): number {
  return (one.number ?? 0) - (other.number ?? 0) || one.id - other.id;
}
