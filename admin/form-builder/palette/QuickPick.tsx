import type { SvgIconComponent } from '@mui/icons-material';
import { Popover, TextField } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';

export interface Pickable {
  code: string;
  title: string;
  hint: string;
  Icon: SvgIconComponent;
}

interface QuickPickProps<Item extends Pickable> {
  anchor: HTMLElement;
  /** «Какое поле вставить». */
  label: string;
  placeholder: string;
  listLabel: string;
  nothing: string;
  /** Where it will stand. */
  helper: string;
  searched(search: string): Item[];
  onPick(item: Item): void;
  onClose(): void;
}

/** A palette at the place itself: type a word, arrows, Enter. */
export function QuickPick<Item extends Pickable>(props: QuickPickProps<Item>) {
  const { anchor, label, placeholder, listLabel, nothing, helper, searched } = props;
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const items = searched(search);
  const chosen = items[Math.min(at, items.length - 1)];
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') {
      if (chosen) props.onPick(chosen);
    } else return;
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
      onClose={props.onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the box inside */}
      <div className="quick-insert" onKeyDown={keys}>
        <TextField
          autoFocus
          size="small"
          value={search}
          placeholder={placeholder}
          helperText={helper}
          onChange={({ target }) => {
            setSearch(target.value);
            setAt(0);
          }}
          slotProps={{
            htmlInput: {
              role: 'combobox',
              'aria-label': label,
              'aria-expanded': true,
              'aria-controls': 'quick-insert-list',
              'aria-activedescendant': chosen ? idOf(chosen.code) : undefined,
            },
          }}
        />
        <div id="quick-insert-list" role="listbox" aria-label={listLabel} className="quick-list">
          {items.map((item) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box above
            <div
              key={item.code}
              id={idOf(item.code)}
              role="option"
              aria-selected={item === chosen}
              className={item === chosen ? 'quick-item quick-chosen' : 'quick-item'}
              onClick={() => props.onPick(item)}
            >
              <item.Icon aria-hidden="true" />
              <span className="grow">{item.title}</span>
              <span className="small mute">{item.hint}</span>
            </div>
          ))}
        </div>
        {items.length === 0 ? <p className="small second">{nothing}</p> : null}
      </div>
    </Popover>
  );
}
