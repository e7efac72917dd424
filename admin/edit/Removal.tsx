import { Confirm, type RaRecord, useDelete, useNotify, useRefresh } from 'react-admin';

interface RemovalProps {
  resource: string;
  row: RaRecord;
  /** What is about to go. */
  content: string;
  onClose(): void;
}

/** Asks before a record of a list inside a screen is deleted, and says why when it cannot be. */
export function Removal({ resource, row, content, onClose }: RemovalProps) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [remove, { isPending }] = useDelete();
  return (
    <Confirm
      isOpen
      loading={isPending}
      title="Удалить запись?"
      content={content}
      confirm="Удалить"
      cancel="Оставить"
      onClose={onClose}
      onConfirm={() =>
        remove(
          resource,
          { id: row.id, previousData: row },
          {
            mutationMode: 'pessimistic',
            onSuccess: () => {
              refresh();
              onClose();
            },
            onError: (error) => {
              notify(error instanceof Error ? error.message : 'Удалить не удалось', {
                type: 'error',
              });
              onClose();
            },
          },
        )
      }
    />
  );
}
