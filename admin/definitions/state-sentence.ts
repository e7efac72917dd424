import { formatDate } from '../parts/formats.ts';
import type { DefinitionRow } from './types.ts';

/** «Опубликована версия 2 от 01.09.2026, есть черновик» */
export function stateSentence(
  row: Pick<DefinitionRow, 'state' | 'publishedNumber' | 'publishedAt' | 'draft'>,
): string {
  const { state, publishedNumber, publishedAt, draft } = row;
  if (publishedNumber === null) return 'Черновик, ещё не публиковался';
  const published = `Опубликована версия ${publishedNumber} от ${formatDate(publishedAt)}`;
  if (state === 'withdrawn') return `${published}, выведена из действия`;
  return draft !== null || state === 'changed' ? `${published}, есть черновик` : published;
}
