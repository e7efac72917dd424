import { Button, DialogActions } from '@mui/material';
import { SaveButton } from 'react-admin';

/** The end of a form in a dialog: leave it, or save it. */
export function DialogBar({ label = 'Сохранить', onClose }: { label?: string; onClose(): void }) {
  return (
    <DialogActions>
      <Button variant="text" onClick={onClose}>
        Отмена
      </Button>
      <SaveButton
        label={label}
        variant="contained"
        color="primary"
        icon={<span hidden />}
        alwaysEnable
      />
    </DialogActions>
  );
}
