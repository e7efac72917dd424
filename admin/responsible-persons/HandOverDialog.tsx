// «Передать дела»: every duty still open passes to another person by one order.

import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import {
  AutocompleteInput,
  Form,
  ReferenceInput,
  required,
  TextInput,
  useNotify,
} from 'react-admin';
import { DialogBar } from '../edit/DialogBar.tsx';
import { DateInput } from '../parts/DateInput.tsx';
import { personText } from '../plans/AppointDialog.tsx';
import { handOver } from '../plans/calls.ts';
import { today } from '../providers/session.ts';
import type { ResponsiblePerson } from './ResponsiblePersonList.tsx';

export function HandOverDialog({
  person,
  onClose,
  onDone,
}: {
  person: ResponsiblePerson;
  onClose(): void;
  onDone(): void;
}) {
  const notify = useNotify();
  const send = async (values: Record<string, unknown>) => {
    try {
      await handOver(person.id, values);
      notify('Дела переданы', { type: 'success' });
      onDone();
      onClose();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не передано', { type: 'error' });
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="hand-over-title">
      <Form noValidate defaultValues={{ startsOn: today() }} onSubmit={send}>
        <DialogTitle id="hand-over-title">Передать дела: {person.name}</DialogTitle>
        <DialogContent className="stack">
          <ReferenceInput
            source="toId"
            reference="responsible-persons"
            filter={{ active: true }}
            sort={{ field: 'name', order: 'ASC' }}
          >
            <AutocompleteInput
              label="Кому"
              optionText={personText}
              filterToQuery={(q: string) => (q ? { q } : {})}
              matchSuggestion={() => true}
              validate={required()}
              helperText={false}
            />
          </ReferenceInput>
          <div className="form-pair">
            <TextInput
              source="orderNumber"
              label="Номер приказа"
              validate={required()}
              helperText={false}
            />
            <DateInput source="orderDate" label="Дата приказа" validate={required()} />
          </div>
          <DateInput source="startsOn" label="С какого дня" validate={required()} />
          <TextInput source="reason" label="Причина" helperText={false} />
        </DialogContent>
        <DialogBar label="Передать дела" onClose={onClose} />
      </Form>
    </Dialog>
  );
}
