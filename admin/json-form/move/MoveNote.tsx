import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import { Note } from '../../parts/Note.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { MovedRecord } from './moved-record.ts';

interface MoveNoteProps {
  resource: 'responses' | 'events' | 'register-records';
  record: MovedRecord;
  /** The version the record is by. */
  versionId: number;
  /** Of the versions among which one is in force. */
  kind: KindCode;
  code: string;
  /** That the questions are others by now, in the words of the screen. */
  renewed: string;
  onMoved(): void;
}

/** Says that the questions have been renewed since, and offers to look at what a move would do. */
export function MoveNote(props: MoveNoteProps) {
  const { resource, record, versionId, kind, code, renewed, onMoved } = props;
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
          <span className="grow">{renewed}</span>
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
