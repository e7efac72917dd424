import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { CreateBase, EditBase, Form, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { controlPoint } from '../../forms/records/control-points.ts';
import { DialogBar } from '../edit/DialogBar.tsx';
import { RecordInput } from '../edit/RecordInput.tsx';
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

const Input = ({ source }: { source: string }) => (
  <RecordInput record={controlPoint} source={source} />
);

function PointFields({ items }: { items: PlanItem[] }) {
  const dueOn: unknown = useWatch({ name: 'dueOn' });
  return (
    <>
      <Input source="title" />
      <div className="form-pair">
        <Input source="number" />
        <Input source="audience" />
      </div>
      <div className="form-pair">
        <Input source="termText" />
        <Input source="dueOn" />
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
