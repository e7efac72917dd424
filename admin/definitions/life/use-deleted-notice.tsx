import { Button, SnackbarContent } from '@mui/material';
import { useCallback } from 'react';
import { useCloseNotification, useNotify, useRefresh } from 'react-admin';
import { refusalOf } from '../calls.ts';
import { undelete } from './calls.ts';

const SHOWN_MILLISECONDS = 20_000;

/** Stands inside the notice, which alone knows how to close itself. */
function ReturnButton({ onPress }: { onPress(): void }) {
  const close = useCloseNotification();
  return (
    <Button
      color="inherit"
      size="small"
      onClick={() => {
        close();
        onPress();
      }}
    >
      Вернуть
    </Button>
  );
}

/** «Удалено · Вернуть»: the server keeps what was deleted and brings the same element back. */
export function useDeletedNotice(resource: string) {
  const notify = useNotify();
  const refresh = useRefresh();
  return useCallback(
    (ids: readonly number[], onReturned?: () => void) => {
      const bringBack = async () => {
        try {
          await undelete(resource, ids);
          notify(ids.length === 1 ? 'Элемент возвращён' : 'Элементы возвращены', {
            type: 'success',
          });
          refresh();
          onReturned?.();
        } catch (error) {
          notify(refusalOf(error), { type: 'error' });
        }
      };
      notify(
        <SnackbarContent
          message={ids.length === 1 ? 'Элемент удалён' : `Удалено элементов: ${ids.length}`}
          action={<ReturnButton onPress={() => void bringBack()} />}
        />,
        { autoHideDuration: SHOWN_MILLISECONDS },
      );
    },
    [resource, notify, refresh],
  );
}
