import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined';
import { Link } from 'react-router-dom';
import { formatNumber } from '../parts/formats.ts';
import { useNext } from './use-next.ts';

export function NextInList({ learnerId }: { learnerId: number }) {
  const { data } = useNext(learnerId);
  if (!data) return null;
  return (
    <span className="row">
      {data.position > 1
        ? `${formatNumber(data.position - 1)} из ${formatNumber(data.total)} ·`
        : null}
      {data.id === null ? (
        'последний'
      ) : (
        <Link to={`/learners/${data.id}/show`} className="row">
          следующий <ChevronRightIcon aria-hidden="true" />
        </Link>
      )}
    </span>
  );
}
