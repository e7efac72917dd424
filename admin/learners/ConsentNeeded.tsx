import { Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../parts/Note.tsx';
import { useMay } from '../providers/session.ts';
import { consentRecords } from './records/kinds.ts';
import { RecordDialog } from './records/RecordDialog.tsx';
import type { Learner } from './types.ts';

export function ConsentNeeded({ learner }: { learner: Learner }) {
  const [open, setOpen] = useState(false);
  const mayCreate = useMay('consent.create');
  return (
    <>
      <EmptyState
        title="Сначала нужно согласие"
        action={
          mayCreate ? (
            <Button variant="contained" color="primary" onClick={() => setOpen(true)}>
              Отметить согласие
            </Button>
          ) : (
            <Button component={Link} to={`/learners/${learner.id}/show`}>
              К карточке
            </Button>
          )
        }
      >
        Ответы вносятся только при подписанном согласии на обработку персональных данных. Отметьте
        его: вид, дату и где хранится документ.
      </EmptyState>
      {open ? (
        <RecordDialog
          kind={consentRecords}
          learnerId={learner.id}
          organizationId={learner.organizationId}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
