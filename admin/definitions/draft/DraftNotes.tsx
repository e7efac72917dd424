import { Button } from '@mui/material';
import { Note } from '../../parts/Note.tsx';
import type { DraftText } from './use-draft-text.ts';

/** What the writer must know about the state of the text, where it is edited. */
export function DraftNotes({ draft }: { draft: DraftText }) {
  const { state, restored } = draft;
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
      {state.kind === 'collided' ? (
        <Note tone="warn">
          <p>Черновик за это время изменил другой человек. Ваш текст не потерян.</p>
          <p className="row-wrap">
            <Button size="small" onClick={() => draft.overwrite(state.current)}>
              Оставить мой текст
            </Button>
            <Button size="small" onClick={() => draft.accept(state.current)}>
              Взять сохранённый другим
            </Button>
          </p>
        </Note>
      ) : null}
    </>
  );
}
