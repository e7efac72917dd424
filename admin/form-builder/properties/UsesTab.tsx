import { Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { fieldName } from '../../../forms/definitions/references/index.ts';
import { UsesFound } from '../../definition-usage/UsageTab.tsx';
import { usageOf } from '../../definition-usage/usage.ts';
import { pathOf } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';

/** Who else in the methodology reads the question. */
export function UsesTab({ id }: { id: string }) {
  const { element, place, publishedKeys } = useBuilder();
  const [, , key = ''] = pathOf(place, id);
  const { data, error } = useQuery({
    queryKey: [
      element?.resource,
      'usage',
      element?.id,
      element?.version,
      fieldName(place.schema, key),
    ],
    queryFn: () => usageOf(element?.resource ?? '', element?.id ?? 0, fieldName(place.schema, key)),
    enabled: element !== undefined && publishedKeys.has(key),
  });
  if (!publishedKeys.has(key))
    return <p className="second">Вопрос ещё не публиковался: на него никто не опирается.</p>;
  if (error)
    return (
      <p className="field-error">Не удалось узнать, где используется: {String(error.message)}</p>
    );
  if (!data) return <Skeleton height={80} />;
  return <UsesFound usage={data} part />;
}
