import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { CreateBase, EditBase, Form } from 'react-admin';
import { DialogBar } from '../edit/DialogBar.tsx';
import { wholeRecord } from '../providers/whole-record.ts';
import { ItemFields } from './ItemFields.tsx';
import { chosenOf, itemBody } from './item-values.ts';
import type { Plan, PlanItem } from './types.ts';

export interface ItemDialogProps {
  plan: Plan;
  items: PlanItem[];
  item?: PlanItem;
  /** The item a new one is to be a part of. */
  parent?: PlanItem;
  onClose(): void;
  onSaved(): void;
}

/** A new item, or an existing one changed. */
export function ItemDialog({ plan, items, item, parent, onClose, onSaved }: ItemDialogProps) {
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
  const parents = items.filter(({ id, parentId }) => parentId === null && id !== item?.id);
  const form = (
    <Form
      noValidate
      sanitizeEmptyValues={false}
      defaultValues={
        item
          ? (record: Partial<PlanItem>) => ({ ...chosenOf(record) })
          : { parentId: parent?.id ?? null, sectionId: parent?.sectionId ?? null }
      }
    >
      <DialogContent className="stack">
        <ItemFields plan={plan} items={parents} />
      </DialogContent>
      <DialogBar onClose={onClose} />
    </Form>
  );
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={(_, reason) => (reason === 'backdropClick' ? undefined : onClose())}
      aria-labelledby="item-title"
    >
      <DialogTitle id="item-title">
        {item
          ? `Пункт № ${item.number}`
          : parent
            ? `Новый подпункт пункта № ${parent.number}`
            : 'Новый пункт плана'}
      </DialogTitle>
      {item ? (
        <EditBase
          {...base}
          id={item.id}
          mutationMode="pessimistic"
          queryOptions={wholeRecord}
          transform={(data: Record<string, unknown>) => itemBody(data, item)}
        >
          {form}
        </EditBase>
      ) : (
        <CreateBase
          {...base}
          transform={(data: Record<string, unknown>) => ({ ...itemBody(data), planId: plan.id })}
        >
          {form}
        </CreateBase>
      )}
    </Dialog>
  );
}
