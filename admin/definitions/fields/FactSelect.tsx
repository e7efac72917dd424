import { MenuItem, TextField } from '@mui/material';
import type { JsonObject } from '../../../forms/json.ts';
import { askableFacts, factLinkOf } from './fact-values.ts';

interface FactSelectProps {
  id: string;
  field: JsonObject;
  disabled: boolean;
  onFact(name: string | undefined): void;
}

export function FactSelect({ id, field, disabled, onFact }: FactSelectProps) {
  const name = factLinkOf(field)?.name ?? '';
  const foreign = name !== '' && !askableFacts.some((fact) => fact.name === name);
  return (
    <TextField
      select
      id={id}
      label="Что узнаём из ответа"
      value={name}
      disabled={disabled}
      onChange={({ target }) => onFact(target.value === '' ? undefined : target.value)}
      helperText={
        name === '' ? 'Ответ останется в карточке, на уровень риска не повлияет' : undefined
      }
      slotProps={{ select: { displayEmpty: true }, inputLabel: { htmlFor: undefined } }}
    >
      <MenuItem value="">Факт не связан</MenuItem>
      {foreign ? <MenuItem value={name}>{name}</MenuItem> : null}
      {askableFacts.map((fact) => (
        <MenuItem key={fact.name} value={fact.name}>
          {fact.title}
          {fact.criterion ? (
            <span className="mute">&nbsp;· характеристика {fact.criterion}</span>
          ) : null}
        </MenuItem>
      ))}
    </TextField>
  );
}
