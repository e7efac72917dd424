// A date typed as people write it. The browser's own field shows month before day whatever the language.
import { TextField, type TextFieldProps } from '@mui/material';
import { useEffect, useState } from 'react';
import { formatDate, maskDate, parseDate } from './formats.ts';

export interface DateBoxProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'error'> {
  /** ISO date, or empty. What is not a date is kept as typed so that the error can be seen. */
  value: string | null | undefined;
  onChange(value: string | null): void;
  onBlur?(): void;
  error?: boolean;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function shown(value: string | null | undefined): string {
  if (!value) return '';
  return isoDate.test(value) ? formatDate(value) : value;
}

export function DateBox({
  value,
  onChange,
  onBlur,
  error,
  slotProps,
  helperText,
  ...rest
}: DateBoxProps) {
  const [text, setText] = useState(shown(value));
  useEffect(() => {
    setText((typed) => ((parseDate(typed) ?? typed) === (value ?? '') ? typed : shown(value)));
  }, [value]);
  const wrong = text !== '' && parseDate(text) === undefined && text.length >= 10;
  return (
    <TextField
      {...rest}
      value={text}
      error={error || wrong}
      helperText={wrong ? 'Такого дня нет: проверьте день, месяц и год' : helperText}
      onChange={(event) => {
        const typed = maskDate(event.target.value);
        setText(typed);
        onChange(typed === '' ? null : (parseDate(typed) ?? typed));
      }}
      onBlur={onBlur}
      slotProps={{
        ...slotProps,
        htmlInput: {
          inputMode: 'numeric',
          placeholder: 'ДД.ММ.ГГГГ',
          autoComplete: 'off',
          maxLength: 10,
          ...slotProps?.htmlInput,
        },
      }}
    />
  );
}
