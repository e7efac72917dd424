// The days between which the journal is read; kept in the address like any other condition.
import { useListContext } from 'react-admin';
import { DateBox } from '../parts/DateBox.tsx';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day is an instant in the journal: its beginning for «с», its end for «по». */
function instantOf(day: string, end: boolean): string {
  return new Date(`${day}T${end ? '23:59:59.999' : '00:00:00.000'}`).toISOString();
}

function dayOf(instant: unknown): string | null {
  if (typeof instant !== 'string') return null;
  const at = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function DateRange() {
  const { filterValues, setFilters } = useListContext();
  const set = (source: 'at_gte' | 'at_lte', day: string | null) => {
    if (day !== null && !isoDay.test(day)) return;
    const { [source]: _previous, ...rest } = filterValues;
    setFilters(
      day === null ? rest : { ...rest, [source]: instantOf(day, source === 'at_lte') },
      undefined,
    );
  };
  return (
    <fieldset className="audit-range">
      <legend className="visually-hidden">Дни</legend>
      <DateBox
        value={dayOf(filterValues.at_gte)}
        onChange={(day) => set('at_gte', day)}
        slotProps={{ htmlInput: { 'aria-label': 'Не раньше', placeholder: 'Не раньше' } }}
      />
      <DateBox
        value={dayOf(filterValues.at_lte)}
        onChange={(day) => set('at_lte', day)}
        slotProps={{ htmlInput: { 'aria-label': 'Не позже', placeholder: 'Не позже' } }}
      />
    </fieldset>
  );
}
