import { Button } from '@mui/material';
import { useGetList, useGetOne, useNotify } from 'react-admin';
import type { Subject } from '../../../forms/personas/index.ts';
import type { DefinitionRow, DefinitionVersion } from '../../providers/definition-types.ts';
import { wholeRecord } from '../../providers/whole-record.ts';
import { refusalOf } from '../calls.ts';
import { ControlExampleList } from './ControlExampleList.tsx';
import { addControlExample, type ControlExampleRow } from './control-example.ts';

/** Examples of the element this one was taken from: tried here, and taken over one by one. */
export function BaseControlExamples({
  row,
  subject,
  own,
  onTaken,
}: {
  row: DefinitionRow;
  subject: Subject | undefined;
  own: readonly ControlExampleRow[];
  onTaken(): void;
}) {
  const notify = useNotify();
  const { data: base } = useGetOne<DefinitionVersion>(
    'definition-versions',
    { id: row.baseVersionId ?? 0, meta: wholeRecord.meta },
    { enabled: Boolean(row.baseVersionId) },
  );
  const { data = [] } = useGetList<ControlExampleRow>(
    'personas',
    {
      filter: { definitionId: base?.definitionId },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'id', order: 'ASC' },
    },
    { enabled: base !== undefined },
  );
  const titles = new Set(own.map(({ title }) => title));
  const offered = data.filter(({ title }) => !titles.has(title));
  if (offered.length === 0) return null;
  const take = async ({ title, input, expected }: ControlExampleRow) => {
    try {
      await addControlExample(row.id, { title, input, expected });
      onTaken();
    } catch (error) {
      notify(refusalOf(error), { type: 'error' });
    }
  };
  return (
    <section>
      <h2>Примеры основы</h2>
      <p className="second">
        Публикации они не мешают: возьмите себе те, что верны и для вашего варианта.
      </p>
      <ControlExampleList
        rows={offered}
        subject={subject}
        actions={(persona) =>
          row.mayEdit ? (
            <Button size="small" onClick={() => void take(persona)}>
              Взять себе
            </Button>
          ) : null
        }
      />
    </section>
  );
}
