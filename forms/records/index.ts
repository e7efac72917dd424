// THE list of records described in one text. What names their fields elsewhere reads them from here.

import { controlPoint } from './control-points.ts';
import { employer, employerContact, employerSite } from './employers.ts';
import { event } from './events.ts';
import { graduateStatistic } from './graduate-statistics.ts';
import { learner } from './learners.ts';
import { organization, serviceArea } from './organizations.ts';
import {
  category,
  consent,
  employmentRecord,
  enrolment,
  participation,
  practice,
  resume,
} from './person-records.ts';
import { planItem } from './plan-items.ts';
import { plan } from './plans.ts';
import type { RecordKind } from './record.ts';
import { report } from './reports.ts';
import { appointment, responsiblePerson } from './responsible-people.ts';
import { grant, user } from './users.ts';

export const records: readonly RecordKind[] = [
  appointment,
  category,
  consent,
  controlPoint,
  employer,
  employerContact,
  employerSite,
  employmentRecord,
  enrolment,
  event,
  graduateStatistic,
  grant,
  learner,
  organization,
  participation,
  plan,
  planItem,
  practice,
  report,
  responsiblePerson,
  resume,
  serviceArea,
  user,
];
