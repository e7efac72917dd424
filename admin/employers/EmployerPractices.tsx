// People who practised here: records of practice name the employer in words, so the names are compared.
import { useGetList } from 'react-admin';
import { count, formatDate } from '../parts/formats.ts';
import { useReadsPersonal } from '../providers/session.ts';
import type { Employer } from './employer.ts';

interface PracticeRow {
  id: number;
  startsOn: string;
}

export function EmployerPractices({ employer }: { employer: Employer }) {
  const mayRead = useReadsPersonal('practice.read');
  const { data, total = 0 } = useGetList<PracticeRow>(
    'practices',
    {
      filter: { employerName: [...new Set([employer.shortName, employer.name])] },
      sort: { field: 'startsOn', order: 'DESC' },
      pagination: { page: 1, perPage: 1 },
    },
    { enabled: mayRead },
  );
  if (!mayRead) return null;
  const last = data?.[0]?.startsOn;
  return (
    <section aria-labelledby="employer-practices">
      <h2 id="employer-practices">Практики и работа</h2>
      <p className="second">
        {total === 0
          ? 'Среди открытых вам записей этого работодателя нет.'
          : `${count(total, 'запись', 'записи', 'записей')}, последняя с ${formatDate(last)}.`}
      </p>
    </section>
  );
}
