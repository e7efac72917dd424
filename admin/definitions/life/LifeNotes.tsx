import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { formatDate } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { refusalOf } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { callOff, putBack } from './calls.ts';

/** What stands ahead of the element or has happened to it, and the way back from each. */
export function LifeNotes({ resource, draft }: { resource: string; draft: DraftText }) {
  const { row } = draft;
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const take = async (step: Promise<DefinitionRow>, done: string) => {
    setBusy(true);
    try {
      draft.accept(await step);
      notify(done, { type: 'success' });
    } catch (error) {
      notify(refusalOf(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {row.scheduledOn ? (
        <Note>
          <div className="row-wrap">
            <span className="grow">
              Черновик начнёт действовать {formatDate(row.scheduledOn)}: «{row.scheduledNote}». В
              этот день он будет проверен ещё раз. До тех пор текст не меняется.
            </span>
            {row.mayPublish ? (
              <Button
                size="small"
                disabled={busy}
                onClick={() => void take(callOff(resource, row), 'Публикация отменена')}
              >
                Отменить публикацию
              </Button>
            ) : null}
          </div>
        </Note>
      ) : null}
      {row.scheduleFailure && row.mayEdit ? (
        <Note tone="bad">
          Назначенная публикация не состоялась: {row.scheduleFailure}. Черновик сохранён: исправьте
          его и опубликуйте снова.
        </Note>
      ) : null}
      {row.withdrawnOn ? (
        <Note tone="warn">
          <div className="row-wrap">
            <span className="grow">
              Выведен из действия {formatDate(row.withdrawnOn)}
              {row.withdrawnReason ? `: ${row.withdrawnReason}` : ''}. Прежние записи показываются
              по его версиям, новые по нему не вносятся.
            </span>
            {row.mayPublish ? (
              <Button
                size="small"
                disabled={busy}
                onClick={() => void take(putBack(resource, row), 'Элемент снова действует')}
              >
                Вернуть в действие
              </Button>
            ) : null}
          </div>
        </Note>
      ) : null}
    </>
  );
}
