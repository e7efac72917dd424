// A temporary password is shown once: it can be copied, it cannot be read again later.
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useNotify } from 'react-admin';
import { Note } from '../parts/Note.tsx';
import { AccountSheet } from './AccountSheet.tsx';

interface PasswordOnceProps {
  name?: string;
  login: string;
  password: string;
  onClose(): void;
}

export function PasswordOnce({ name = '', login, password, onClose }: PasswordOnceProps) {
  const notify = useNotify();
  async function copy() {
    try {
      await navigator.clipboard.writeText(password);
      notify('Пароль скопирован', { type: 'info' });
    } catch {
      notify('Скопировать не удалось: выделите пароль и скопируйте сами', { type: 'warning' });
    }
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="password-once-title">
      <DialogTitle id="password-once-title">Временный пароль</DialogTitle>
      <DialogContent className="stack">
        <dl className="password-facts">
          <dt>Логин</dt>
          <dd>{login}</dd>
          <dt>Пароль</dt>
          <dd className="password-once">{password}</dd>
        </dl>
        <Note>
          Передайте пароль лично. При первом входе система попросит заменить его. Посмотреть пароль
          позже нельзя.
        </Note>
      </DialogContent>
      <DialogActions>
        <AccountSheet slips={[{ name, login, password }]} />
        <Button startIcon={<CopyIcon />} onClick={copy}>
          Скопировать пароль
        </Button>
        <Button variant="contained" color="primary" onClick={onClose}>
          Готово
        </Button>
      </DialogActions>
    </Dialog>
  );
}
