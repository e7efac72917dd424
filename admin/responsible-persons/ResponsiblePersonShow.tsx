import EditIcon from '@mui/icons-material/EditOutlined';
import HandOverIcon from '@mui/icons-material/SwapHorizOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkBase, useGetOne } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { type Duty, duties } from '../../forms/plans/index.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { AppointDialog } from '../plans/AppointDialog.tsx';
import { read } from '../plans/calls.ts';
import { ItemLines } from '../plans/PeopleView.tsx';
import type { Appointment, PlanItem } from '../plans/types.ts';
import { useMay } from '../providers/session.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { ResponsiblePerson } from './ResponsiblePersonList.tsx';
import '../plans/plans.css';

interface Owed {
  items: PlanItem[];
  appointments: Appointment[];
}

const ownDuties: Duty[] = ['programme-lead', 'pupils-specialist', 'students-specialist'];

export function ResponsiblePersonShow() {
  const id = Number(useParams().id);
  const person = useGetOne<ResponsiblePerson>('responsible-persons', { id });
  const owed = useQuery({
    queryKey: ['responsible-persons', 'duties', id],
    queryFn: () => read<Owed>(`responsible-persons/${id}/duties`),
  });
  const failure = person.error ?? owed.error;
  if (failure) return <EmptyState title="Карточка не открылась">{failure.message}</EmptyState>;
  if (!person.data || !owed.data) return <Waiting />;
  const refresh = () => {
    void person.refetch();
    void owed.refetch();
  };
  return <Card person={person.data} owed={owed.data} onChanged={refresh} />;
}

function Card({
  person,
  owed,
  onChanged,
}: {
  person: ResponsiblePerson;
  owed: Owed;
  onChanged(): void;
}) {
  const navigate = useNavigate();
  const mayUpdate = useMay('responsible-person.update');
  const mayAppoint = useMay('appointment.create');
  const [handing, setHanding] = useState(false);
  const [duty, setDuty] = useState<Duty>();
  const open = owed.items.filter(({ status }) => status === 'planned' || status === 'in-progress');
  const held = new Set(owed.appointments.filter((a) => a.current).map((a) => a.duty));
  return (
    <>
      <ScreenHeader
        title={person.name}
        crumbs={[{ to: '/responsible-persons', title: 'Ответственные' }]}
        actions={
          <>
            {mayUpdate ? (
              <Button
                component={LinkBase}
                to={`/responsible-persons/${person.id}`}
                startIcon={<EditIcon />}
              >
                Изменить
              </Button>
            ) : null}
            {mayAppoint ? (
              <Button startIcon={<HandOverIcon />} onClick={() => setHanding(true)}>
                Передать дела
              </Button>
            ) : null}
          </>
        }
      >
        <p className="second">
          {[person.position, person.organizationName, person.phone, person.email]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="row-wrap">
          <StatusLabel tone="none">в работе {person.openCount}</StatusLabel>
          {person.overdueCount > 0 ? (
            <StatusLabel tone="bad">просрочено {person.overdueCount}</StatusLabel>
          ) : null}
        </p>
      </ScreenHeader>
      <div className="two-columns">
        <div className="screen-body stack">
          <h2>Что должен</h2>
          {open.length === 0 ? <p className="second">Открытых дел нет.</p> : null}
          <ItemLines
            items={open}
            onOpen={({ planId, id }) => navigate(`/plans/${planId}/show?item=${id}`)}
          />
        </div>
        <aside className="side">
          <section>
            <h2>Назначения</h2>
            <ul className="boxed-list">
              {owed.appointments.map((one) => (
                <li key={one.id}>
                  <div className="grow">
                    {one.itemNumber ? `Пункт № ${one.itemNumber}` : wordOf(duties, one.duty)}
                    <span className="cell-second">
                      приказ № {one.orderNumber} от {formatDate(one.orderDate)}, с{' '}
                      {formatDate(one.startsOn)}
                      {one.endsOn ? ` по ${formatDate(one.endsOn)}` : ''}
                    </span>
                  </div>
                  {one.current ? null : <StatusLabel tone="none">в истории</StatusLabel>}
                </li>
              ))}
            </ul>
          </section>
          {mayAppoint && person.active ? (
            <section>
              <h2>Назначить</h2>
              <div className="row-wrap">
                {ownDuties
                  .filter((one) => !held.has(one))
                  .map((one) => (
                    <Button key={one} size="small" onClick={() => setDuty(one)}>
                      {duties[one]}
                    </Button>
                  ))}
              </div>
            </section>
          ) : null}
        </aside>
      </div>
      {handing ? (
        <HandOverDialog person={person} onClose={() => setHanding(false)} onDone={onChanged} />
      ) : null}
      {duty ? (
        <AppointDialog
          title={duties[duty]}
          duty={duty}
          responsiblePersonId={person.id}
          onClose={() => setDuty(undefined)}
          onSaved={onChanged}
        />
      ) : null}
    </>
  );
}
