import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { HttpError } from 'react-admin';
import { DateBox } from '../parts/DateBox.tsx';
import { Note } from '../parts/Note.tsx';
import { post } from '../providers/http-client.ts';
import { today } from '../providers/session.ts';
import type { NewToken } from './token.ts';

type Errors = Partial<Record<'name' | 'expiresOn' | 'whole', string>>;

function errorsOf(error: unknown): Errors {
  if (!(error instanceof HttpError)) return { whole: 'Ключ не создан. Повторите позже' };
  const { name, expiresOn }: Errors = error.body?.errors ?? {};
  return name || expiresOn ? { name, expiresOn } : { whole: error.message };
}

/** Three months ahead: long enough for a program, short enough for a key that is forgotten. */
function usualTerm(): string {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 90);
  return day.toISOString().slice(0, 10);
}

interface TokenDialogProps {
  onClose(): void;
  onMade(token: NewToken): void;
}

export function TokenDialog({ onClose, onMade }: TokenDialogProps) {
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState<string | null>(usualTerm);
  const [readOnly, setReadOnly] = useState(true);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  async function make(event: FormEvent) {
    event.preventDefault();
    const missing: Errors = {
      ...(name.trim() === '' && { name: 'Назовите ключ: по названию вы узнаете его в списке' }),
      ...(!expiresOn && { expiresOn: 'Укажите последний день действия' }),
    };
    setErrors(missing);
    if (missing.name || missing.expiresOn) return;
    setBusy(true);
    try {
      const { json } = await post<NewToken>('tokens', { name: name.trim(), expiresOn, readOnly });
      onMade(json);
    } catch (error) {
      setErrors(errorsOf(error));
      setBusy(false);
    }
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="token-title">
      <form onSubmit={make} noValidate>
        <DialogTitle id="token-title">Новый ключ доступа</DialogTitle>
        <DialogContent className="stack">
          {errors.whole ? <Note tone="bad">{errors.whole}</Note> : null}
          <TextField
            label="Название"
            autoFocus
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={errors.name !== undefined}
            helperText={errors.name ?? 'Какая программа будет им пользоваться'}
            slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
          />
          <DateBox
            label="Действует по"
            required
            value={expiresOn}
            onChange={setExpiresOn}
            error={errors.expiresOn !== undefined}
            helperText={errors.expiresOn ?? 'Не дольше года'}
          />
          <FormControlLabel
            control={
              <Checkbox
                checked={readOnly}
                onChange={(event) => setReadOnly(event.target.checked)}
              />
            }
            label="Только чтение"
          />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            Отмена
          </Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            Создать ключ
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
