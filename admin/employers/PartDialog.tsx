import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { CreateBase, EditBase, Form, useRefresh } from 'react-admin';
import { DialogBar } from '../edit/DialogBar.tsx';
import { RestOfRecord } from '../edit/RecordInput.tsx';
import { usePlace } from '../providers/place.ts';
import type { Employer } from './employer.ts';
import type { EmployerPart, PartRow } from './parts.ts';

/** Known from where the dialog was opened. */
const GIVEN = ['employerId', 'organizationId'];

interface PartDialogProps {
  part: EmployerPart;
  employer: Employer;
  /** Absent: a new one. */
  row?: PartRow;
  onClose(): void;
}

export function PartDialog({ part, employer, row, onClose }: PartDialogProps) {
  const refresh = useRefresh();
  const { place } = usePlace();
  const base = {
    resource: part.record.name,
    redirect: false,
    mutationOptions: {
      onSuccess: () => {
        refresh();
        onClose();
      },
    },
  } as const;
  const form = (
    <Form noValidate>
      <DialogContent>
        <div className="form-column">
          <RestOfRecord record={part.record} laid={GIVEN} />
        </div>
      </DialogContent>
      <DialogBar onClose={onClose} />
    </Form>
  );
  return (
    // A slip of the mouse beside the form must not throw away what was typed.
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="part-title"
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
    >
      <DialogTitle id="part-title">{row ? row.name : part.addLabel}</DialogTitle>
      {row ? (
        <EditBase {...base} id={row.id} mutationMode="pessimistic">
          {form}
        </EditBase>
      ) : (
        <CreateBase
          {...base}
          transform={(data: Record<string, unknown>) => ({
            ...data,
            employerId: employer.id,
            organizationId: place?.id,
          })}
        >
          {form}
        </CreateBase>
      )}
    </Dialog>
  );
}
