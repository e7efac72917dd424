import { InputAdornment, TextField } from '@mui/material';
import { formatNamed } from '../../forms/dialect/formats/index.ts';
import { useDraft } from '../parts/use-draft.ts';
import { describedBy, type FieldWidgetProps, hasErrors } from './described-by.ts';

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** Text and numbers; a number is typed as Russians write it, with a comma. */
export function TextInput(props: FieldWidgetProps) {
  const { id, htmlName, schema, options, required, disabled, readonly, placeholder, autofocus } =
    props;
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const { text, type, flush } = useDraft(shown(props.value), (typed) => {
    const value = isNumber ? typed.trim().replace(',', '.') : typed;
    props.onChange(value === '' ? options.emptyValue : value);
  });
  const unit = typeof options.unit === 'string' ? options.unit : undefined;
  const keyboard = formatNamed(schema.format ?? '')?.keyboard;
  const multiline = options.widget === 'textarea' || props.multiline === true;
  return (
    <TextField
      id={id}
      name={htmlName || id}
      value={text}
      placeholder={placeholder || undefined}
      autoFocus={autofocus}
      multiline={multiline}
      minRows={multiline ? 3 : undefined}
      disabled={disabled}
      error={hasErrors(props)}
      className={isNumber ? 'field-number' : undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => {
        flush();
        props.onBlur(id, event.target.value);
      }}
      onFocus={(event) => props.onFocus(id, event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') flush();
      }}
      slotProps={{
        input: unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {},
        htmlInput: {
          readOnly: readonly,
          inputMode: isNumber ? (schema.type === 'integer' ? 'numeric' : 'decimal') : keyboard,
          type: keyboard === 'url' ? 'text' : (keyboard ?? 'text'),
          maxLength: isNumber ? 24 : undefined,
          'aria-required': required || undefined,
          'aria-invalid': hasErrors(props),
          'aria-describedby': describedBy(props),
        },
      }}
    />
  );
}

export function TextareaInput(props: FieldWidgetProps) {
  return <TextInput {...props} multiline />;
}
