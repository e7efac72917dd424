import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useDeleteMany, useListContext } from 'react-admin';
import { BulkRefusal } from '../../list/BulkRefusal.tsx';
import { count } from '../../parts/formats.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { useDeletedNotice } from './use-deleted-notice.tsx';

/** Deletes chosen elements that were never published, all or none, with a way back. */
export function DeleteSeveral() {
  const { resource, selectedIds, onUnselectItems, refetch } = useListContext<DefinitionRow>();
  const [confirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const [remove, { isPending }] = useDeleteMany();
  const noticeOfDeletion = useDeletedNotice(resource);
  const ids = selectedIds.map(Number);
  const confirm = () =>
    remove(
      resource,
      { ids },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          setConfirming(false);
          onUnselectItems();
          refetch();
          noticeOfDeletion(ids);
        },
        onError: (error) => {
          setConfirming(false);
          setRefusal(error);
        },
      },
    );
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setRefusal(undefined);
          setConfirming(true);
        }}
      >
        Удалить
      </Button>
      {refusal ? <BulkRefusal error={refusal} nameOf={(row: DefinitionRow) => row.title} /> : null}
      <Confirm
        isOpen={confirming}
        loading={isPending}
        title="Удалить выбранное?"
        content={`Будет удалено: ${count(ids.length, 'элемент', 'элемента', 'элементов')}. Удаляются только неопубликованные; их можно будет вернуть.`}
        confirm="Удалить"
        cancel="Оставить"
        onConfirm={confirm}
        onClose={() => setConfirming(false)}
      />
    </>
  );
}
