import type { Json } from '../../../forms/json.ts';
import { factOf } from '../../../forms/risk/fact-catalogue.ts';
import { formatNumber } from '../../parts/formats.ts';
import type { Tone } from '../../parts/StatusLabel.tsx';
import type { EvidenceRow } from '../types.ts';

export function valueWord(fact: string, value: Json): string {
  if (value === true) return 'да';
  if (value === false) return 'нет';
  if (value === null) return 'нет сведений';
  if (typeof value === 'number') {
    const unit = factOf(fact)?.unit;
    return unit ? `${formatNumber(value)} ${unit}` : formatNumber(value);
  }
  const titles = factOf(fact)?.values;
  const word = String(value);
  return titles && Object.hasOwn(titles, word) ? (titles[word] ?? word) : word;
}

const tabOfSource: Record<string, [tab: string, action: string]> = {
  response: ['answers', 'Открыть ответ'],
  responses: ['answers', 'Открыть ответ'],
  participations: ['events', 'К мероприятию'],
  practices: ['practice', 'К записи'],
  resumes: ['practice', 'К записи'],
  'employment-records': ['employment', 'К записи'],
  categories: ['categories', 'К основанию'],
};

/** Where the proof itself stands: a tab of this card, or the table of graduates. */
export function linkOf(
  { sourceKind, sourceId }: EvidenceRow,
  learnerId: number,
): { to: string; title: string } | undefined {
  if (sourceKind === 'graduate-statistics')
    return { to: '/graduate-statistics', title: 'К статистике' };
  const place = tabOfSource[sourceKind];
  if (!place) return undefined;
  const open = sourceId === null ? '' : `&open=${encodeURIComponent(sourceId)}`;
  return { to: `/learners/${learnerId}/show?tab=${place[0]}${open}`, title: place[1] };
}

/** The facts of a criterion once each, as the sentence «что проверено» names them. */
export function checkedFacts(evidence: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(evidence.map((row) => [row.fact, row])).values()];
}

/** Facts of which having some is good: they are not painted red only because the criterion is met. */
const helpful = new Set([
  'practiceCount',
  'employerEventsLast12m',
  'hasResume',
  'interviewTrainings',
  'jobCertainty',
]);

export function toneOf({ fact, value }: EvidenceRow, whole: Tone): Tone {
  const has = value === true || (typeof value === 'number' && value > 0);
  return whole === 'bad' && helpful.has(fact) && has ? 'none' : whole;
}
