import { Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useGetList } from 'react-admin';
import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { useMay } from '../providers/session.ts';
import { AppointDialog } from './AppointDialog.tsx';
import type { Appointment, PlanItem } from './types.ts';

type Asked = { title: string; replaces?: Appointment; substitutes?: Appointment };

/** Everybody ever appointed to the item: those of today first, the rest is history. */
export function ItemPeople({
  item,
  mayKeep,
  onChanged,
}: {
  item: PlanItem;
  mayKeep: boolean;
  onChanged(): void;
}) {
  const may = useMay('appointment.read');
  const mayAppoint = useMay('appointment.create') && mayKeep;
  const [asked, setAsked] = useState<Asked>();
  const { data, refetch } = useGetList<Appointment>(
    'appointments',
    {
      filter: { itemId: item.id },
      sort: { field: 'startsOn', order: 'DESC' },
      pagination: { page: 1, perPage: 200 },
    },
    { enabled: may },
  );
  if (!may) return null;
  return (
    <section aria-label="Назначенные ответственные">
      <h3>Назначены</h3>
      {data?.length === 0 ? <p className="small second">Пока никто не назначен.</p> : null}
      <ul className="boxed-list">
        {data?.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <LinkBase to={`/responsible-persons/${one.responsiblePersonId}/show`}>
                {one.personName}
              </LinkBase>
              <span className="cell-second">
                приказ № {one.orderNumber} от {formatDate(one.orderDate)}, с{' '}
                {formatDate(one.startsOn)}
                {one.endsOn ? ` по ${formatDate(one.endsOn)}` : ''}
                {one.substitutedName ? `, замещает: ${one.substitutedName}` : ''}
              </span>
            </div>
            {one.current ? (
              mayAppoint ? (
                <span className="row-wrap">
                  <Button
                    size="small"
                    variant="text"
                    onClick={() =>
                      setAsked({ title: `Заменить: ${one.personName}`, replaces: one })
                    }
                  >
                    Заменить
                  </Button>
                  <Button
                    size="small"
                    variant="text"
                    onClick={() =>
                      setAsked({ title: `Замещение: ${one.personName}`, substitutes: one })
                    }
                  >
                    Замещение
                  </Button>
                </span>
              ) : (
                <StatusLabel tone="ok">действует</StatusLabel>
              )
            ) : null}
          </li>
        ))}
      </ul>
      {mayAppoint ? (
        <Button
          size="small"
          onClick={() => setAsked({ title: `Назначить ответственного за пункт № ${item.number}` })}
        >
          Назначить ответственного
        </Button>
      ) : null}
      {asked ? (
        <AppointDialog
          {...asked}
          duty="plan-item"
          itemId={item.id}
          onClose={() => setAsked(undefined)}
          onSaved={() => {
            void refetch();
            onChanged();
          }}
        />
      ) : null}
    </section>
  );
}
