import { isObject, type Json } from '../../json.ts';
import type { AdvisedField } from './form.ts';

export interface AdvisedOption {
  value: Json;
  title: string;
  path: readonly string[];
}

function entriesAt(list: Json | undefined, path: readonly string[]): AdvisedOption[] {
  return (Array.isArray(list) ? list : []).flatMap((entry) =>
    isObject(entry) && entry.const !== undefined
      ? [
          {
            value: entry.const,
            title: typeof entry.title === 'string' ? entry.title : '',
            path: [...path, String(entry.const)],
          },
        ]
      : [],
  );
}

/** Lists of a question, each by itself: options of a choice, or rows and columns of a matrix. */
export function listsAt({ field, path, type }: AdvisedField): AdvisedOption[][] {
  if (type.foreign) return [];
  const { items } = field;
  const lists =
    isObject(items) && type.holds !== 'rows'
      ? [entriesAt(items.oneOf, [...path, 'items', 'oneOf'])]
      : [entriesAt(field.oneOf, [...path, 'oneOf'])];
  return [
    ...lists,
    entriesAt(field['x-rows'], [...path, 'x-rows']),
    entriesAt(field['x-columns'], [...path, 'x-columns']),
  ].filter((list) => list.length > 0);
}

export function optionsAt(one: AdvisedField): AdvisedOption[] {
  return listsAt(one).flat();
}
