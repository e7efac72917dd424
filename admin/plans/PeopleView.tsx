import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { stateWords } from './ItemStatus.tsx';
import type { Appointment, PlanItem } from './types.ts';

export function PeopleView({
  items,
  appointments,
  onOpen,
}: {
  items: PlanItem[];
  appointments: Appointment[];
  onOpen(item: PlanItem): void;
}) {
  const people = [...new Map(appointments.map((a) => [a.responsiblePersonId, a])).values()].sort(
    (a, b) => a.personName.localeCompare(b.personName, 'ru'),
  );
  const appointed = new Set(appointments.map(({ itemId }) => itemId));
  const groups = [
    ...people.map(({ responsiblePersonId, personName, personPosition }) => ({
      key: responsiblePersonId,
      name: personName,
      position: personPosition,
      own: items.filter(({ id }) =>
        appointments.some((a) => a.itemId === id && a.responsiblePersonId === responsiblePersonId),
      ),
    })),
    {
      key: 0,
      name: 'Никто не назначен',
      position: null,
      own: items.filter(({ id }) => !appointed.has(id)),
    },
  ];
  return (
    <div className="people-view">
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ key, name, position, own }) => (
          <section key={key} aria-label={name}>
            <h2>{name}</h2>
            {position ? <p className="small second">{position}</p> : null}
            <ItemLines items={own} onOpen={onOpen} />
          </section>
        ))}
    </div>
  );
}

export function ItemLines({ items, onOpen }: { items: PlanItem[]; onOpen(item: PlanItem): void }) {
  return (
    <ul className="boxed-list">
      {items.map((item) => {
        const [tone, words] = stateWords(item);
        return (
          <li key={item.id}>
            <div className="grow">
              <button type="button" className="link-button" onClick={() => onOpen(item)}>
                № {item.number} {item.title}
              </button>
              <span className="cell-second">
                {item.termText || 'срок не указан'}
                {item.dueOn ? ` · ближайшая дата ${formatDate(item.dueOn)}` : ''}
              </span>
            </div>
            <StatusLabel tone={tone}>{words}</StatusLabel>
          </li>
        );
      })}
    </ul>
  );
}
