// The session ended while somebody was working: they sign in here, over the open screen, and go on.
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Note } from '../parts/Note.tsx';
import { signIn } from '../providers/auth-provider.ts';
import { settleRenewal, useRenewalAsked } from '../providers/renewal.ts';
import { useSession } from '../providers/session.ts';

export function RenewalDialog() {
  const asked = useRenewalAsked();
  const session = useSession();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const login = session?.user.login ?? '';

  async function renew(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await signIn(login, password);
      setPassword('');
      settleRenewal(true);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'Не удалось войти');
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog open={asked} maxWidth="xs" fullWidth aria-labelledby="renewal-title">
      <form onSubmit={renew}>
        <DialogTitle id="renewal-title">Сеанс завершён</DialogTitle>
        <DialogContent className="stack">
          <p className="second">
            Введённое на экране сохранено. Войдите снова, и работа продолжится.
          </p>
          {error ? <Note tone="bad">{error}</Note> : null}
          <TextField
            label="Логин"
            value={login}
            autoComplete="username"
            slotProps={{ htmlInput: { readOnly: true } }}
          />
          <TextField
            label="Пароль"
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={() => settleRenewal(false)}>
            Выйти без сохранения
          </Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            Войти и продолжить
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
