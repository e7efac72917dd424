import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { usePlace } from '../providers/place.ts';
import { FigureTable } from './FigureTable.tsx';
import { type FigureOfIndicator, placeFilter, worstFirst } from './figure.ts';
import './figures.css';

export function FigureList() {
  const { place } = usePlace();
  const { data, error, isPending } = useGetList<FigureOfIndicator>('figures', {
    filter: placeFilter(place),
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (error) return <EmptyState title="Показатели не открылись">{error.message}</EmptyState>;
  if (isPending) return <Waiting />;
  const rows = [...(data ?? [])].sort(worstFirst);
  return (
    <>
      <ScreenHeader title="Показатели">
        <p className="second">
          Факт против цели по живым сведениям{place ? `: ${place.name}` : ''}
        </p>
      </ScreenHeader>
      {rows.length === 0 ? (
        <EmptyState title="Показателей пока нет" />
      ) : (
        <FigureTable
          label="Показатели"
          of="Показатель"
          lines={rows.map((row) => ({
            ...row,
            key: row.id,
            title: (
              <>
                <Link to={`/figures/${row.id}`}>{row.shortTitle}</Link>
                <span className="small second">{row.title}</span>
              </>
            ),
          }))}
        />
      )}
    </>
  );
}
