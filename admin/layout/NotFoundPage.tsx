import { Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';

export function NotFoundPage() {
  return (
    <>
      <ScreenHeader title="Такой страницы нет" />
      <EmptyState
        title="Адрес набран неверно или ссылка устарела"
        action={
          <Button component={LinkBase} to="/" variant="contained" color="primary">
            На рабочий стол
          </Button>
        }
      >
        Выберите нужный раздел слева или вернитесь на рабочий стол.
      </EmptyState>
    </>
  );
}

export function AccessDeniedPage() {
  return (
    <>
      <ScreenHeader title="Нет доступа" />
      <EmptyState
        title="Для этой страницы у вас нет прав"
        action={
          <Button component={LinkBase} to="/" variant="contained" color="primary">
            На рабочий стол
          </Button>
        }
      >
        Если она нужна вам для работы, обратитесь к администратору региона.
      </EmptyState>
    </>
  );
}
