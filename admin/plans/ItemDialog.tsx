import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import {
  ArrayInput,
  CreateBase,
  EditBase,
  Form,
  NumberInput,
  required,
  SaveButton,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { wholeRecord } from '../providers/whole-record.ts';
import type { Plan, PlanItem } from './types.ts';

const comparisonChoices = [
  { id: 'at-least', name: 'не менее' },
  { id: 'at-most', name: 'не более' },
  { id: 'equal', name: 'ровно' },
];

/** A new item, or an existing one changed. */
export function ItemDialog({
  plan,
  item,
  onClose,
  onSaved,
}: {
  plan: Plan;
  item?: PlanItem;
  onClose(): void;
  onSaved(): void;
}) {
  const base = {
    resource: 'plan-items',
    redirect: false,
    mutationOptions: {
      onSuccess: () => {
        onSaved();
        onClose();
      },
    },
  } as const;
  const form = <Fields plan={plan} onClose={onClose} />;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
      aria-labelledby="item-title"
    >
      <DialogTitle id="item-title">
        {item ? `Пункт № ${item.number}` : 'Новый пункт плана'}
      </DialogTitle>
      {item ? (
        <EditBase {...base} id={item.id} mutationMode="pessimistic" queryOptions={wholeRecord}>
          {form}
        </EditBase>
      ) : (
        <CreateBase
          {...base}
          transform={(data: Record<string, unknown>) => ({ ...data, planId: plan.id })}
        >
          {form}
        </CreateBase>
      )}
    </Dialog>
  );
}

function Fields({ plan, onClose }: { plan: Plan; onClose(): void }) {
  return (
    <Form noValidate sanitizeEmptyValues={false}>
      <DialogContent className="stack">
        <TextInput source="title" multiline validate={required()} helperText={false} />
        <div className="form-pair">
          <TextInput source="number" helperText={false} />
          <SelectInput
            source="sectionId"
            choices={plan.sections.map(({ id, title }) => ({ id, name: title }))}
            helperText={false}
          />
        </div>
        <TextInput
          source="responsibleText"
          multiline
          helperText="Как в документе. Известные слова («ЦЗН», «ПОО и ОО ВО») будут раскрыты до организаций"
        />
        <TextInput
          source="termText"
          helperText="Как в документе: «до 15 марта 2026 г.», «15 марта – 30 июня 2026 г.», «ежемесячно»"
        />
        <TextInput source="resultText" multiline helperText={false} />
        <ArrayInput source="targets" helperText={false}>
          <SimpleFormIterator inline disableClear disableReordering>
            <TextInput source="title" label="Показатель" validate={required()} helperText={false} />
            <SelectInput
              source="comparison"
              label="Условие"
              choices={comparisonChoices}
              defaultValue="at-least"
              validate={required()}
              helperText={false}
            />
            <NumberInput source="target" label="Цель" validate={required()} helperText={false} />
            <TextInput source="unit" label="Единица" helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
        <TextInput source="note" multiline helperText={false} />
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Отмена
        </Button>
        <SaveButton
          label="Сохранить"
          variant="contained"
          color="primary"
          icon={<span hidden />}
          alwaysEnable
        />
      </DialogActions>
    </Form>
  );
}
