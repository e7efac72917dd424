// The key is shown once: the server keeps only what recognises it.
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useNotify } from 'react-admin';
import { formatDate } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import type { NewToken } from './token.ts';

export function KeyOnce({ token, onClose }: { token: NewToken; onClose(): void }) {
  const notify = useNotify();
  async function copy() {
    try {
      await navigator.clipboard.writeText(token.key);
      notify('Ключ скопирован', { type: 'info' });
    } catch {
      notify('Скопировать не удалось: выделите ключ и скопируйте сами', { type: 'warning' });
    }
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="key-once-title">
      <DialogTitle id="key-once-title">Ключ «{token.name}»</DialogTitle>
      <DialogContent className="stack">
        <p className="key-once">
          <code>{token.key}</code>
        </p>
        <Note tone="warn">
          Скопируйте ключ сейчас: посмотреть его позже нельзя. Храните как пароль; если он попал к
          чужим, отзовите его в этом списке. Действует по {formatDate(token.expiresOn)}.
        </Note>
      </DialogContent>
      <DialogActions>
        <Button startIcon={<CopyIcon />} onClick={copy}>
          Скопировать ключ
        </Button>
        <Button variant="contained" color="primary" onClick={onClose}>
          Готово
        </Button>
      </DialogActions>
    </Dialog>
  );
}
