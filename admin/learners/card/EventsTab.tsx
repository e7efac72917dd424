import TrainingIcon from '@mui/icons-material/RecordVoiceOverOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { participationRecords } from '../records/kinds.ts';
import { RecordDialog } from '../records/RecordDialog.tsx';
import { useEventTypes } from '../records/RecordInputs.tsx';
import { RecordList } from '../records/RecordList.tsx';

interface PlaceProps {
  learnerId: number;
  organizationId: number;
  closed?: string;
}

export function EventsTab(props: PlaceProps) {
  return (
    <div className="card-main">
      <RecordList kind={participationRecords} {...props} extra={<TrainingButton {...props} />} />
    </div>
  );
}

/** Interview training is an event like any other; staff look for it by its own name. */
export function TrainingButton({ learnerId, organizationId, closed }: PlaceProps) {
  const [open, setOpen] = useState(false);
  const { types } = useEventTypes(organizationId);
  const training = types.find(({ code }) => code === 'interview-training');
  if (!training) return null;
  return (
    <>
      <Button
        startIcon={<TrainingIcon />}
        disabled={closed !== undefined}
        onClick={() => setOpen(true)}
      >
        Тренинг по собеседованию
      </Button>
      {open ? (
        <RecordDialog
          kind={participationRecords}
          learnerId={learnerId}
          organizationId={organizationId}
          defaults={{ eventTypeVersionId: training.id }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
