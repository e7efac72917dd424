// Who is written down and who came: a tick a person, by group, by mouse or by keyboard alone.
import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { useGetList, useRefresh } from 'react-admin';
import type { EventType } from '../../forms/events/index.ts';
import { count } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { today, useMay } from '../providers/session.ts';
import { AddParticipants } from './AddParticipants.tsx';
import type { EventRow } from './event.ts';
import { GroupTicks, type ParticipantRow } from './GroupTicks.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { useMarks } from './use-marks.ts';

const MOST = 1_000;

function grouped(rows: readonly ParticipantRow[]): [string, ParticipantRow[]][] {
  const groups = new Map<string, ParticipantRow[]>();
  for (const row of rows) {
    const name = `${row.groupName}, ${row.organizationName}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'ru'));
}

export function Participants({ event, type }: { event: EventRow; type: EventType | undefined }) {
  const mayAdd = useMay('participation.create') && event.status !== 'cancelled';
  const mayMark = useMay('participation.update') && event.status !== 'cancelled';
  const [adding, setAdding] = useState(false);
  const [editedOutcome, setEditedOutcome] = useState<ParticipantRow>();
  const refresh = useRefresh();
  const { data, error, total, refetch } = useGetList<ParticipantRow>('participations', {
    filter: { eventId: event.id },
    sort: { field: 'learnerName', order: 'ASC' },
    pagination: { page: 1, perPage: MOST },
  });
  const { marks, mark, state } = useMarks(event.id, async () => {
    await refetch();
    // The state of the event and its counts follow the ticks.
    refresh();
  });
  const groups = useMemo(() => grouped(data ?? []), [data]);
  const came = (row: ParticipantRow) => marks.get(row.learnerId) ?? row.attended;
  const present = (data ?? []).filter(came).length;
  const ahead = (event.heldOn ?? event.startsOn) > today();
  return (
    <section aria-labelledby="participants" className="participants">
      <div className="row-wrap">
        <h2 id="participants">Участники</h2>
        <span className="second participants-count" role="status">
          {data && data.length > 0 ? `пришли ${present} из ${data.length}` : null}
          {state === 'saved' ? null : ', сохраняем…'}
        </span>
        {mayAdd ? (
          <Button startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            Добавить участников
          </Button>
        ) : null}
      </div>
      {error ? <Note tone="bad">{error.message}</Note> : null}
      {ahead && data && data.length > 0 ? (
        <p className="small second">Пришедших отметите в день мероприятия и после него.</p>
      ) : null}
      {event.capacity && (total ?? 0) > event.capacity ? (
        <Note tone="warn">
          Записано больше, чем мест: {count(event.capacity, 'место', 'места', 'мест')}.
        </Note>
      ) : null}
      {data?.length === 0 ? (
        <p className="second">
          Пока никто не записан. Добавьте группу целиком: тех, у кого нет согласия, система назовёт.
        </p>
      ) : null}
      {groups.map(([name, rows]) => (
        <GroupTicks
          key={name}
          name={name}
          rows={rows}
          came={came}
          closed={!mayMark || ahead}
          schema={type?.participantSchema}
          onMark={mark}
          onOutcome={setEditedOutcome}
        />
      ))}
      {editedOutcome && type ? (
        <OutcomeDialog
          eventId={event.id}
          row={editedOutcome}
          schema={type.participantSchema}
          onSaved={() => void refetch()}
          onClose={() => setEditedOutcome(undefined)}
        />
      ) : null}
      {adding ? (
        <AddParticipants
          event={event}
          onClose={() => {
            setAdding(false);
            refresh();
          }}
        />
      ) : null}
    </section>
  );
}
