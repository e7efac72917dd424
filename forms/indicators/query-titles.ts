// Words of a query's fields and values, for sentences about what is counted.

import { describeValue, type Titles } from '../predicates/index.ts';
import type { QueryDataset } from '../queries/schema.ts';
import { distinctOf, fieldsOfDataset } from './fields.ts';

/** What a directory calls a code. */
export interface NamedCode {
  id: string;
  name: string;
}

export function titlesOfDataset(dataset: QueryDataset, codes: readonly NamedCode[] = []): Titles {
  const find = (name: string) => fieldsOfDataset(dataset).find((field) => field.name === name);
  const distinct = distinctOf(dataset);
  return {
    field: (name) => find(name)?.title ?? (distinct?.name === name ? distinct.title : name),
    value: (name, value) => {
      const word = String(value);
      const field = find(name);
      const known = field?.codesOf ? codes.find(({ id }) => id === word)?.name : undefined;
      const title = known ?? field?.values?.[word];
      return title ? `«${title}»` : describeValue(value);
    },
    parameter: (name) => name,
  };
}
