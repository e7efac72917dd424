// By an order with its number and date: a new person, one who replaces another, or one who stands in.
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import {
  AutocompleteInput,
  CreateBase,
  Form,
  ReferenceInput,
  required,
  SaveButton,
} from 'react-admin';
import { appointment } from '../../forms/records/responsible-people.ts';
import { RecordInput } from '../edit/RecordInput.tsx';
import { today } from '../providers/session.ts';
import type { Appointment } from './types.ts';

export interface AppointDialogProps {
  title: string;
  duty: string;
  itemId?: number;
  responsiblePersonId?: number;
  replaces?: Appointment;
  substitutes?: Appointment;
  onClose(): void;
  onSaved(): void;
}

const Input = ({ source }: { source: string }) => (
  <RecordInput record={appointment} source={source} />
);

export const personText = (person: { name?: string; position?: string | null }) =>
  [person.name, person.position].filter(Boolean).join(', ');

export function AppointDialog({
  title,
  duty,
  itemId,
  responsiblePersonId,
  replaces,
  substitutes,
  onClose,
  onSaved,
}: AppointDialogProps) {
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
      aria-labelledby="appoint-title"
    >
      <CreateBase
        resource="appointments"
        redirect={false}
        transform={(data: Record<string, unknown>) => ({
          ...data,
          duty,
          itemId: itemId ?? null,
          replacesId: replaces?.id ?? null,
          substitutesId: substitutes?.id ?? null,
        })}
        mutationOptions={{
          onSuccess: () => {
            onSaved();
            onClose();
          },
        }}
      >
        <Form noValidate defaultValues={{ startsOn: today(), responsiblePersonId }}>
          <DialogTitle id="appoint-title">{title}</DialogTitle>
          <DialogContent className="stack">
            <ReferenceInput
              source="responsiblePersonId"
              reference="responsible-persons"
              filter={{ active: true }}
              sort={{ field: 'name', order: 'ASC' }}
            >
              <AutocompleteInput
                optionText={personText}
                filterToQuery={(q: string) => (q ? { q } : {})}
                matchSuggestion={() => true}
                validate={required()}
                helperText={false}
              />
            </ReferenceInput>
            <div className="form-pair">
              <Input source="orderNumber" />
              <Input source="orderDate" />
            </div>
            <div className="form-pair">
              <Input source="startsOn" />
              <RecordInput
                record={appointment}
                source="endsOn"
                asked={substitutes !== undefined}
                help={substitutes ? undefined : 'Пусто — бессрочно'}
              />
            </div>
            <Input source="reason" />
          </DialogContent>
          <DialogActions>
            <Button variant="text" onClick={onClose}>
              Отмена
            </Button>
            <SaveButton
              label="Назначить"
              variant="contained"
              color="primary"
              icon={<span hidden />}
              alwaysEnable
            />
          </DialogActions>
        </Form>
      </CreateBase>
    </Dialog>
  );
}
