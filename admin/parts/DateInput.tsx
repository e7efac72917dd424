import { FieldTitle, InputHelperText, type InputProps, isRequired, useInput } from 'react-admin';
import { DateBox } from './DateBox.tsx';
import { formatDate, parseDate } from './formats.ts';

export interface DateInputProps
  extends Pick<
    InputProps,
    'source' | 'label' | 'validate' | 'helperText' | 'defaultValue' | 'disabled'
  > {
  autoFocus?: boolean;
}

function isDay(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const known = typeof value === 'string' && parseDate(formatDate(value)) !== undefined;
  return known ? undefined : 'Введите дату: ДД.ММ.ГГГГ';
}

export function DateInput({
  source,
  label,
  validate,
  helperText,
  autoFocus,
  ...rest
}: DateInputProps) {
  const checks = [...(Array.isArray(validate) ? validate : validate ? [validate] : []), isDay];
  const {
    field,
    fieldState,
    id,
    isRequired: obligatory,
  } = useInput({ source, validate: checks, ...rest });
  const message = fieldState.error?.message;
  return (
    <DateBox
      id={id}
      name={field.name}
      label={
        <FieldTitle label={label} source={source} isRequired={obligatory || isRequired(validate)} />
      }
      value={field.value}
      onChange={(value) => field.onChange(value)}
      onBlur={field.onBlur}
      error={fieldState.invalid}
      disabled={rest.disabled}
      autoFocus={autoFocus}
      inputRef={field.ref}
      helperText={
        message || helperText ? (
          <InputHelperText error={message} helperText={helperText} />
        ) : undefined
      }
    />
  );
}
