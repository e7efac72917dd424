import { MenuItem, TextField } from '@mui/material';
import { memo } from 'react';
import {
  brokenLeaf,
  conditionOperator,
  firstOperator,
  firstValue,
  type Leaf,
  operatorsFor,
  setLeaf,
  valueFor,
} from '../../forms/conditions/index.ts';
import { ariaLabelled } from './aria-labelled.ts';
import { useBuilder } from './builder-context.ts';
import { FieldPicker } from './FieldPicker.tsx';
import { NodeTools } from './NodeTools.tsx';
import { ValueInput } from './ValueInput.tsx';
import { phraseOf } from './words.ts';

/** Field, comparison, value; what no longer holds is said beside, never passed over. */
export const LeafRow = memo(function LeafRow({ leaf }: { leaf: Leaf }) {
  const { known, allowed, titles, change, tree } = useBuilder();
  const { id } = leaf;
  const field = known.get(leaf.field);
  const broken = brokenLeaf(leaf, known, allowed);
  const operator = conditionOperator(leaf.operator);
  const values = field?.values ?? 'text';
  const offered = operatorsFor(values);
  const all = operator && !offered.includes(operator) ? [operator, ...offered] : offered;
  const title = field?.title ?? leaf.field;

  const setField = (name: string) => {
    const next = known.get(name);
    if (!next || name === leaf.field) return;
    const kept =
      operator && next.values === values && next.options === undefined ? operator : undefined;
    const fresh = kept ?? firstOperator(next.values);
    const value = kept ? leaf.value : firstValue(next, fresh);
    change(setLeaf(tree(), id, { field: name, operator: fresh.code, value }));
  };
  return (
    <fieldset
      aria-label={phraseOf(leaf, titles)}
      className={`cond-row${broken ? ' cond-broken' : ''}`}
      data-condition={id}
    >
      <div className="cond-parts">
        <FieldPicker
          label={`Поле: ${title}`}
          chosen={leaf.field}
          wrong={broken?.what === 'field'}
          onPick={setField}
        />
        <TextField
          select
          size="small"
          className="cond-operator"
          data-part="operator"
          value={leaf.operator}
          error={broken?.what === 'operator'}
          onChange={({ target }) => {
            const next = conditionOperator(target.value);
            if (!next || !field) return;
            const value = valueFor(leaf.value, operator, next, field);
            change(setLeaf(tree(), id, { operator: next.code, value }));
          }}
          slotProps={ariaLabelled(`${title}: сравнение`)}
        >
          {all.map((one) => (
            <MenuItem key={one.code} value={one.code}>
              {one.words(values)}
            </MenuItem>
          ))}
        </TextField>
        {field && operator ? (
          <ValueInput
            field={field}
            operator={operator}
            value={leaf.value}
            wrong={broken?.what === 'value' || broken?.what === 'option'}
            onChange={(value) => change(setLeaf(tree(), id, { value }))}
          />
        ) : null}
      </div>
      <NodeTools node={leaf} />
      {broken ? (
        <p className="cond-problem" role="alert">
          {broken.message}
        </p>
      ) : null}
    </fieldset>
  );
});
