// Search over everything by keyboard: arrows choose, Enter opens, Escape leaves.
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { Dialog } from '@mui/material';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Found, useFound } from './use-found.ts';

const itemId = (key: string) => `found-${key.replace(/\W/g, '-')}`;

export function Palette({ onClose }: { onClose(): void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, searching } = useFound(typed);
  const navigate = useNavigate();
  const current = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    if (current)
      document.getElementById(itemId(current.key))?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const open = (item: Found) => {
    onClose();
    navigate(item.to);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && current && !searching) {
      event.preventDefault();
      open(current);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { className: 'palette', 'aria-label': 'Поиск по всему' } }}
    >
      <div className="palette-field">
        <SearchIcon aria-hidden="true" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label="Что найти"
          aria-expanded={found.length > 0}
          aria-controls="found"
          aria-activedescendant={current ? itemId(current.key) : undefined}
          placeholder="Человек, организация, опросник, раздел или действие"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id="found" role="listbox" aria-label="Найденное" className="palette-found">
        {groupsOf(found).map(([group, items]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a list of choices, not of fields
          <div key={group} role="group" aria-label={group}>
            <div className="label palette-group" aria-hidden="true">
              {group}
            </div>
            {items.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field, which keeps the focus
              <div
                key={item.key}
                id={itemId(item.key)}
                role="option"
                tabIndex={-1}
                aria-selected={item === current}
                className="palette-item"
                onClick={() => open(item)}
              >
                <span>{item.title}</span>
                {item.note ? <span className="small mute"> {item.note}</span> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="small mute palette-state" role="status">
        {searching
          ? 'Ищем…'
          : found.length === 0
            ? 'Ничего не найдено. Попробуйте часть фамилии или названия.'
            : 'Стрелки — выбрать, Enter — открыть, Esc — закрыть'}
      </p>
    </Dialog>
  );
}

function groupsOf(found: Found[]): [string, Found[]][] {
  const groups = new Map<string, Found[]>();
  for (const item of found) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}
