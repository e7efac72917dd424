import CloudDoneIcon from '@mui/icons-material/CloudDoneOutlined';
import RedoIcon from '@mui/icons-material/RedoOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { StepsMenu } from './StepsMenu.tsx';
import type { DraftText } from './use-draft-text.ts';

export function SaveLine({ draft }: { draft: DraftText }) {
  return (
    <div className="save-line">
      <span role="status" className="save-state small second">
        {words(draft)}
      </span>
      <Tooltip title="Отменить последнее изменение">
        <span>
          <IconButton
            aria-label="Отменить последнее изменение"
            disabled={!draft.canUndo}
            onClick={draft.undo}
          >
            <UndoIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title="Вернуть отменённое">
        <span>
          <IconButton
            aria-label="Вернуть отменённое"
            disabled={!draft.canRedo}
            onClick={draft.redo}
          >
            <RedoIcon />
          </IconButton>
        </span>
      </Tooltip>
      <StepsMenu draft={draft} />
    </div>
  );
}

function words({ state }: DraftText) {
  switch (state.kind) {
    case 'waiting':
      return 'Сохраняем…';
    case 'saved':
      return (
        <>
          <CloudDoneIcon aria-hidden="true" />
          Сохранено в {state.at.toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' })}
        </>
      );
    case 'refused':
      return 'Сохранено только на этом устройстве';
    case 'collided':
      return 'Не сохранено';
    default:
      return null;
  }
}
