import { useEffect, useState } from 'react';
import { formatDate, maskDate, parseDate } from '../../parts/formats.ts';
import { useFormTexts } from '../texts.ts';
import './widgets.css';

export interface DateLineProps {
  id: string;
  label?: string;
  value: string | undefined;
  onChange(value: string | undefined): void;
  onBlur?(): void;
  disabled?: boolean;
  required?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const shown = (value = '') => (isoDate.test(value) ? formatDate(value) : value);

/** A day written as ДД.ММ.ГГГГ and kept as an ISO date; what is no day stays as typed, so that it is seen. */
export function DateLine(props: DateLineProps) {
  const { id, label, value, onChange, disabled, required, invalid, describedBy } = props;
  const texts = useFormTexts();
  const [text, setText] = useState(shown(value));
  useEffect(() => {
    setText((typed) => ((parseDate(typed) ?? typed) === (value ?? '') ? typed : shown(value)));
  }, [value]);
  const wrong = text.length >= 10 && parseDate(text) === undefined;
  return (
    <span className="date-line">
      {label ? (
        <label htmlFor={id} className="label">
          {label}
        </label>
      ) : null}
      <input
        id={id}
        className="plain-input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder={texts.datePattern}
        disabled={disabled}
        aria-required={required || undefined}
        aria-invalid={invalid || wrong || undefined}
        aria-describedby={
          [describedBy, wrong ? `${id}__day` : ''].filter(Boolean).join(' ') || undefined
        }
        value={text}
        onChange={({ target }) => {
          const typed = maskDate(target.value);
          setText(typed);
          onChange(typed === '' ? undefined : (parseDate(typed) ?? typed));
        }}
        onBlur={props.onBlur}
      />
      {wrong ? (
        <span className="field-error" id={`${id}__day`}>
          {texts.noSuchDay}
        </span>
      ) : null}
    </span>
  );
}
