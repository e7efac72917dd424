import { formatDate } from '../../parts/formats.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';

type Lived = Pick<
  DefinitionRow,
  'state' | 'publishedNumber' | 'publishedAt' | 'draft' | 'scheduledOn'
>;

/** «Опубликована версия 2 от 01.09.2026, черновик будет действовать с 01.12.2026» */
export function stateSentence(row: Lived): string {
  const { state, publishedNumber, publishedAt, draft, scheduledOn } = row;
  const ahead = scheduledOn ? `будет действовать с ${formatDate(scheduledOn)}` : undefined;
  if (publishedNumber === null)
    return ahead ? `Черновик, ${ahead}` : 'Черновик, ещё не публиковался';
  const published = `Опубликована версия ${publishedNumber} от ${formatDate(publishedAt)}`;
  const parts = [published];
  if (state === 'withdrawn') parts.push('выведена из действия');
  if (ahead) parts.push(`версия ${publishedNumber + 1} ${ahead}`);
  else if (draft !== null || state === 'changed') parts.push('есть черновик');
  return parts.join(', ');
}
