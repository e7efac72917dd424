// An act that others will ask about: what it does is said, and it is not done without words of its reason.
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Note } from './Note.tsx';

interface ReasonDialogProps {
  /** Of the dialog and its text, for their ids: «publish». */
  name: string;
  title: string;
  /** What the act does; told whether the button has been pressed already. */
  children?(asked: boolean): ReactNode;
  label: string;
  placeholder?: string;
  /** Said under the text while it is shorter than this many letters. */
  shortest: number;
  missing: string;
  /** Something else must be mended first: the button says so but does nothing. */
  unready?: boolean;
  confirm: string;
  cancel?: string;
  /** Resolves to what prevents it; nothing when it is done. */
  act(reason: string): Promise<string | undefined>;
  onClose(): void;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { name, title, children, label, placeholder, shortest, missing, unready, onClose } = props;
  const { confirm, cancel = 'Отмена', act } = props;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const tooShort = reason.trim().length < shortest;
  const press = async () => {
    setAsked(true);
    setRefusal(undefined);
    if (tooShort || unready) return;
    setBusy(true);
    try {
      setRefusal(await act(reason.trim()));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={`${name}-title`}>
      <DialogTitle id={`${name}-title`}>{title}</DialogTitle>
      <DialogContent>
        <div className="stack">
          {children?.(asked)}
          {refusal ? <Note tone="bad">{refusal}</Note> : null}
          <TextField
            id={`${name}-reason`}
            label={label}
            placeholder={placeholder}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={asked && tooShort}
            helperText={asked && tooShort ? missing : undefined}
            multiline
            minRows={2}
            autoFocus
            required
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          {cancel}
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void press()}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
