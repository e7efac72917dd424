import { MenuItem, TextField } from '@mui/material';
import { isObject } from '../../../forms/json.ts';
import { ManyBox } from '../../definition-text/boxes/boxes.tsx';
import { strings, useProperty } from '../../definition-text/definition-text.ts';
import { columnPath } from '../outline/head.ts';
import { useTemplate } from '../use-template.ts';
import { columnChoices } from './column-choices.ts';

const operations = {
  sum: 'Сумма граф',
  difference: 'Первая минус остальные',
  percent: 'Доля, в процентах',
};

/** A column worked out of others. */
export function FormulaPart({ column }: { column: string }) {
  const { columns } = useTemplate();
  const path = [...columnPath(column), 'x-formula'];
  const { value, problem, disabled, set } = useProperty(path);
  const formula = isObject(value) ? value : {};
  const of = strings(formula.of);
  const choices = columnChoices(columns, of, column);
  const pair = (index: number, label: string) => (
    <TextField
      select
      id={`formula-${index}`}
      label={label}
      value={of[index] ?? ''}
      disabled={disabled}
      onChange={({ target }) => {
        const next = index === 0 ? [target.value, ...of.slice(1, 2)] : [of[0] ?? '', target.value];
        set({ ...formula, of: next.filter(Boolean) });
      }}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      <TextField
        select
        id="formula-operation"
        label="Как считается"
        value={typeof formula.op === 'string' ? formula.op : ''}
        error={problem !== undefined}
        helperText={problem}
        disabled={disabled}
        onChange={({ target }) =>
          set({
            ...formula,
            op: target.value,
            of: target.value === 'percent' ? of.slice(0, 2) : of,
          })
        }
      >
        {Object.entries(operations).map(([code, name]) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {formula.op === 'percent' ? (
        <>
          {pair(0, 'Часть')}
          {pair(1, 'Целое')}
        </>
      ) : (
        <ManyBox path={[...path, 'of']} label="По каким графам" choices={choices} />
      )}
    </>
  );
}
