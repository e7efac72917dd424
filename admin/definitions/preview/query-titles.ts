// Words of a query's fields and values, for sentences about what is counted.
import { distinctOf, fieldsOfDataset } from '../../../forms/indicators/index.ts';
import { describeValue, type Titles } from '../../../forms/predicates/index.ts';
import type { QueryDataset } from '../../../forms/queries/schema.ts';
import type { Choice } from '../../messages/words.ts';

export function titlesOfDataset(dataset: QueryDataset, codes: readonly Choice[] = []): Titles {
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
