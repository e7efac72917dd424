import { Link } from 'react-router-dom';
import { kindsByCode } from '../../forms/definitions/kinds/index.ts';
import { count, formatNumber } from '../parts/formats.ts';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { useCount } from './use-counts.ts';

export function UseCell({ row }: { row: DefinitionRow }) {
  const found = useCount(row.id);
  if (!found) return null;
  const { users, records } = found;
  if (users === 0 && !records) return <span className="mute">нигде</span>;
  return (
    <Link className="no-wrap" to={`/${kindsByCode[row.kind].resource}/${row.id}/show?tab=usage`}>
      {users > 0 ? count(users, 'элемент', 'элемента', 'элементов') : null}
      {records ? (
        <span className={users > 0 ? 'cell-second' : undefined}>
          записей: {formatNumber(records)}
        </span>
      ) : null}
    </Link>
  );
}
