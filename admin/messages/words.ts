// Words of the trade for coded values, as lists of choices and as plain lookups.
import type { Words } from '../../forms/words.ts';

export type { Words } from '../../forms/words.ts';
export {
  areas,
  categories,
  consentGivers,
  consentKinds,
  definitionStates,
  educationLevels,
  employmentGrounds,
  employmentStatuses,
  grantTitles,
  layers,
  organizationKinds,
  practiceKinds,
  resumePlaces,
  riskLevels,
  roleTitles,
  sexes,
  specialtyRelations,
  studyForms,
  tokenStates,
  userStatuses,
  versionStates,
} from '../../forms/words.ts';

export interface Choice {
  id: string;
  name: string;
}

export function choicesOf(words: Words): Choice[] {
  return Object.entries(words).map(([id, name]) => ({ id, name }));
}

export function wordOf(words: Words, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') return '—';
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

export const organizationKindsShort: Words = {
  country: 'страна',
  region: 'регион',
  municipality: 'муниципалитет',
  authority: 'орган власти',
  'vocational-college': 'ПОО',
  university: 'ОО ВО',
  school: 'школа',
  'employment-center': 'ЦЗН',
  'base-career-center': 'БЦК',
  'advanced-training-center': 'ЦОПП',
};

export const outcomes: Words = {
  met: 'выявлена',
  'not-met': 'не выявлена',
  unknown: 'нет сведений',
  'not-established': 'не выявлена',
};
