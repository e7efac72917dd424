import { Button } from '@mui/material';
import { formatInstant } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { CollisionNote } from './CollisionNote.tsx';
import type { DraftText } from './use-draft-text.ts';

/** What the writer must know about the state of the text, where it is edited. */
export function DraftNotes({ draft }: { draft: DraftText }) {
  const { state, restored, met } = draft;
  return (
    <>
      {restored && state.kind !== 'saved' ? (
        <Note>
          Продолжаем с того, что не успело сохраниться на сервере: текст взят с этого устройства.
        </Note>
      ) : null}
      {state.kind === 'refused' ? (
        <Note tone="warn">
          {state.message}. Введённое хранится на этом устройстве.{' '}
          <Button size="small" onClick={() => void draft.save()}>
            Сохранить ещё раз
          </Button>
        </Note>
      ) : null}
      {state.kind === 'collided' ? <CollisionNote draft={draft} current={state.current} /> : null}
      {met && state.kind !== 'collided' ? (
        <Note>
          <div className="row-wrap" role="status">
            <span className="grow">
              {met.name ?? 'Другой человек'}: черновик сохранён {formatInstant(met.at)}.{' '}
              {met.joined
                ? 'Эти изменения соединены с вашими.'
                : 'Перед вами уже текст с этими изменениями.'}
            </span>
            <Button size="small" variant="text" onClick={draft.forgetMet}>
              Понятно
            </Button>
          </div>
        </Note>
      ) : null}
    </>
  );
}
