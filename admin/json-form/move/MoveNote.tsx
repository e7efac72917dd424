import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Note } from '../../parts/Note.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { MovedRecord } from './moved-record.ts';

interface MoveNoteProps {
  resource: 'responses' | 'events' | 'register-records';
  record: MovedRecord;
  /** The version the record is by. */
  versionId: number;
  kind: 'questionnaire' | 'event-type' | 'register';
  code: string;
  onMoved(): void;
}

const renewed: Record<MoveNoteProps['kind'], string> = {
  questionnaire:
    'Опросник с тех пор обновлён. Эти ответы остаются в своей версии, пока их не перенесут.',
  'event-type':
    'Вид мероприятия с тех пор обновлён. Сведения остаются в своей версии, пока их не перенесут.',
  register: 'Реестр с тех пор обновлён. Запись остаётся в своей версии, пока её не перенесут.',
};

/** Says that the questions have been renewed since, and offers to look at what a move would do. */
export function MoveNote({ resource, record, versionId, kind, code, onMoved }: MoveNoteProps) {
  const [looking, setLooking] = useState(false);
  const { data } = useGetList<{ id: number; number: number }>('definition-versions', {
    filter: { kind, code, inForceAt: record.organizationId },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  const inForce = data?.[0];
  if (!inForce || inForce.id === versionId) return null;
  return (
    <>
      <Note>
        <div className="row-wrap">
          <span className="grow">{renewed[kind]}</span>
          <Button size="small" onClick={() => setLooking(true)}>
            Перенести в новую версию…
          </Button>
        </div>
      </Note>
      {looking ? (
        <MoveDialog
          resource={resource}
          record={record}
          onClose={() => setLooking(false)}
          onMoved={() => {
            setLooking(false);
            onMoved();
          }}
        />
      ) : null}
    </>
  );
}
