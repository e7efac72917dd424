import { industries } from '../../forms/employers/industries.ts';
import type { employer } from '../../forms/records/employers.ts';
import type { RowOf } from '../../forms/records/record.ts';
import type { Words } from '../messages/words.ts';

/** Masked fields are absent where they are closed to the reader; the note comes with the single record. */
export type Employer = Omit<RowOf<typeof employer>, 'defenceIndustry' | 'note' | 'shortName'> &
  Partial<Pick<RowOf<typeof employer>, 'defenceIndustry' | 'note'>> & {
    /** The full one where none is given. */
    shortName: string;
  };

export const industryWords: Words = industries;

/** «Новые для ЦЗН»: the first contact was in the year of this date or later. */
export function yearStart(today: string): string {
  return `${today.slice(0, 4)}-01-01`;
}
