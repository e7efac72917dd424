import { useRefresh } from 'react-admin';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { post } from '../providers/http-client.ts';
import type { EventRow } from './event.ts';

export function CancelDialog({ event, onClose }: { event: EventRow; onClose(): void }) {
  const refresh = useRefresh();
  const act = async (reason: string) => {
    try {
      await post(`events/${event.id}/cancel`, { reason });
      refresh();
      onClose();
    } catch (error) {
      return error instanceof Error ? error.message : 'Отменить не удалось';
    }
  };
  return (
    <ReasonDialog
      name="cancel"
      title="Отменить мероприятие?"
      label="Причина отмены"
      shortest={3}
      missing="Напишите, почему мероприятие не состоится"
      confirm="Отменить мероприятие"
      cancel="Оставить"
      act={act}
      onClose={onClose}
    />
  );
}
