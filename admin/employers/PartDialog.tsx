import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import {
  BooleanInput,
  CreateBase,
  EditBase,
  Form,
  required,
  TextInput,
  useRefresh,
} from 'react-admin';
import { DialogBar } from '../edit/DialogBar.tsx';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { usePlace } from '../providers/place.ts';
import type { Employer } from './employer.ts';
import type { EmployerPart, PartField, PartRow } from './parts.ts';

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
    resource: part.resource,
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
          {part.fields.map((field) => (
            <Field key={field.source} field={field} />
          ))}
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

function Field({ field: { source, label, type, ...field } }: { field: PartField }) {
  switch (type) {
    case 'flag':
      return <BooleanInput source={source} label={label} helperText={false} />;
    case 'municipality':
      return <OrganizationInput source={source} label={label} kinds={['municipality']} optional />;
    default:
      return (
        <TextInput
          source={source}
          label={label}
          multiline={type === 'note'}
          validate={field.required ? required() : undefined}
          helperText={false}
        />
      );
  }
}
