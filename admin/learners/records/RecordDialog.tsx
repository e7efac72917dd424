import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode } from 'react';
import { CreateBase, EditBase, Form, useNotify, useRefresh } from 'react-admin';
import { DialogBar } from '../../edit/DialogBar.tsx';
import type { RecordForm, RecordRow } from './kinds.ts';
import { RecordInputs } from './RecordInputs.tsx';

export interface RecordDialogProps {
  kind: RecordForm;
  learnerId: number;
  organizationId: number;
  /** Absent: a new record. */
  row?: RecordRow;
  defaults?: Record<string, unknown>;
  onClose(): void;
}

export function RecordDialog({
  kind,
  learnerId,
  organizationId,
  row,
  defaults,
  onClose,
}: RecordDialogProps) {
  const refresh = useRefresh();
  const notify = useNotify();
  const onSuccess = () => {
    notify('Сохранено. Уровень риска пересчитан', { type: 'success' });
    refresh();
    onClose();
  };
  const base = {
    resource: kind.record.name,
    redirect: false,
    mutationOptions: { onSuccess },
  } as const;
  const content = (
    <Body
      kind={kind}
      organizationId={organizationId}
      onClose={onClose}
      defaults={{ ...kind.defaults, ...defaults }}
      isNew={!row}
    />
  );
  return (
    // A slip of the mouse beside the form must not throw away what was typed.
    <Dialog
      open
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
      fullWidth
      maxWidth="sm"
      aria-labelledby="record-title"
    >
      <DialogTitle id="record-title">{row ? `${kind.title}: правка` : kind.addLabel}</DialogTitle>
      {row ? (
        <EditBase {...base} id={row.id} mutationMode="pessimistic">
          {content}
        </EditBase>
      ) : (
        <CreateBase
          {...base}
          transform={(data: Record<string, unknown>) => ({ ...data, learnerId })}
        >
          {content}
        </CreateBase>
      )}
    </Dialog>
  );
}

interface BodyProps {
  kind: RecordForm;
  organizationId: number;
  defaults: Record<string, unknown>;
  isNew: boolean;
  onClose(): void;
}

function Body({ kind, organizationId, defaults, isNew, onClose }: BodyProps): ReactNode {
  return (
    <Form defaultValues={isNew ? defaults : undefined} noValidate>
      <DialogContent>
        <RecordInputs kind={kind} organizationId={organizationId} />
      </DialogContent>
      <DialogBar onClose={onClose} />
    </Form>
  );
}
