import { industries } from '../../forms/employers/industries.ts';
import type { Words } from '../messages/words.ts';

export interface Employer {
  id: number;
  version: number;
  name: string;
  shortName: string;
  inn: string | null;
  ogrn: string | null;
  industry: string | null;
  seatId: number | null;
  seatName: string | null;
  /** Absent where personal fields are closed to the reader. */
  defenceIndustry?: boolean;
  firstContactOn: string | null;
  firstContactWith: number | null;
  firstContactName: string | null;
  website: string | null;
  note?: string | null;
  active: boolean;
  organizationId: number;
  municipalityId: number | null;
  organizationName: string;
}

export const industryWords: Words = industries;

/** «Новые для ЦЗН»: the first contact was in the year of this date or later. */
export function yearStart(today: string): string {
  return `${today.slice(0, 4)}-01-01`;
}
