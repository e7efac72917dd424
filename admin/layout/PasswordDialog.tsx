import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { HttpError, useLogout, useNotify } from 'react-admin';
import { Note } from '../parts/Note.tsx';
import { refreshSession } from '../providers/auth-provider.ts';
import { request } from '../providers/http-client.ts';

interface PasswordDialogProps {
  open: boolean;
  /** A temporary password must be replaced before any work. */
  obligatory: boolean;
  onClose(): void;
}

type Errors = Partial<Record<'currentPassword' | 'newPassword' | 'repeated' | 'whole', string>>;

function errorsOf(error: unknown): Errors {
  if (!(error instanceof HttpError)) return { whole: 'Не удалось сменить пароль. Повторите позже' };
  const byField: unknown = error.body?.errors;
  return typeof byField === 'object' && byField !== null ? byField : { whole: error.message };
}

export function PasswordDialog({ open, obligatory, onClose }: PasswordDialogProps) {
  const notify = useNotify();
  const logout = useLogout();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [repeated, setRepeated] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (repeated !== newPassword) {
      setErrors({ repeated: 'Не совпадает с новым паролем' });
      return;
    }
    setBusy(true);
    setErrors({});
    try {
      await request('session/password', {
        method: 'PUT',
        body: JSON.stringify({ currentPassword, newPassword }),
      });
      await refreshSession();
      setCurrent('');
      setNew('');
      setRepeated('');
      notify('Пароль изменён', { type: 'info' });
      onClose();
    } catch (error) {
      setErrors(errorsOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={obligatory ? undefined : onClose}
      maxWidth="xs"
      fullWidth
      aria-labelledby="password-title"
    >
      <form onSubmit={save}>
        <DialogTitle id="password-title">
          {obligatory ? 'Замените временный пароль' : 'Смена пароля'}
        </DialogTitle>
        <DialogContent className="stack">
          {obligatory ? (
            <Note>Вам выдан временный пароль. Придумайте свой, чтобы начать работу.</Note>
          ) : null}
          {obligatory ? null : <Note>Другие входы закроются, ключи доступа будут отозваны.</Note>}
          {errors.whole ? <Note tone="bad">{errors.whole}</Note> : null}
          <TextField
            label="Текущий пароль"
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            value={currentPassword}
            onChange={(event) => setCurrent(event.target.value)}
            error={errors.currentPassword !== undefined}
            helperText={errors.currentPassword}
          />
          <TextField
            label="Новый пароль"
            type="password"
            autoComplete="new-password"
            required
            value={newPassword}
            onChange={(event) => setNew(event.target.value)}
            error={errors.newPassword !== undefined}
            helperText={errors.newPassword ?? 'Не короче 10 знаков и не из самых частых'}
          />
          <TextField
            label="Новый пароль ещё раз"
            type="password"
            autoComplete="new-password"
            required
            value={repeated}
            onChange={(event) => setRepeated(event.target.value)}
            error={errors.repeated !== undefined}
            helperText={errors.repeated}
          />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={obligatory ? () => logout() : onClose}>
            {obligatory ? 'Выйти' : 'Отмена'}
          </Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            Сменить пароль
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
