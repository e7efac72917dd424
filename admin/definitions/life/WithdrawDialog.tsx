import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordsMade } from '../../definition-usage/RecordsMade.tsx';
import { UsingElements } from '../../definition-usage/UsingElements.tsx';
import { usageOf } from '../../definition-usage/usage.ts';
import { Note } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { refusalOf } from '../calls.ts';
import '../../definition-usage/usage.css';
import { withdraw } from './calls.ts';

interface WithdrawDialogProps {
  resource: string;
  row: DefinitionRow;
  onClose(): void;
  onWithdrawn(row: DefinitionRow): void;
}

export function WithdrawDialog({ resource, row, onClose, onWithdrawn }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const silent = reason.trim().length < 3;
  const { data: used } = useQuery({
    queryKey: [resource, 'usage', row.id, row.version, ''],
    queryFn: () => usageOf(resource, row.id, ''),
  });
  const confirm = async () => {
    setAsked(true);
    if (silent) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      onWithdrawn(await withdraw(resource, row, reason.trim()));
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="withdraw-title">
      <DialogTitle id="withdraw-title">Вывести из действия</DialogTitle>
      <DialogContent>
        <div className="stack">
          <p>
            Новые записи по этому элементу вносить будет нельзя, прежние останутся и показываются по
            своим версиям.{' '}
            {row.layer === 'federal'
              ? 'Так станет во всех регионах.'
              : 'Если элемент с этим кодом есть выше, здесь снова будет действовать он.'}{' '}
            Элемент можно вернуть.
          </p>
          {refusal ? <Note tone="bad">{refusal}</Note> : null}
          {used && used.definitions.length > 0 ? (
            <section>
              <h3>На него ссылаются</h3>
              <UsingElements elements={used.definitions} />
            </section>
          ) : null}
          {used?.records.some(({ total }) => total > 0) ? (
            <section>
              <h3>Записи по его версиям останутся</h3>
              <RecordsMade records={used.records} />
            </section>
          ) : null}
          <TextField
            id="withdraw-reason"
            label="Почему выводится"
            placeholder="Например: заменён приказом от 12.01.2026 № 5"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={asked && silent}
            helperText={
              asked && silent
                ? 'Назовите причину: её увидят все, кто работает по элементу'
                : undefined
            }
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
          Отмена
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void confirm()}>
          Вывести из действия
        </Button>
      </DialogActions>
    </Dialog>
  );
}
