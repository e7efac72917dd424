import { MenuItem, TextField } from '@mui/material';
import type { QueryField } from '../../../forms/indicators/index.ts';
import { choicesOf } from '../../messages/words.ts';
import type { Code } from '../use-codes.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { type Condition, freshCondition } from './query-conditions.ts';

interface ConditionRowsProps {
  /** What the conditions belong to, for whoever does not see the screen. */
  label: string;
  /** Said while there are none. */
  nothing: string;
  fields: readonly QueryField[];
  codes: Code[];
  conditions: readonly Condition[];
  disabled: boolean;
  onChange(conditions: readonly Condition[]): void;
}

/** «All of these»: one row a field, and the fields that may be added. */
export function ConditionRows({
  label,
  nothing,
  fields,
  codes,
  conditions,
  disabled,
  onChange,
}: ConditionRowsProps) {
  const taken = new Set(conditions.map(({ field }) => field));
  const free = fields.filter(({ name }) => !taken.has(name));
  return (
    <>
      {conditions.length === 0 ? <p className="small mute">{nothing}</p> : null}
      {conditions.map((condition, index) => {
        const field = fields.find(({ name }) => name === condition.field) ?? {
          name: condition.field,
          title: condition.field,
          type: 'string' as const,
        };
        return (
          <ConditionRow
            key={condition.field}
            field={field}
            condition={condition}
            choices={
              field.codesOf
                ? codes.filter(({ kind }) => kind === field.codesOf)
                : choicesOf(field.values ?? {})
            }
            disabled={disabled}
            onChange={(next) => onChange(conditions.with(index, next))}
            onRemove={() => onChange(conditions.filter((one) => one !== condition))}
          />
        );
      })}
      {disabled || free.length === 0 ? null : (
        <TextField
          select
          size="small"
          className="query-add"
          label="Добавить условие"
          value=""
          onChange={({ target }) => {
            const field = fields.find(({ name }) => name === target.value);
            if (field) onChange([...conditions, freshCondition(field)]);
          }}
          slotProps={{ htmlInput: { 'aria-label': `${label}: добавить условие` } }}
        >
          {free.map(({ name, title }) => (
            <MenuItem key={name} value={name}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}
