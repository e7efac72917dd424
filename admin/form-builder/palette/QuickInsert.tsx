import { Popover, TextField } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { iconOf } from '../icons.ts';
import { useBuilder } from '../use-builder.ts';
import { searched, typesFor } from './items.ts';

interface QuickInsertProps {
  anchor: HTMLElement;
  /** Title of the question it will stand behind. */
  behind: string | undefined;
  onClose(): void;
}

/** The palette at the place itself: type a word, arrows, Enter. */
export function QuickInsert({ anchor, behind, onClose }: QuickInsertProps) {
  const { kind, insert, askFocus } = useBuilder();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const types = searched(typesFor(kind), search);
  const chosen = types[Math.min(at, types.length - 1)];
  const put = (index: number) => {
    const type = types[index];
    if (!type) return;
    onClose();
    insert(type);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, types.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') put(Math.min(at, types.length - 1));
    else return;
    event.preventDefault();
  };
  const idOf = (code: string) => `insert-${code}`;
  return (
    <Popover
      open
      anchorEl={anchor}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      transformOrigin={{ vertical: 'top', horizontal: 'center' }}
      disableRestoreFocus
      onClose={() => {
        onClose();
        askFocus();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the box inside */}
      <div className="quick-insert" onKeyDown={keys}>
        <TextField
          autoFocus
          size="small"
          value={search}
          placeholder="Какое поле?"
          helperText={behind ? `Встанет за «${behind}»` : 'Встанет в конец страницы'}
          onChange={({ target }) => {
            setSearch(target.value);
            setAt(0);
          }}
          slotProps={{
            htmlInput: {
              role: 'combobox',
              'aria-label': 'Какое поле вставить',
              'aria-expanded': true,
              'aria-controls': 'quick-insert-list',
              'aria-activedescendant': chosen ? idOf(chosen.code) : undefined,
            },
          }}
        />
        <div id="quick-insert-list" role="listbox" aria-label="Поля" className="quick-list">
          {types.map((type, index) => {
            const Icon = iconOf(type.code);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box above
              <div
                key={type.code}
                id={idOf(type.code)}
                role="option"
                aria-selected={type === chosen}
                className={type === chosen ? 'quick-item quick-chosen' : 'quick-item'}
                onClick={() => put(index)}
              >
                <Icon aria-hidden="true" />
                <span className="grow">{type.title}</span>
                <span className="small mute">{type.hint}</span>
              </div>
            );
          })}
        </div>
        {types.length === 0 ? <p className="small second">Такого поля нет.</p> : null}
      </div>
    </Popover>
  );
}
