// What a move to another version leaves without a place is kept beside the record, as data and in words.
import { type KeptAside, keptInWords } from '../../forms/questionnaires/index.ts';
import type { Field } from '../datasets/dataset.ts';

export const keptColumns = (kept: readonly KeptAside[]) => ({
  kept_aside: kept.length > 0 ? JSON.stringify(kept) : null,
  kept_aside_shown: keptInWords(kept),
});

/** Both, as closed as what was entered; neither is filtered or sorted by. */
export const keptFields = (
  alias: string,
  [title, shownTitle]: [title: string, shownTitle: string],
  more: Pick<Field, 'sensitivity' | 'oneOnly'> = {},
): { keptAside: Field; keptAsideShown: Field } => {
  const { sensitivity } = more;
  const unasked = { filter: false, sort: false, ...(sensitivity ? { sensitivity } : {}) };
  return {
    keptAside: { sql: `${alias}.kept_aside`, type: 'json', title, ...unasked, ...more },
    keptAsideShown: {
      sql: `${alias}.kept_aside_shown`,
      type: 'string',
      title: shownTitle,
      ...unasked,
      unjournalled: true,
    },
  };
};
