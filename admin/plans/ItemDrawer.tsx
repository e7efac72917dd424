import CloseIcon from '@mui/icons-material/CloseOutlined';
import { Button, Drawer, IconButton } from '@mui/material';
import { useState } from 'react';
import { Confirm, useDelete, useNotify } from 'react-admin';
import { termWarnings } from '../../forms/plans/index.ts';
import { formatDate } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { useMay } from '../providers/session.ts';
import { markItem, moveItem } from './calls.ts';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemFacts } from './ItemFacts.tsx';
import { ItemHistory, ItemOrganizations } from './ItemHistory.tsx';
import { ItemPeople } from './ItemPeople.tsx';
import { ItemStatus } from './ItemStatus.tsx';
import type { Plan, PlanItem } from './types.ts';

export interface ItemDrawerProps {
  item: PlanItem | undefined;
  plan: Plan;
  items: PlanItem[];
  mayMark: boolean;
  mayKeep: boolean;
  onClose(): void;
  onChanged(): void;
}

export function ItemDrawer(props: ItemDrawerProps) {
  const { item, onClose } = props;
  return (
    <Drawer
      anchor="right"
      open={item !== undefined}
      onClose={onClose}
      slotProps={{
        paper: { className: 'item-drawer', role: 'dialog', 'aria-label': 'Пункт плана' },
      }}
    >
      {item ? <Body {...props} item={item} /> : null}
    </Drawer>
  );
}

function Body({
  item,
  plan,
  items,
  mayMark,
  mayKeep,
  onClose,
  onChanged,
}: ItemDrawerProps & { item: PlanItem }) {
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('plan-item.create') && mayKeep && item.parentId === null;
  const warnings = termWarnings({
    termKind: item.termKind,
    dueDates: item.occurrences.map(({ dueOn }) => dueOn),
  });
  return (
    <div className="item-body">
      <div className="row">
        <div className="grow">
          <p className="label">Пункт № {item.number}</p>
          <h2>{item.title}</h2>
        </div>
        <IconButton aria-label="Закрыть" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className="row-wrap">
        <ItemStatus item={item} editable={mayMark} onChanged={onChanged} />
        {mayKeep ? (
          <Button size="small" onClick={() => setEditing(true)}>
            Изменить пункт
          </Button>
        ) : null}
        {mayAdd ? (
          <Button size="small" onClick={() => setAdding(true)}>
            Добавить подпункт
          </Button>
        ) : null}
      </div>
      <dl className="facts-list">
        <dt>Ответственный</dt>
        <dd>{item.responsibleText || '—'}</dd>
        <dt>Срок</dt>
        <dd>{item.termText || 'не указан'}</dd>
        <dt>Результат</dt>
        <dd>{item.resultText || '—'}</dd>
        <dt>Что сделано</dt>
        <dd>{item.factText || '—'}</dd>
        {item.note ? (
          <>
            <dt>Примечание</dt>
            <dd>{item.note}</dd>
          </>
        ) : null}
      </dl>
      {warnings.map((text) => (
        <Note key={text} tone="warn">
          {text}
        </Note>
      ))}
      <Dates item={item} mayMark={mayMark} onChanged={onChanged} />
      <ItemFacts
        key={`${item.id} ${item.version}`}
        item={item}
        mayMark={mayMark}
        onChanged={onChanged}
      />
      <ItemPeople item={item} mayKeep={mayKeep} onChanged={onChanged} />
      <ItemOrganizations itemId={item.id} version={item.version} />
      <ItemHistory item={item} />
      {mayKeep ? (
        <Place item={item} plan={plan} items={items} onClose={onClose} onChanged={onChanged} />
      ) : null}
      {editing ? (
        <ItemDialog
          plan={plan}
          items={items}
          item={item}
          onClose={() => setEditing(false)}
          onSaved={onChanged}
        />
      ) : null}
      {adding ? (
        <ItemDialog
          plan={plan}
          items={items}
          parent={item}
          onClose={() => setAdding(false)}
          onSaved={onChanged}
        />
      ) : null}
    </div>
  );
}

function Dates({
  item,
  mayMark,
  onChanged,
}: {
  item: PlanItem;
  mayMark: boolean;
  onChanged(): void;
}) {
  const notify = useNotify();
  if (item.occurrences.length === 0) return null;
  const pass = (occurrenceId: number) =>
    markItem(item.id, { occurrenceId }).then(onChanged, (error: unknown) =>
      notify(error instanceof Error ? error.message : 'Не сохранено', { type: 'error' }),
    );
  return (
    <section>
      <h3>Контрольные даты</h3>
      <ul className="boxed-list">
        {item.occurrences.map(({ id, startsOn, dueOn, status, doneOn }) => (
          <li key={id}>
            <span className="grow">
              {startsOn ? `${formatDate(startsOn)} – ` : ''}
              {formatDate(dueOn)}
            </span>
            {status === 'done' ? (
              <StatusLabel tone="ok">исполнено {formatDate(doneOn)}</StatusLabel>
            ) : mayMark && item.occurrences.length > 1 ? (
              <Button size="small" onClick={() => void pass(id)}>
                Исполнена
              </Button>
            ) : (
              <StatusLabel tone="none">открыта</StatusLabel>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({
  item,
  plan,
  items,
  onClose,
  onChanged,
}: Pick<ItemDrawerProps, 'plan' | 'items' | 'onClose' | 'onChanged'> & { item: PlanItem }) {
  const notify = useNotify();
  const mayDelete = useMay('plan-item.delete');
  const [confirming, setConfirming] = useState(false);
  const [remove, { isPending }] = useDelete();
  const own = items.filter(
    ({ sectionId, parentId }) => sectionId === item.sectionId && parentId === item.parentId,
  );
  // Past the last row of an item stands the next item of its section.
  const parentAt = items.findIndex(({ id }) => id === item.parentId);
  const past = items
    .slice(parentAt + 1)
    .find(({ sectionId, parentId }) => sectionId === item.sectionId && parentId === null);
  const end = (item.parentId && past?.id) || null;
  const at = own.findIndex(({ id }) => id === item.id);
  const section = plan.sections.findIndex(({ id }) => id === item.sectionId);
  const fail = (error: unknown) =>
    notify(error instanceof Error ? error.message : 'Не получилось', { type: 'error' });
  const move = (body: Parameters<typeof moveItem>[1]) => {
    moveItem(item.id, body).then(onChanged, fail);
  };
  const nextSection = plan.sections[section + 1];
  const previousSection = plan.sections[section - 1];
  return (
    <section>
      <h3>Место в плане</h3>
      <div className="row-wrap">
        <Button size="small" disabled={at <= 0} onClick={() => move({ beforeId: own[at - 1]?.id })}>
          Выше
        </Button>
        <Button
          size="small"
          disabled={at >= own.length - 1}
          onClick={() => move({ beforeId: own[at + 2]?.id ?? end })}
        >
          Ниже
        </Button>
        <Button
          size="small"
          disabled={!previousSection || item.parentId !== null}
          onClick={() => move({ sectionId: previousSection?.id })}
        >
          В раздел выше
        </Button>
        <Button
          size="small"
          disabled={!nextSection || item.parentId !== null}
          onClick={() => move({ sectionId: nextSection?.id })}
        >
          В раздел ниже
        </Button>
        {mayDelete ? (
          <Button size="small" color="error" variant="text" onClick={() => setConfirming(true)}>
            Удалить пункт
          </Button>
        ) : null}
      </div>
      <Confirm
        isOpen={confirming}
        loading={isPending}
        title="Удалить пункт?"
        content={`№ ${item.number} ${item.title}`}
        confirm="Удалить"
        onConfirm={() =>
          remove(
            'plan-items',
            { id: item.id, previousData: item },
            {
              onSuccess: () => {
                onClose();
                onChanged();
              },
              onError: (error) => {
                setConfirming(false);
                fail(error);
              },
            },
          )
        }
        onClose={() => setConfirming(false)}
      />
    </section>
  );
}
