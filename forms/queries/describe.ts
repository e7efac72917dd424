// A query as a Russian sentence, for the header's hint, the printed notes and the editor.

import { describePredicate, type Titles } from '../predicates/index.ts';
import { type Query, queryDatasets } from './schema.ts';

const aggregates: Record<Query['aggregate'], string> = {
  count: 'Количество записей',
  distinct: 'Количество различных значений',
  sum: 'Сумма',
  average: 'Среднее',
};

export function describeQuery({ dataset, where, aggregate, field }: Query, titles: Titles): string {
  const of = field === undefined ? '' : ` поля «${titles.field(field)}»`;
  const what = `${aggregates[aggregate]}${of} в разделе «${queryDatasets[dataset]}»`;
  return Object.keys(where).length === 0
    ? what
    : `${what}, для которых: ${describePredicate(where, titles)}`;
}
