import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { post } from '../providers/http-client.ts';
import type { EventRow } from './event.ts';

export function CancelDialog({ event, onClose }: { event: EventRow; onClose(): void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const empty = reason.trim().length < 3;
  const cancel = async () => {
    setAsked(true);
    if (empty) return;
    setBusy(true);
    try {
      await post(`events/${event.id}/cancel`, { reason: reason.trim() });
      refresh();
      onClose();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Отменить не удалось', { type: 'error' });
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="cancel-title">
      <DialogTitle id="cancel-title">Отменить мероприятие?</DialogTitle>
      <DialogContent>
        <TextField
          label="Причина отмены"
          value={reason}
          onChange={(change) => setReason(change.target.value)}
          error={asked && empty}
          helperText={asked && empty ? 'Напишите, почему мероприятие не состоится' : ' '}
          multiline
          fullWidth
          autoFocus
          margin="dense"
        />
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Оставить
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void cancel()}>
          Отменить мероприятие
        </Button>
      </DialogActions>
    </Dialog>
  );
}
