import { TextField, type TextFieldProps } from '@mui/material';
import { useDraft } from './use-draft.ts';

interface DraftFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'error'> {
  value: string;
  problem?: string;
  maxLength?: number;
  onCommit(value: string): void;
}

/** A text that reaches the definition after a pause, so that typing never waits for checks. */
export function DraftField({
  value,
  problem,
  maxLength,
  onCommit,
  helperText,
  'aria-label': ariaLabel,
  ...rest
}: DraftFieldProps) {
  const { text, type, flush } = useDraft(value, onCommit);
  return (
    <TextField
      {...rest}
      value={text}
      error={problem !== undefined}
      helperText={problem ?? helperText}
      onChange={(event) => type(event.target.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter') flush();
      }}
      slotProps={{ htmlInput: { maxLength, 'aria-label': ariaLabel } }}
    />
  );
}
