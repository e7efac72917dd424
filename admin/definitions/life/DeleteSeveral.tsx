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
  const [asking, setAsking] = useState(false);
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
          setAsking(false);
          onUnselectItems();
          refetch();
          noticeOfDeletion(ids);
        },
        onError: (error) => {
          setAsking(false);
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
          setAsking(true);
        }}
      >
        Удалить
      </Button>
      {refusal ? <BulkRefusal error={refusal} nameOf={(row: DefinitionRow) => row.title} /> : null}
      <Confirm
        isOpen={asking}
        loading={isPending}
        title="Удалить выбранное?"
        content={`Будет удалено: ${count(ids.length, 'элемент', 'элемента', 'элементов')}. Удаляются только неопубликованные; их можно будет вернуть.`}
        confirm="Удалить"
        cancel="Оставить"
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
