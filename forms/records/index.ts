// THE list of records described in one text. What names their fields elsewhere reads them from here.
import { employer, employerContact, employerSite } from './employers.ts';
import {
  category,
  consent,
  employmentRecord,
  enrolment,
  participation,
  practice,
  resume,
} from './person-records.ts';
import type { RecordKind } from './record.ts';

export const records: readonly RecordKind[] = [
  category,
  consent,
  employer,
  employerContact,
  employerSite,
  employmentRecord,
  enrolment,
  participation,
  practice,
  resume,
];
