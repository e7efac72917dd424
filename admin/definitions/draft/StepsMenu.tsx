import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import type { DraftText } from './use-draft-text.ts';

const shown = 100;

/** What was done in this sitting, newest first; any step can be gone back to. */
export function StepsMenu({ draft }: { draft: DraftText }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { steps, position } = draft;
  const list = steps.map(({ label, at }, index) => ({ label, at, count: index + 1 }));
  const go = (count: number) => {
    draft.goTo(count);
    setAnchor(undefined);
  };
  return (
    <>
      <Tooltip title="Что сделано за этот сеанс">
        <span>
          <IconButton
            aria-label="Что сделано за этот сеанс"
            aria-haspopup="menu"
            disabled={steps.length === 0}
            onClick={({ currentTarget }) => setAnchor(currentTarget)}
          >
            <HistoryIcon />
          </IconButton>
        </span>
      </Tooltip>
      {anchor ? (
        <Menu open anchorEl={anchor} onClose={() => setAnchor(undefined)}>
          {list
            .slice(-shown)
            .reverse()
            .map(({ label, at, count }) => (
              <MenuItem
                key={count}
                selected={count === position}
                className={count > position ? 'step-undone' : undefined}
                onClick={() => go(count)}
              >
                <span className="mute step-time">
                  {at.toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' })}
                </span>
                {label}
              </MenuItem>
            ))}
          <MenuItem selected={position === 0} onClick={() => go(0)}>
            Как было при открытии
          </MenuItem>
        </Menu>
      ) : null}
    </>
  );
}
