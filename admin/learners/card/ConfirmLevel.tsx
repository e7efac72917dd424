import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { post } from '../../providers/http-client.ts';
import { useMay } from '../../providers/session.ts';
import type { Assessment } from '../types.ts';

/** The employment centre stands behind a level by name; a new assessment asks for it again. */
export function ConfirmLevel({ assessment }: { assessment: Assessment }) {
  const mayConfirm = useMay('assessment.confirm');
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  if (!mayConfirm || assessment.confirmedByName || assessment.level === 'insufficient') return null;
  const confirm = async () => {
    setBusy(true);
    try {
      await post(`assessments/${assessment.id}/confirm`, {});
      notify('Уровень подтверждён', { type: 'success' });
      refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Подтвердить не удалось', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" disabled={busy} onClick={() => void confirm()}>
      Подтвердить уровень
    </Button>
  );
}
