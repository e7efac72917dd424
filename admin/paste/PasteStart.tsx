import { Button, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { Note } from '../parts/Note.tsx';

interface PasteStartProps {
  label: string;
  help: string;
  placeholder?: string;
  text: string;
  onText(text: string): void;
  /** What is asked before the text. */
  above?: ReactNode;
  /** What is taken where the table does not say it. */
  children?: ReactNode;
  submit: string;
  /** Something beside the text is still missing. */
  unready?: boolean;
  failure?: string;
  onStart(): void;
}

/** Where a table copied out of a spreadsheet goes in, before its rows are seen. */
export function PasteStart(props: PasteStartProps) {
  const { label, help, placeholder, text, onText, above, children, submit, unready, failure } =
    props;
  return (
    <form
      className="paste-start form-column"
      onSubmit={(event) => {
        event.preventDefault();
        props.onStart();
      }}
    >
      {above}
      <TextField
        label={label}
        value={text}
        onChange={({ target }) => onText(target.value)}
        multiline
        minRows={8}
        maxRows={16}
        placeholder={placeholder}
        helperText={help}
        slotProps={{ htmlInput: { spellCheck: false, autoFocus: true } }}
      />
      {children}
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={text.trim() === '' || unready}
        >
          {submit}
        </Button>
      </div>
      {failure ? <Note tone="bad">{failure}</Note> : null}
    </form>
  );
}
