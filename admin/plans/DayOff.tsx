import { dayOffWarning } from '../../forms/plans/index.ts';
import { formatDate, parseDate } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';

/** Says which of the days being typed are days off; none is moved. A day half typed says nothing yet. */
export function DayOff({ days }: { days: unknown[] }) {
  const whole = days.filter((day) => typeof day === 'string' && parseDate(formatDate(day)) === day);
  return [...new Set(whole)].map((day) => {
    const warning = dayOffWarning(String(day));
    return warning ? (
      <Note key={warning} tone="warn">
        {warning}
      </Note>
    ) : null;
  });
}
