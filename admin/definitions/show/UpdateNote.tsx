import UpdateIcon from '@mui/icons-material/SystemUpdateAltOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { Note } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';

/** A new version was published above since this element took its base. */
export function UpdateNote({ resource, row }: { resource: string; row: DefinitionRow }) {
  if (!row.updateVersionId || !row.mayEdit) return null;
  return (
    <Note tone="warn" icon={<UpdateIcon aria-hidden="true" />}>
      <div className="row-wrap">
        <span className="grow">
          Вышла новая {row.layer === 'region' ? 'федеральная ' : ''}версия этого элемента. Пока вы
          её не приняли, у вас действует прежняя.
        </span>
        <Button size="small" component={Link} to={`/definition-updates/${resource}/${row.id}`}>
          Разобрать обновление
        </Button>
      </div>
    </Note>
  );
}
