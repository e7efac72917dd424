import { useQuery } from '@tanstack/react-query';
import { itemStatuses } from '../../forms/plans/state.ts';
import { wordOf } from '../messages/words.ts';
import { formatDate, formatInstant, formatNumber } from '../parts/formats.ts';
import { read } from './calls.ts';
import type { PlanItem } from './types.ts';

interface Mark {
  id: number;
  at: string;
  by: string | null;
  status: string;
  markedOn: string;
  text: string | null;
  facts: { targetId: number; title: string; target: number; fact: number | null }[];
}

export function ItemHistory({ item }: { item: PlanItem }) {
  const { data = [] } = useQuery({
    queryKey: ['plan-items', 'marks', item.id, item.version],
    queryFn: () => read<Mark[]>(`plan-items/${item.id}/marks`),
  });
  if (data.length === 0) return null;
  return (
    <section>
      <h3>Отметки</h3>
      <ul className="boxed-list">
        {data.map(({ id, at, by, status, markedOn, text, facts }) => (
          <li key={id}>
            <div className="grow">
              <b>{wordOf(itemStatuses, status)}</b>, {formatDate(markedOn)}
              {text ? `: ${text}` : ''}
              <span className="cell-second">
                {facts.map(
                  ({ title, fact, target }) =>
                    `${title}: ${formatNumber(fact)} из ${formatNumber(target)}. `,
                )}
                {by ? `${by}, ` : ''}
                {formatInstant(at)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Resolved {
  class: string | null;
  text: string;
  organizations: { id: number; shortName: string }[];
}

/** «Все ЦЗН по месту нахождения ПОО и ОО ВО»: the words, and whom they mean today. */
export function ItemOrganizations({ itemId, version }: { itemId: number; version: number }) {
  const { data = [] } = useQuery({
    queryKey: ['plan-items', 'organizations', itemId, version],
    queryFn: () => read<Resolved[]>(`plan-items/${itemId}/organizations`),
  });
  const known = data.filter(({ organizations }) => organizations.length > 0);
  if (known.length === 0) return null;
  return (
    <section>
      <h3>Организации</h3>
      {known.map(({ class: code, text, organizations }) =>
        code ? (
          <details key={code}>
            <summary className="small">
              {text}: {organizations.length}
            </summary>
            <p className="small second">
              {organizations.map(({ shortName }) => shortName).join(', ')}
            </p>
          </details>
        ) : (
          <p key={organizations[0]?.id} className="small">
            {organizations[0]?.shortName}
          </p>
        ),
      )}
    </section>
  );
}
