// The form of an item: responsibles are chosen as classes and as organisations, and saved as rows with the
// words of the document. Rows that were there keep their words and stand first.
import { recogniseResponsibles, responsibleClass } from '../../forms/plans/index.ts';
import type { PlanItem, Responsible, TermOccurrence } from './types.ts';

interface Chosen {
  classes?: string[];
  organizations?: number[];
}

export function chosenOf(item: Partial<Pick<PlanItem, 'responsibles'>> | undefined): Chosen {
  const rows = item?.responsibles ?? [];
  return {
    classes: rows.flatMap((row) => row.class ?? []),
    organizations: rows.flatMap((row) => row.organizationId ?? []),
  };
}

export function responsiblesOf(
  before: readonly Responsible[],
  { classes = [], organizations = [] }: Chosen,
): Responsible[] {
  const kept = before.filter((row) =>
    row.organizationId
      ? organizations.includes(row.organizationId)
      : !row.class || classes.includes(row.class),
  );
  const added = classes.flatMap((code): Responsible[] => {
    const known = responsibleClass(code);
    return known && !kept.some((row) => row.class === code)
      ? [{ kind: known.kind, class: code, organizationId: null, text: known.title }]
      : [];
  });
  const named = organizations
    .filter((id) => !kept.some(({ organizationId }) => organizationId === id))
    .map((id) => ({ kind: 'organisation', class: null, organizationId: id, text: '' }));
  return [...kept, ...added, ...named];
}

/** Chosen rows as they were: the server reads changed words anew. Otherwise with what the new words bring. */
function toSend(before: readonly Responsible[], chosen: Chosen, text: string, textBefore: string) {
  const rows = responsiblesOf(before, chosen);
  if (rows.length === before.length && rows.every((row) => before.includes(row))) return rows;
  const had = recogniseResponsibles(textBefore).map(({ code }) => code);
  const fresh = recogniseResponsibles(text).filter(
    ({ code }) => !had.includes(code) && !rows.some((row) => row.class === code),
  );
  return [
    ...rows,
    ...fresh.map(({ code, kind, text: words }) => ({
      kind,
      class: code,
      organizationId: null,
      text: words,
    })),
  ];
}

/** A row added on the form knows its days only. */
function datesOf(rows: unknown): unknown {
  return Array.isArray(rows)
    ? rows.map((row: Partial<TermOccurrence>) =>
        row.id ? row : { startsOn: row.startsOn ?? null, dueOn: row.dueOn, status: 'open' },
      )
    : [];
}

/** What is sent: a new item without dates or responsibles of its own leaves both to be read from its words. */
export function itemBody(
  { classes, organizations, ...data }: Chosen & Record<string, unknown>,
  item?: PlanItem,
): Record<string, unknown> {
  const responsibles = toSend(
    item?.responsibles ?? [],
    { classes, organizations },
    String(data.responsibleText ?? ''),
    item?.responsibleText ?? '',
  );
  const body: Record<string, unknown> = {
    ...data,
    occurrences: datesOf(data.occurrences),
    responsibles,
  };
  if (item) return body;
  for (const name of ['occurrences', 'responsibles']) {
    const rows = body[name];
    if (!Array.isArray(rows) || rows.length === 0) delete body[name];
  }
  return body;
}
