import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { CreateBase, EditBase, Form, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { audiences } from '../../forms/plans/index.ts';
import { DialogBar } from '../edit/DialogBar.tsx';
import { choicesOf } from '../messages/words.ts';
import { DateInput } from '../parts/DateInput.tsx';
import { DayOff } from './DayOff.tsx';
import type { ControlPoint } from './PointsView.tsx';
import type { PlanItem } from './types.ts';

export interface PointDialogProps {
  planId: number;
  items: PlanItem[];
  /** Absent: a new one, with this number. */
  point?: ControlPoint;
  number: string;
  onClose(): void;
  onSaved(): void;
}

export function PointDialog({ planId, items, point, number, onClose, onSaved }: PointDialogProps) {
  const base = {
    resource: 'control-points',
    redirect: false,
    mutationOptions: {
      onSuccess: () => {
        onSaved();
        onClose();
      },
    },
  } as const;
  const form = (
    <Form
      noValidate
      sanitizeEmptyValues={false}
      defaultValues={point ? undefined : { number, audience: 'region' }}
    >
      <DialogContent className="stack">
        <PointFields items={items} />
      </DialogContent>
      <DialogBar onClose={onClose} />
    </Form>
  );
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
      aria-labelledby="point-title"
    >
      <DialogTitle id="point-title">
        {point ? 'Контрольная точка' : 'Новая контрольная точка'}
      </DialogTitle>
      {point ? (
        <EditBase {...base} id={point.id} mutationMode="pessimistic">
          {form}
        </EditBase>
      ) : (
        <CreateBase {...base} transform={(data: Record<string, unknown>) => ({ ...data, planId })}>
          {form}
        </CreateBase>
      )}
    </Dialog>
  );
}

function PointFields({ items }: { items: PlanItem[] }) {
  const dueOn: unknown = useWatch({ name: 'dueOn' });
  return (
    <>
      <TextInput source="title" multiline validate={required()} helperText={false} />
      <div className="form-pair">
        <TextInput source="number" validate={required()} helperText={false} />
        <SelectInput
          source="audience"
          choices={choicesOf(audiences)}
          validate={required()}
          helperText={false}
        />
      </div>
      <div className="form-pair">
        <TextInput source="termText" helperText="Как в документе: «до 15 июня 2026 г.»" />
        <DateInput source="dueOn" helperText="Пусто — будет прочитана из срока" />
      </div>
      <DayOff days={[dueOn]} />
      <SelectInput
        source="itemId"
        choices={items.map(({ id, number, title }) => ({ id, name: `№ ${number} ${title}` }))}
        emptyText="не связана с пунктом"
        helperText={false}
      />
    </>
  );
}
