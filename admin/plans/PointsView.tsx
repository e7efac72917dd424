// Control points by audience; a day that differs from the plan's own is shown, both are kept.
import { Button } from '@mui/material';
import { useGetList, useNotify, useUpdate } from 'react-admin';
import { audiences, dayOffWarning } from '../../forms/plans/index.ts';
import { formatDate } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { Stop, type StopState } from '../parts/RouteLine.tsx';
import { useMay } from '../providers/session.ts';

export interface ControlPoint {
  id: number;
  version: number;
  number: string;
  audience: keyof typeof audiences;
  title: string;
  termText: string;
  dueOn: string;
  itemId: number | null;
  itemNumber: string | null;
  itemDueOn: string | null;
  differs: boolean;
  status: string;
  doneOn: string | null;
  overdue: boolean;
  original: boolean;
  inForce: boolean;
}

function stopOf({ status, differs, overdue }: ControlPoint): StopState {
  if (status === 'done') return 'done';
  if (differs) return 'doubt';
  return overdue ? 'late' : 'ahead';
}

export function PointsView({ planId, onOpen }: { planId: number; onOpen(itemId: number): void }) {
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
                  onOpen={onOpen}
                  onChanged={() => void refetch()}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Point({
  point,
  onOpen,
  onChanged,
}: {
  point: ControlPoint;
  onOpen(itemId: number): void;
  onChanged(): void;
}) {
  const notify = useNotify();
  const may = useMay('control-point.update') && point.inForce;
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
  const said = [
    done ? `пройдена ${formatDate(point.doneOn)}` : point.overdue ? 'просрочена' : '',
    point.differs
      ? `в плане, № ${point.itemNumber}: ${formatDate(point.itemDueOn)} — сроки расходятся`
      : '',
    dayOffWarning(point.dueOn) ?? '',
  ];
  return (
    <li>
      <Stop state={stopOf(point)} />
      <div className="grow">
        <b>{formatDate(point.dueOn)}</b> {point.title}
        <span className="cell-second">{said.filter(Boolean).join(' · ')}</span>
      </div>
      {point.itemId ? (
        <Button size="small" variant="text" onClick={() => onOpen(point.itemId ?? 0)}>
          Пункт № {point.itemNumber}
        </Button>
      ) : null}
      {may ? (
        <Button size="small" disabled={isPending} onClick={pass}>
          {done ? 'Вернуть' : 'Пройдена'}
        </Button>
      ) : null}
    </li>
  );
}
