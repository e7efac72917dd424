// What came of the event for one participant: the fields that the type asks of each.

import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNotify } from 'react-admin';
import type { JsonObject } from '../../forms/json.ts';
import { checkAnswers, compileQuestionnaire, onePage } from '../../forms/questionnaires/index.ts';
import { errorsFrom, JsonForm } from '../json-form/index.ts';
import { request } from '../providers/http-client.ts';
import { today } from '../providers/session.ts';
import type { ParticipantRow } from './GroupTicks.tsx';

interface OutcomeDialogProps {
  eventId: number;
  row: ParticipantRow;
  schema: JsonObject;
  onSaved(): void;
  onClose(): void;
}

export function OutcomeDialog({ eventId, row, schema, onSaved, onClose }: OutcomeDialogProps) {
  const page = useMemo(() => onePage(schema, ''), [schema]);
  const [values, setValues] = useState<JsonObject>(row.fields ?? {});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const compiled = useMemo(
    () => compileQuestionnaire(page, values, { today: today() }),
    [page, values],
  );
  const { answers: fields, issues } = checkAnswers(page, values, today());
  const save = async () => {
    setAsked(true);
    if (issues.length > 0) return;
    setBusy(true);
    try {
      const marks = [{ learnerId: row.learnerId, fields }];
      await request(`events/${eventId}/attendance`, {
        method: 'PUT',
        body: JSON.stringify({ marks }),
      });
      onSaved();
      onClose();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Сохранить не удалось', { type: 'error' });
      setBusy(false);
    }
  };
  return (
    // A slip of the mouse beside the form must not throw away what was typed.
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="outcome-title"
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
    >
      <DialogTitle id="outcome-title">{row.learnerName}: итог</DialogTitle>
      <DialogContent>
        <JsonForm
          schema={compiled.schema}
          uiSchema={compiled.uiSchema}
          formData={values}
          onChange={setValues}
          extraErrors={errorsFrom(asked ? issues : [])}
          idPrefix="outcome"
        />
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Отмена
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void save()}>
          Сохранить
        </Button>
      </DialogActions>
    </Dialog>
  );
}
