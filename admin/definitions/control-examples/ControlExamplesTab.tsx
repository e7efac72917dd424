import { Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import { isPersonaKind } from '../../../forms/personas/index.ts';
import { EmptyState, Note } from '../../parts/Note.tsx';
import { useMay } from '../../providers/session.ts';
import { refusalOf } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { consoleKinds } from '../kinds/index.ts';
import type { ControlExamples } from '../kinds/kind.ts';
import { BaseControlExamples } from './BaseControlExamples.tsx';
import { ControlExampleDialog } from './ControlExampleDialog.tsx';
import { ControlExampleList } from './ControlExampleList.tsx';
import { type ControlExampleRow, removeControlExample } from './control-example.ts';
import { FromRecordDialog } from './FromRecordDialog.tsx';
import { useSubject } from './use-subject.ts';
import './control-examples.css';

/** Control examples, run against the text as it is being written. */
export function ControlExamplesTab({ draft }: { draft: DraftText }) {
  const { row, body } = draft;
  const subject = useSubject(row, body);
  const seesPeople = useMay('learner.read');
  const notify = useNotify();
  const [editing, setEditing] = useState<ControlExampleRow | 'new'>();
  const [taking, setTaking] = useState(false);
  const { data, isPending, error, refetch } = useGetList<ControlExampleRow>('personas', {
    filter: { definitionId: row.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'id', order: 'ASC' },
  });
  const examples: ControlExamples<KindCode> | undefined = consoleKinds[row.kind].controlExamples;
  if (!isPersonaKind(row.kind) || !examples) return null;
  if (error) return <EmptyState title="Примеры не загрузились">{error.message}</EmptyState>;
  if (isPending || !data) return <Skeleton height={160} />;
  const done = () => {
    setEditing(undefined);
    setTaking(false);
    void refetch();
  };
  const remove = async (id: number) => {
    try {
      await removeControlExample(id);
      void refetch();
    } catch (refused) {
      notify(refusalOf(refused), { type: 'error' });
    }
  };
  return (
    <div className="personas stack">
      <p className="second">
        Выдуманные случаи и то, что из них должно следовать. Пока хоть один не сходится, элемент не
        публикуется.
      </p>
      {subject ? null : <Note>Примеры проверяются, когда в тексте элемента нет ошибок.</Note>}
      {row.mayEdit ? (
        <div className="row-wrap">
          <Button variant="contained" color="primary" onClick={() => setEditing('new')}>
            Добавить пример
          </Button>
          {seesPeople ? (
            <Button onClick={() => setTaking(true)}>Создать по карточке…</Button>
          ) : null}
        </div>
      ) : null}
      {data.length === 0 ? (
        <EmptyState title="Своих примеров пока нет">
          Начните с того случая, ради которого элемент меняется.
        </EmptyState>
      ) : (
        <ControlExampleList
          rows={data}
          subject={subject}
          actions={(persona) =>
            row.mayEdit ? (
              <>
                <Button size="small" onClick={() => setEditing(persona)}>
                  Изменить
                </Button>
                <Button size="small" variant="text" onClick={() => void remove(persona.id)}>
                  Удалить
                </Button>
              </>
            ) : null
          }
        />
      )}
      {row.baseVersionId ? (
        <BaseControlExamples
          row={row}
          subject={subject}
          own={data}
          onTaken={() => void refetch()}
        />
      ) : null}
      {editing ? (
        <ControlExampleDialog
          definitionId={row.id}
          kind={row.kind}
          examples={examples}
          subject={subject}
          row={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={done}
        />
      ) : null}
      {taking ? (
        <FromRecordDialog
          definitionId={row.id}
          onClose={() => setTaking(false)}
          onMade={() => {
            notify('Пример создан. Назовите его и проверьте, что в нём', { type: 'success' });
            done();
          }}
        />
      ) : null}
    </div>
  );
}
