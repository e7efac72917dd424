// What may be compared: the draft, versions of this element, and those of the place above it.
import { useGetList, useGetOne } from 'react-admin';
import type { DefinitionVersion } from '../../providers/definition-types.ts';
import { wholeRecord } from '../../providers/whole-record.ts';
import type { DraftText } from '../draft/use-draft-text.ts';

export const DRAFT = 'draft';

export interface Side {
  /** `draft` or a version's number in the database. */
  key: string;
  title: string;
}

const perPage = 200;
const sort = { field: 'number', order: 'DESC' } as const;

/** The newest first; versions of the place above after one's own. */
export function useSides({ row, state }: DraftText): { sides: Side[]; pending: boolean } {
  const own = useGetList<DefinitionVersion>('definition-versions', {
    filter: { definitionId: row.id },
    pagination: { page: 1, perPage },
    sort,
    meta: { published: row.publishedVersionId },
  });
  const base = useGetOne<DefinitionVersion>(
    'definition-versions',
    { id: row.baseVersionId ?? 0 },
    { enabled: Boolean(row.baseVersionId) },
  );
  const above = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { definitionId: base.data?.definitionId },
      pagination: { page: 1, perPage },
      sort,
      meta: { update: row.updateVersionId },
    },
    { enabled: base.data !== undefined },
  );
  const hasDraft = row.draft !== null || state.kind === 'waiting';
  const sides: Side[] = [];
  if (hasDraft) sides.push({ key: DRAFT, title: 'Черновик' });
  for (const { id, number, inForce } of own.data ?? [])
    sides.push({
      key: String(id),
      title: inForce ? `Версия ${number}, действует` : `Версия ${number}`,
    });
  for (const { id, number, organizationName } of above.data ?? []) {
    const mark = id === row.baseVersionId ? ', на ней стоит наша' : '';
    sides.push({ key: String(id), title: `${organizationName}: версия ${number}${mark}` });
  }
  return { sides, pending: own.isPending || (Boolean(row.baseVersionId) && above.isPending) };
}

/** From what was to what is: the draft against what it changes, else the last two. */
export function usualPair(row: DraftText['row'], sides: readonly Side[]): [string, string] {
  const keys = sides.map(({ key }) => key);
  const own = keys.filter((key) => key === DRAFT || key !== String(row.baseVersionId));
  const [last = '', before] = own;
  if (keys[0] === DRAFT) {
    const published = String(row.publishedVersionId ?? '');
    const base = String(row.baseVersionId ?? '');
    return [[published, base].find((key) => keys.includes(key)) ?? '', DRAFT];
  }
  const base = String(row.baseVersionId ?? '');
  return [keys.includes(base) ? base : (before ?? last), last];
}

/** The text of a side; undefined while it is on its way. */
export function useSideText(key: string, { text }: DraftText): string | undefined {
  const version = useGetOne<DefinitionVersion>(
    'definition-versions',
    { id: Number(key), meta: wholeRecord.meta },
    { enabled: key !== '' && key !== DRAFT },
  );
  if (key === DRAFT) return text;
  return version.data?.body;
}
