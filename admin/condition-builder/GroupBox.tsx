import { Button, MenuItem, TextField } from '@mui/material';
import { Fragment, memo } from 'react';
import {
  freshGroup,
  freshLeaf,
  type Group,
  insertNode,
  type Join,
  joins,
  setJoin,
} from '../../forms/conditions/index.ts';
import { ariaLabelled } from './aria-labelled.ts';
import { useBuilder } from './builder-context.ts';
import { DropLine } from './DropLine.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { LeafRow } from './LeafRow.tsx';
import { NodeTools } from './NodeTools.tsx';
import { OpaqueCard } from './OpaqueCard.tsx';

function isJoin(value: string): value is Join {
  return Object.hasOwn(joins, value);
}

/** Conditions joined by «all», «any» or «none», other groups among them. */
export const GroupBox = memo(function GroupBox({ group, depth }: { group: Group; depth: number }) {
  const { label, known, tree, change } = useBuilder();
  const { id, join, members } = group;
  const isRoot = depth === 0;
  const groupLabel = isRoot ? label : `${label}: группа`;
  const end = members.length;
  return (
    <fieldset className={`cond-group cond-${join}`} data-condition={id}>
      <legend className="visually-hidden">{isRoot ? label : `Группа: ${joins[join]}`}</legend>
      <div className="cond-head">
        {isRoot && end < 2 && join === 'all' ? null : (
          <>
            <span className="small second">{isRoot ? 'Выполняется:' : 'Группа, выполняется:'}</span>
            <TextField
              select
              size="small"
              value={join}
              className="cond-join"
              onChange={({ target }) => {
                if (isJoin(target.value)) change(setJoin(tree(), id, target.value));
              }}
              slotProps={ariaLabelled(`${groupLabel}: что должно быть верно`)}
            >
              {Object.entries(joins).map(([code, words]) => (
                <MenuItem key={code} value={code}>
                  {words}
                </MenuItem>
              ))}
            </TextField>
          </>
        )}
        {isRoot ? null : <NodeTools node={group} />}
      </div>
      <ol className="cond-list">
        {members.map((node, index) => (
          <Fragment key={node.id}>
            <DropLine group={id} index={index} />
            <li>
              {node.type === 'group' ? (
                <GroupBox group={node} depth={depth + 1} />
              ) : node.type === 'leaf' ? (
                <LeafRow leaf={node} />
              ) : (
                <OpaqueCard node={node} />
              )}
            </li>
          </Fragment>
        ))}
        <DropLine group={id} index={end} />
      </ol>
      {end === 0 && !isRoot ? (
        <p className="small mute">Группа пуста и пока ничего не значит: добавьте условие.</p>
      ) : null}
      <div className="cond-foot" data-part="add">
        <FieldPicker
          label={`${groupLabel}: добавить условие`}
          placeholder="Добавить условие"
          onPick={(name) => {
            const field = known.get(name);
            if (!field) return;
            const leaf = freshLeaf(field);
            change(insertNode(tree(), id, end, leaf), { id: leaf.id, part: 'operator' });
          }}
        />
        <Button
          size="small"
          variant="text"
          aria-label={`${groupLabel}: добавить группу`}
          onClick={() => {
            const fresh = freshGroup(join === 'any' ? 'all' : 'any');
            change(insertNode(tree(), id, end, fresh), { id: fresh.id, part: 'add' });
          }}
        >
          Добавить группу
        </Button>
      </div>
    </fieldset>
  );
});
