import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { EmptyState } from '../parts/Note.tsx';

/** An address of a register that is out of force here or closed to whoever looks. */
export function NoRegister() {
  return (
    <EmptyState
      title="Такого реестра здесь нет"
      action={
        <Button component={Link} to="/register-records">
          Открыть все реестры
        </Button>
      }
    >
      Он выведен из действия или закрыт для вашей роли.
    </EmptyState>
  );
}
