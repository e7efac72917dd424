import {
  occurrencesOf,
  type Period,
  parseTerm,
  termInPlan,
  termWarnings,
} from '../../../../forms/plans/index.ts';
import { formatDate } from '../../../parts/formats.ts';

const most = 4;

/** How a term will stand in the plan of a year: its words, its dates, days off that nobody moves. */
export function TermNote({ term, period }: { term: string; period: Period }) {
  const printed = termInPlan(term, period);
  const read = parseTerm(printed, period);
  const days = occurrencesOf(read, period).map(({ dueOn }) => dueOn);
  const warnings = termWarnings({ termKind: read.kind, dueDates: days });
  const dates = days.slice(0, most).map(formatDate).join(', ');
  return (
    <p className="small second">
      {printed ? `В плане: «${printed}»` : 'В плане срок не указан'}
      {dates ? `, контрольные даты: ${dates}${days.length > most ? ' …' : ''}` : ''}
      {warnings.length > 0 ? `. ${warnings[0]}` : ''}
    </p>
  );
}
