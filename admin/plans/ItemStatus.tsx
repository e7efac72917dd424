// The state of an item, changed in place: a menu whose choices have the keys 1 to 3.

import { Menu, MenuItem } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { itemStatuses } from '../../forms/plans/state.ts';
import { wordOf } from '../messages/words.ts';
import { count, formatDate } from '../parts/formats.ts';
import { StatusLabel, type Tone } from '../parts/StatusLabel.tsx';
import { today } from '../providers/session.ts';
import { markItem } from './calls.ts';
import { type PlanItem, stateOf } from './types.ts';

const choices = ['in-progress', 'done', 'cancelled'] as const;

export function stateWords(item: PlanItem): [Tone, string] {
  const state = stateOf(item, today());
  const days = (number: number) => count(number, 'день', 'дня', 'дней');
  if (state.kind === 'done') return ['ok', `исполнено ${formatDate(item.doneOn)}`];
  if (state.kind === 'late') return ['bad', `просрочено ${days(state.days)}`];
  if (state.kind === 'soon')
    return ['warn', state.days === 0 ? 'срок сегодня' : `осталось ${days(state.days)}`];
  return ['none', wordOf(itemStatuses, item.status)];
}

export function ItemStatus({
  item,
  editable,
  onChanged,
}: {
  item: PlanItem;
  editable: boolean;
  onChanged(): void;
}) {
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [tone, words] = stateWords(item);
  const label = <StatusLabel tone={tone}>{words}</StatusLabel>;
  if (!editable) return label;
  const choose = async (status: string) => {
    setAnchor(null);
    try {
      await markItem(item.id, { status });
      onChanged();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не сохранено', { type: 'error' });
    }
  };
  const byKey = (event: KeyboardEvent) => {
    const status = choices[Number(event.key) - 1];
    if (!status) return;
    event.preventDefault();
    void choose(status);
  };
  return (
    <>
      <button
        type="button"
        className="plain-button item-status"
        aria-haspopup="menu"
        aria-label={`№ ${item.number}: ${words}. Изменить состояние`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        onKeyDown={byKey}
      >
        {choices.map((status, index) => (
          <MenuItem
            key={status}
            selected={status === item.status}
            onClick={() => void choose(status)}
          >
            <span className="grow">{wordOf(itemStatuses, status)}</span>
            <kbd className="item-key">{index + 1}</kbd>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
