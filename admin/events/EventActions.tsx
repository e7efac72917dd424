// The next step of an event as one main button; the rest beside it.
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNotify, useRefresh } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { post, request } from '../providers/http-client.ts';
import { today, useMay, useMayTo } from '../providers/session.ts';
import { CancelDialog } from './CancelDialog.tsx';
import type { EventRow } from './event.ts';

interface Step {
  label: string;
  done: string;
  take(): Promise<unknown>;
}

function nextStep(event: EventRow): Step | undefined {
  const move = (status: string) => () =>
    request(`events/${event.id}`, {
      method: 'PUT',
      body: JSON.stringify({ status }),
      headers: { 'If-Match': `"${event.version}"` },
    });
  const past = (event.endsOn ?? event.startsOn) <= today();
  switch (event.status) {
    case 'held':
      return {
        label: 'Внести итоги',
        done: 'Итоги внесены',
        take: () => post(`events/${event.id}/record`, {}),
      };
    case 'cancelled':
      return { label: 'Вернуть в план', done: 'Возвращено в план', take: move('planned') };
    case 'recorded':
      return undefined;
  }
  if (past) return { label: 'Состоялось', done: 'Отмечено: состоялось', take: move('held') };
  if (event.status === 'planned')
    return { label: 'Согласовано', done: 'Отмечено: согласовано', take: move('agreed') };
  if (event.status === 'agreed')
    return { label: 'Объявлено', done: 'Отмечено: объявлено', take: move('announced') };
  return undefined;
}

/** What another event like this one begins with: all but the day and what followed it. */
function copyOf(event: EventRow) {
  const { title, eventTypeVersionId, startsAt, place, format, capacity, fields } = event;
  const { employerIds, organizationIds, organizationId } = event;
  const common = { title, eventTypeVersionId, startsAt, place, format, capacity, fields };
  return { ...common, employerIds, organizationIds, organizationId };
}

export function EventActions({ event }: { event: EventRow }) {
  const mayUpdate = useMayTo('event.update', event);
  const mayCreate = useMay('event.create');
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const step = mayUpdate ? nextStep(event) : undefined;
  const take = async (next: Step) => {
    setBusy(true);
    try {
      await next.take();
      notify(next.done, { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не получилось', { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <>
      {mayCreate ? (
        <Button onClick={() => navigate('/events/create', { state: { record: copyOf(event) } })}>
          Скопировать
        </Button>
      ) : null}
      {mayUpdate && ['planned', 'agreed', 'announced'].includes(event.status) ? (
        <Button onClick={() => setCancelling(true)}>Отменить</Button>
      ) : null}
      {mayUpdate ? (
        <Button component={LinkBase} to={`/events/${event.id}`} startIcon={<EditIcon />}>
          Изменить
        </Button>
      ) : null}
      {step ? (
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void take(step)}>
          {step.label}
        </Button>
      ) : null}
      {cancelling ? <CancelDialog event={event} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}
