import { DateBox } from '../parts/DateBox.tsx';
import { describedBy, type FieldWidgetProps, hasErrors } from './described-by.ts';

/** Typed as ДД.ММ.ГГГГ, stored as an ISO date. */
export function DateChoice(props: FieldWidgetProps) {
  const { id, htmlName, value, required, disabled, readonly, options } = props;
  return (
    <DateBox
      id={id}
      name={htmlName || id}
      className="field-date"
      value={typeof value === 'string' ? value : null}
      disabled={disabled || readonly}
      error={hasErrors(props)}
      onChange={(date) => props.onChange(date ?? options.emptyValue)}
      onBlur={() => props.onBlur(id, value)}
      slotProps={{
        htmlInput: {
          'aria-required': required || undefined,
          'aria-describedby': describedBy(props),
        },
      }}
    />
  );
}
