import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { DateBox } from '../../parts/DateBox.tsx';

interface WhenInForceProps {
  /** ISO date, empty while it is being typed; absent for «at once». */
  on: string | undefined;
  error: string | undefined;
  onChange(on: string | undefined): void;
}

/** At once, or from the beginning of a day. */
export function WhenInForce({ on, error, onChange }: WhenInForceProps) {
  return (
    <div className="stack">
      <RadioGroup
        row
        aria-label="Когда начнёт действовать"
        value={on === undefined ? 'now' : 'later'}
        onChange={(_event, next) => onChange(next === 'later' ? '' : undefined)}
      >
        <FormControlLabel value="now" control={<Radio size="small" />} label="Сейчас" />
        <FormControlLabel value="later" control={<Radio size="small" />} label="С даты" />
      </RadioGroup>
      {on === undefined ? null : (
        <DateBox
          id="publish-on"
          label="Действует с"
          value={on}
          onChange={(next) => onChange(next ?? '')}
          error={error !== undefined}
          helperText={error ?? 'С начала этого дня по времени места'}
          required
        />
      )}
    </div>
  );
}
