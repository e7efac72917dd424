import { MenuItem, TextField } from '@mui/material';
import type { ConditionField, ConditionOperator } from '../../forms/conditions/index.ts';
import type { Json } from '../../forms/json.ts';
import type { Parameter } from '../../forms/predicates/index.ts';
import { parameterName } from '../../forms/predicates/names.ts';
import { ariaLabelled } from './aria-labelled.ts';
import { useBuilder } from './builder-context.ts';

function suits({ type }: Parameter, field: ConditionField, { takes }: ConditionOperator): boolean {
  if (takes === 'number' || takes === 'count' || /^(integer|number)$/.test(field.values))
    return type === 'number' || type === 'integer';
  return field.values === 'yes-no' ? type === 'boolean' : type === 'string';
}

/** A value of one's own, or a parameter that each region sets; nothing where there are none to choose. */
export function ParameterChoice({
  field,
  operator,
  value,
  onChange,
}: {
  field: ConditionField;
  operator: ConditionOperator;
  value: Json;
  onChange(name: string | undefined): void;
}) {
  const { parameters } = useBuilder();
  const chosen = parameterName(value);
  const fitting = Object.entries(parameters).filter(
    ([name, one]) => name === chosen || suits(one, field, operator),
  );
  if (fitting.length === 0 && chosen === undefined) return null;
  const listed = fitting.some(([name]) => name === chosen);
  const names = ariaLabelled(`${field.title}: своё значение или параметр`);
  return (
    <TextField
      select
      size="small"
      className="cond-value"
      value={chosen ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      slotProps={{
        ...names,
        select: { ...names.select, displayEmpty: true },
      }}
    >
      <MenuItem value="">своё значение</MenuItem>
      {chosen !== undefined && !listed ? <MenuItem value={chosen}>{chosen}</MenuItem> : null}
      {fitting.map(([name, { title }]) => (
        <MenuItem key={name} value={name}>
          параметр «{title}»
        </MenuItem>
      ))}
    </TextField>
  );
}
