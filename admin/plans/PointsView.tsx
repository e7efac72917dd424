// Control points by audience; a day that differs from the plan's own is shown, both are kept.

import AddIcon from '@mui/icons-material/AddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, IconButton } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useUpdate } from 'react-admin';
import { audiences, dayOffWarning } from '../../forms/plans/index.ts';
import type { controlPoint } from '../../forms/records/control-points.ts';
import type { RowOf } from '../../forms/records/record.ts';
import { Removal } from '../edit/Removal.tsx';
import { formatDate } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { Stop, type StopState } from '../parts/RouteLine.tsx';
import { useMay } from '../providers/session.ts';
import { PointDialog } from './PointDialog.tsx';
import type { PlanItem } from './types.ts';

/** A date that was not given has been read from the term. */
export type ControlPoint = Omit<RowOf<typeof controlPoint>, 'dueOn'> & { dueOn: string };

function stopOf({ status, differs, overdue }: ControlPoint): StopState {
  if (status === 'done') return 'done';
  if (differs) return 'doubt';
  return overdue ? 'late' : 'ahead';
}

interface PointsViewProps {
  planId: number;
  items: PlanItem[];
  /** The plan may still be changed. */
  writable: boolean;
  onOpen(itemId: number): void;
}

export function PointsView({ planId, items, writable, onOpen }: PointsViewProps) {
  const mayAdd = useMay('control-point.create') && writable;
  const [edited, setEdited] = useState<ControlPoint | 'new'>();
  const [removed, setRemoved] = useState<ControlPoint>();
  const { data, error, refetch } = useGetList<ControlPoint>('control-points', {
    filter: { planId },
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  if (error) return <Note tone="bad">{error.message}</Note>;
  return (
    <div className="people-view">
      {Object.entries(audiences).map(([audience, title]) => {
        const own = (data ?? []).filter((point) => point.audience === audience);
        return own.length === 0 ? null : (
          <section key={audience} aria-label={title}>
            <h2>{title}</h2>
            <ul className="boxed-list">
              {own.map((point) => (
                <Point
                  key={point.id}
                  point={point}
                  writable={writable}
                  onOpen={onOpen}
                  onChanged={() => void refetch()}
                  onEdit={() => setEdited(point)}
                  onRemove={() => setRemoved(point)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {data?.length === 0 ? <p className="second">Контрольных точек в плане нет.</p> : null}
      {mayAdd ? (
        <div>
          <Button startIcon={<AddIcon />} onClick={() => setEdited('new')}>
            Добавить контрольную точку
          </Button>
        </div>
      ) : null}
      {edited ? (
        <PointDialog
          planId={planId}
          items={items}
          number={String((data?.length ?? 0) + 1)}
          {...(edited === 'new' ? {} : { point: edited })}
          onClose={() => setEdited(undefined)}
          onSaved={() => void refetch()}
        />
      ) : null}
      {removed ? (
        <Removal
          resource="control-points"
          row={removed}
          content={`${formatDate(removed.dueOn)} ${removed.title}`}
          onClose={() => setRemoved(undefined)}
        />
      ) : null}
    </div>
  );
}

function Point({
  point,
  writable,
  onOpen,
  onChanged,
  onEdit,
  onRemove,
}: Pick<PointsViewProps, 'writable' | 'onOpen'> & {
  point: ControlPoint;
  onChanged(): void;
  onEdit(): void;
  onRemove(): void;
}) {
  const notify = useNotify();
  const mayEdit = useMay('control-point.update') && writable;
  const mayRemove = useMay('control-point.delete') && writable;
  const mayPass = mayEdit && point.inForce;
  const [update, { isPending }] = useUpdate();
  const done = point.status === 'done';
  const pass = () =>
    update(
      'control-points',
      { id: point.id, data: { status: done ? 'open' : 'done', doneOn: null }, previousData: point },
      {
        onSuccess: onChanged,
        onError: (error) =>
          notify(error instanceof Error ? error.message : 'Не сохранено', { type: 'error' }),
      },
    );
  const summary = [
    done ? `пройдена ${formatDate(point.doneOn)}` : point.overdue ? 'просрочена' : '',
    point.differs
      ? `в плане, № ${point.itemNumber}: ${formatDate(point.itemDueOn)} — сроки расходятся`
      : '',
    dayOffWarning(point.dueOn) ?? '',
  ];
  return (
    <li className="point">
      <Stop state={stopOf(point)} />
      <div className="grow">
        <b>{formatDate(point.dueOn)}</b> {point.title}
        <span className="cell-second">{summary.filter(Boolean).join(' · ')}</span>
      </div>
      {point.itemId ? (
        <Button size="small" variant="text" onClick={() => onOpen(point.itemId ?? 0)}>
          Пункт № {point.itemNumber}
        </Button>
      ) : null}
      {mayPass ? (
        <Button size="small" disabled={isPending} onClick={pass}>
          {done ? 'Вернуть' : 'Пройдена'}
        </Button>
      ) : null}
      {mayEdit ? (
        <IconButton aria-label={`Изменить: ${point.title}`} onClick={onEdit}>
          <EditIcon />
        </IconButton>
      ) : null}
      {mayRemove ? (
        <IconButton aria-label={`Удалить: ${point.title}`} onClick={onRemove}>
          <DeleteIcon />
        </IconButton>
      ) : null}
    </li>
  );
}
