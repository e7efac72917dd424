/** Another meaning of a column: one meaning stands over one column only. */
export function withMeaning<Column extends string>(
  columns: readonly (Column | null)[],
  index: number,
  meaning: Column | null,
): (Column | null)[] {
  return columns.map((old, at) => (at === index ? meaning : old === meaning ? null : old));
}
