import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';

interface ViewNameDialogProps {
  open: boolean;
  title: string;
  name: string;
  onSave(name: string): Promise<void>;
  onClose(): void;
}

export function ViewNameDialog({ open, title, name, onSave, onClose }: ViewNameDialogProps) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return setError('Назовите вид, например «Выпускники без согласия»');
    try {
      await onSave(name);
      setTyped('');
      onClose();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'Не удалось сохранить');
    }
  };
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="view-name">
      <form onSubmit={save} noValidate>
        <DialogTitle id="view-name">{title}</DialogTitle>
        <DialogContent className="stack">
          <p className="second">
            Условия, порядок, графы и плотность строк откроются одной вкладкой.
          </p>
          <TextField
            label="Название вида"
            value={typed}
            autoFocus
            error={error !== undefined}
            helperText={error}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(undefined);
            }}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            Отмена
          </Button>
          <Button type="submit" variant="contained" color="primary">
            Сохранить
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
