// One property of a question by its kind: a number, a text, a day, a choice, yes or no.
import { FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import type { Json } from '../../../forms/json.ts';
import type { QuestionProperty } from '../../../forms/questions/index.ts';
import { DateBox } from '../../parts/DateBox.tsx';
import { DraftField } from '../../parts/DraftField.tsx';

type Simple = Exclude<QuestionProperty, { box: 'part' }>;

interface PropertyBoxProps {
  id: string;
  property: Simple;
  value: Json | undefined;
  disabled: boolean;
  onValue(value: Json | undefined): void;
}

export function PropertyBox({ id, property, value, disabled, onValue }: PropertyBoxProps) {
  const { label, help } = property;
  switch (property.box) {
    case 'number':
    case 'count':
      return (
        <NumberInput
          id={id}
          label={label}
          help={help}
          whole={property.box === 'count'}
          value={value}
          disabled={disabled}
          onValue={onValue}
        />
      );
    case 'text':
      return (
        <DraftField
          id={id}
          label={label}
          helperText={help}
          value={typeof value === 'string' ? value : ''}
          disabled={disabled}
          maxLength={500}
          onCommit={(text) => onValue(text === '' ? undefined : text)}
        />
      );
    case 'day':
      return (
        <DateBox
          id={id}
          label={label}
          helperText={help}
          value={typeof value === 'string' ? value : ''}
          disabled={disabled}
          onChange={(day) => onValue(day ?? undefined)}
        />
      );
    case 'flag':
      return (
        <FormControlLabel
          label={label}
          control={
            <Switch
              size="small"
              checked={value === true}
              disabled={disabled}
              onChange={(_event, checked) => onValue(checked ? true : undefined)}
            />
          }
        />
      );
    case 'choice': {
      const chosen = property.choices.findIndex((choice) => choice.value === value);
      return (
        <TextField
          select
          id={id}
          label={label}
          helperText={help}
          value={chosen < 0 ? '' : String(chosen)}
          disabled={disabled}
          onChange={({ target }) => onValue(property.choices[Number(target.value)]?.value)}
        >
          {property.choices.map(({ name }, index) => (
            <MenuItem key={name} value={String(index)}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      );
    }
  }
}

interface NumberInputProps {
  id: string;
  label: string;
  help: string | undefined;
  whole: boolean;
  value: Json | undefined;
  disabled: boolean;
  onValue(value: number | undefined): void;
}

function NumberInput({ id, label, help, whole, value, disabled, onValue }: NumberInputProps) {
  const [problem, setProblem] = useState<string>();
  return (
    <DraftField
      id={id}
      label={label}
      className="field-number"
      helperText={help}
      problem={problem}
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      disabled={disabled}
      onCommit={(text) => {
        const number = Number(text.replace(',', '.'));
        const fits = whole ? Number.isInteger(number) && number >= 0 : Number.isFinite(number);
        if (text.trim() === '') {
          setProblem(undefined);
          return onValue(undefined);
        }
        setProblem(fits ? undefined : whole ? 'Введите целое число от нуля' : 'Введите число');
        if (fits) onValue(number);
      }}
    />
  );
}
