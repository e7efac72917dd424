// Several accounts blocked or opened again in one transaction: all or none.
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify, useUpdateMany } from 'react-admin';
import { BulkRefusal } from '../list/BulkRefusal.tsx';
import { count } from '../parts/formats.ts';
import type { User } from './types.ts';

const WORDS = {
  blocked: { act: 'Заблокировать', done: 'Заблокировано', what: 'Они перестанут входить сразу.' },
  active: { act: 'Разблокировать', done: 'Разблокировано', what: 'Они снова смогут войти.' },
};

export function BlockSeveral() {
  const { selectedIds, onUnselectItems } = useListContext();
  const [asked, setAsked] = useState<keyof typeof WORDS>();
  const [update, { error, isPending, reset }] = useUpdateMany();
  const notify = useNotify();
  const accounts = count(selectedIds.length, 'учётную запись', 'учётные записи', 'учётных записей');
  const close = () => {
    setAsked(undefined);
    reset();
  };
  const change = (status: keyof typeof WORDS) =>
    update(
      'users',
      { ids: selectedIds, data: { status } },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify(`${WORDS[status].done}: ${selectedIds.length}`, { type: 'success' });
          onUnselectItems();
          close();
        },
      },
    );
  return (
    <>
      <Button size="small" onClick={() => setAsked('blocked')}>
        Заблокировать
      </Button>
      <Button size="small" onClick={() => setAsked('active')}>
        Разблокировать
      </Button>
      {asked ? (
        <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="block-title">
          <DialogTitle id="block-title">
            {WORDS[asked].act} {accounts}?
          </DialogTitle>
          <DialogContent className="stack">
            <p className="second">{WORDS[asked].what}</p>
            {error ? <BulkRefusal<User> error={error} nameOf={({ name }) => name} /> : null}
          </DialogContent>
          <DialogActions>
            <Button variant="text" onClick={close}>
              Отмена
            </Button>
            <Button
              variant="contained"
              color="primary"
              disabled={isPending}
              onClick={() => change(asked)}
            >
              {WORDS[asked].act}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
