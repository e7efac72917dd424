import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import HandleIcon from '@mui/icons-material/DragIndicatorOutlined';
import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import {
  type ConditionNode,
  type Group,
  moveDown,
  moveUp,
  removeNode,
  spotOf,
  unwrapNode,
  wrapNode,
} from '../../forms/conditions/index.ts';
import { useBuilder } from './builder-context.ts';
import { phraseOf, placeSaid } from './words.ts';

/** The handle (drag it, or Alt with an arrow), the menu and the bin of one condition or group. */
export function NodeTools({ node }: { node: ConditionNode }) {
  const { titles, tree, change, onDrag } = useBuilder();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { id } = node;
  const phrase = phraseOf(node, titles);
  const move = (next: Group) =>
    change(next, { id, part: 'handle', announcement: placeSaid(next, id) });
  const remove = () => {
    const spot = spotOf(tree(), id);
    const beside = spot?.group.members[spot.index + 1] ?? spot?.group.members[spot.index - 1];
    const announcement = 'Условие убрано';
    change(
      removeNode(tree(), id),
      beside
        ? { id: beside.id, part: 'handle', announcement }
        : { id: spot?.group.id ?? tree().id, part: 'add', announcement },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? moveUp(tree(), id) : moveDown(tree(), id));
  };
  const acts: [string, () => void][] = [
    ['Выше', () => move(moveUp(tree(), id))],
    ['Ниже', () => move(moveDown(tree(), id))],
    ['Заключить в группу', () => move(wrapNode(tree(), id))],
  ];
  if (node.type === 'group' && node.members.length > 0)
    acts.push([
      'Распустить группу',
      () => change(unwrapNode(tree(), id), { id: node.members[0]?.id ?? id, part: 'handle' }),
    ]);
  return (
    <span className="cond-tools">
      <Tooltip title="Перетащите или Alt + стрелки">
        <IconButton
          size="small"
          draggable
          className="cond-handle"
          data-part="handle"
          aria-label={`Переместить: ${phrase}`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={onKeyDown}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', phrase);
            onDrag(id);
          }}
          onDragEnd={() => onDrag(undefined)}
        >
          <HandleIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title="Действия">
        <IconButton
          size="small"
          aria-label={`Действия: ${phrase}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <MoreIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title="Убрать">
        <IconButton size="small" aria-label={`Убрать: ${phrase}`} onClick={remove}>
          <DeleteIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {acts.map(([name, act]) => (
          <MenuItem
            key={name}
            onClick={() => {
              setAnchor(null);
              act();
            }}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}
