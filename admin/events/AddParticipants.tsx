import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { useGetList, useGetMany } from 'react-admin';
import { type Learner, learnerName } from '../learners/types.ts';
import { count } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { post } from '../providers/http-client.ts';
import { isTeaching, usePlace } from '../providers/place.ts';
import type { EventRow } from './event.ts';

interface Reply {
  added: number;
  known: number;
  refused: { learnerId: number; reason: string }[];
}
interface Organization {
  id: number;
  shortName: string;
}

const learning = ['vocational-college', 'university', 'school'];
const first1000 = { page: 1, perPage: 1_000 };

export function AddParticipants({ event, onClose }: { event: EventRow; onClose(): void }) {
  const { place } = usePlace();
  const own = isTeaching(place) ? place?.id : undefined;
  const [organization, setOrganization] = useState<Organization | null>(null);
  const [group, setGroup] = useState('');
  const [done, setDone] = useState<Reply>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const organizationId = own ?? organization?.id;
  const { data: organizations = [] } = useGetList<Organization>(
    'organizations',
    {
      filter: { kind_in: learning },
      sort: { field: 'shortName', order: 'ASC' },
      pagination: first1000,
    },
    { enabled: own === undefined },
  );
  const { data: people = [] } = useGetList<Learner>(
    'learners',
    {
      filter: { organizationId },
      sort: { field: 'groupName', order: 'ASC' },
      pagination: first1000,
    },
    { enabled: organizationId !== undefined },
  );
  const groups = useMemo(() => [...new Set(people.map(({ groupName }) => groupName))], [people]);
  const size = people.filter(({ groupName }) => groupName === group).length;
  const add = async () => {
    if (organizationId === undefined || group === '') {
      setRefusal('Выберите организацию и группу');
      return;
    }
    setBusy(true);
    setRefusal(undefined);
    try {
      const body = { organizationId, groupName: group };
      const { json } = await post<Reply>(`events/${event.id}/participants`, body);
      setDone(json);
      setGroup('');
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'Добавить не удалось');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="add-people">
      <DialogTitle id="add-people">Добавить участников</DialogTitle>
      <DialogContent className="stack add-people">
        {own === undefined ? (
          <Autocomplete
            options={organizations}
            value={organization}
            onChange={(_, chosen) => {
              setOrganization(chosen);
              setGroup('');
            }}
            getOptionLabel={({ shortName }) => shortName}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            noOptionsText="Ничего не найдено"
            renderInput={(props) => <TextField {...props} label="Организация" />}
          />
        ) : null}
        <Autocomplete
          options={groups}
          value={group === '' ? null : group}
          onChange={(_, chosen) => setGroup(chosen ?? '')}
          disabled={organizationId === undefined}
          noOptionsText="Групп не найдено"
          renderInput={(props) => (
            <TextField
              {...props}
              label="Группа или класс"
              helperText={size > 0 ? count(size, 'человек', 'человека', 'человек') : ' '}
            />
          )}
        />
        {refusal ? <Note tone="bad">{refusal}</Note> : null}
        {done ? <Outcome reply={done} /> : null}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          {done ? 'Готово' : 'Отмена'}
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void add()}>
          Добавить группу
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Outcome({ reply: { added, known, refused } }: { reply: Reply }) {
  const ids = refused.map(({ learnerId }) => learnerId);
  const { data = [] } = useGetMany<Learner>('learners', { ids }, { enabled: ids.length > 0 });
  return (
    <>
      <Note tone={added > 0 ? 'ok' : undefined}>
        Добавлено: {added}.{known > 0 ? ` Уже были записаны: ${known}.` : ''}
      </Note>
      {refused.length > 0 ? (
        <Note tone="warn">
          <p>{refused[0]?.reason}. Не добавлены:</p>
          <ul>
            {data.filter(Boolean).map((learner) => (
              <li key={learner.id}>{learnerName(learner)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  );
}
