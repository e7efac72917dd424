// «Передать дела»: every duty still open passes to another person by one order.

import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { AutocompleteInput, Form, ReferenceInput, required, useNotify } from 'react-admin';
import { appointment } from '../../forms/records/responsible-people.ts';
import { DialogBar } from '../edit/DialogBar.tsx';
import { RecordInput } from '../edit/RecordInput.tsx';
import { personText } from '../plans/AppointDialog.tsx';
import { handOver } from '../plans/calls.ts';
import { today } from '../providers/session.ts';
import type { ResponsiblePerson } from './ResponsiblePersonList.tsx';

/** Asked as an appointment asks. */
const Input = ({ source }: { source: string }) => (
  <RecordInput record={appointment} source={source} />
);

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
            <Input source="orderNumber" />
            <Input source="orderDate" />
          </div>
          <Input source="startsOn" />
          <Input source="reason" />
        </DialogContent>
        <DialogBar label="Передать дела" onClose={onClose} />
      </Form>
    </Dialog>
  );
}
