import { Button, Chip, Skeleton } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { formatNumber } from '../../parts/formats.ts';
import { RiskLevel, StatusLabel } from '../../parts/StatusLabel.tsx';
import { outcomeSentence, reasonSentence } from './sentences.ts';
import type { ChangingPerson, LevelImpact } from './types.ts';
import { usePages } from './use-pages.ts';

type Change = 'all' | 'became' | 'ceased';

/** Each person with the level before and after and the fact that decides; only for whoever may see it all. */
export function ChangingPeople({ path, impact }: { path: string; impact: LevelImpact }) {
  const [change, setChange] = useState<Change>('all');
  const { pages: page, closed, more } = usePages<ChangingPerson>(`${path}?change=${change}`);
  const { sums } = impact;
  const filters: [Change, string, number][] = [
    ['all', 'Все', sums.changed],
    ['became', 'Станут «высокий»', sums.became],
    ['ceased', 'Перестанут', sums.ceased],
  ];
  return (
    <section className="impact-people">
      <div className="row-wrap">
        <h2>Кто и почему</h2>
        {closed
          ? null
          : filters.map(([key, title, people]) => (
              <Chip
                key={key}
                size="small"
                clickable
                variant={change === key ? 'filled' : 'outlined'}
                color={change === key ? 'primary' : 'default'}
                aria-pressed={change === key}
                label={`${title} ${formatNumber(people)}`}
                onClick={() => setChange(key)}
              />
            ))}
      </div>
      {closed ? <p className="second">{closed}</p> : null}
      {!closed && !page ? <Skeleton height={160} /> : null}
      {page && page.rows.length === 0 ? <p className="second">Таких людей нет.</p> : null}
      {page && page.rows.length > 0 ? (
        <PeopleTable rows={page.rows} countedOn={impact.asOf ?? impact.countedAt} />
      ) : null}
      {page && page.rows.length < page.total ? (
        <Button size="small" onClick={more}>
          Показать ещё: {formatNumber(page.total - page.rows.length)}
        </Button>
      ) : null}
    </section>
  );
}

function PeopleTable({ rows, countedOn }: { rows: ChangingPerson[]; countedOn: string }) {
  const day = countedOn.slice(0, 10);
  return (
    <table className="impact-list">
      <thead>
        <tr>
          <th scope="col">Обучающийся</th>
          <th scope="col">Организация, группа</th>
          <th scope="col">Уровень</th>
          <th scope="col">Причина</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to={`/learners/${person.id}/show`}>{person.fullName ?? 'Имя закрыто'}</Link>
            </th>
            <td>{[person.organizationName, person.groupName].filter(Boolean).join(', ')}</td>
            <td>
              <span className="impact-step">
                <RiskLevel level={person.before} />
                <span aria-hidden="true">→</span>
                <span className="visually-hidden">станет</span>
                {person.after === 'none' ? (
                  <StatusLabel tone="none">не оценивается</StatusLabel>
                ) : (
                  <RiskLevel level={person.after} />
                )}
              </span>
            </td>
            <td>
              {person.reasons.map((reason) => (
                <p key={reason.code} title={outcomeSentence(reason)}>
                  {reasonSentence(reason, day) || outcomeSentence(reason)}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
