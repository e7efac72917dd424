import { Autocomplete, MenuItem, TextField } from '@mui/material';
import {
  type ConditionField,
  type ConditionOperator,
  firstValue,
} from '../../forms/conditions/index.ts';
import { isDate } from '../../forms/dialect/formats/date.ts';
import type { Json } from '../../forms/json.ts';
import { parameterName } from '../../forms/predicates/names.ts';
import { DateBox } from '../parts/DateBox.tsx';
import { DraftField } from '../parts/DraftField.tsx';
import { ariaLabelled } from './aria-labelled.ts';
import { ParameterChoice } from './ParameterChoice.tsx';
import { SeveralInput } from './SeveralInput.tsx';
import { SpecialtyValue } from './SpecialtyValue.tsx';
import { numberIn, textOf } from './value-text.ts';

export interface ValueInputProps {
  field: ConditionField;
  operator: ConditionOperator;
  value: Json;
  wrong: boolean;
  onChange(value: Json): void;
}

/** Asks for the value in the way its kind is best given. */
export function ValueInput(props: ValueInputProps) {
  const { field, operator, value, onChange } = props;
  if (operator.takes === 'nothing') return null;
  if (operator.takes === 'several') return <SeveralInput {...props} />;
  return (
    <>
      <ParameterChoice
        field={field}
        operator={operator}
        value={value}
        onChange={(name) =>
          onChange(name === undefined ? firstValue(field, operator) : { 'x-param': name })
        }
      />
      {parameterName(value) === undefined ? <OneInput {...props} /> : null}
    </>
  );
}

function OneInput({ field, operator, value, wrong, onChange }: ValueInputProps) {
  const { takes } = operator;
  const label = `${field.title}: значение`;
  if (takes === 'number' || takes === 'count' || isNumeric(field))
    return (
      <span className="cond-number">
        <DraftField
          size="small"
          className="field-number"
          aria-label={label}
          value={textOf(value)}
          problem={wrong ? '' : undefined}
          onCommit={(text) => {
            const number = numberIn(text);
            if (number !== undefined) onChange(number);
          }}
        />
        {field.unit && takes !== 'count' ? <span className="second">{field.unit}</span> : null}
      </span>
    );
  if (takes === 'day' || field.values === 'date')
    return (
      <DateBox
        size="small"
        className="cond-date"
        value={typeof value === 'string' ? value : ''}
        error={wrong}
        onChange={(next) => {
          if (next !== null && isDate(next)) onChange(next);
        }}
        slotProps={{ htmlInput: { 'aria-label': label } }}
      />
    );
  const options =
    field.values === 'yes-no'
      ? [
          { value: true, title: 'да' },
          { value: false, title: 'нет' },
        ]
      : field.options;
  // The beginning of a code is no code of its own: it is typed.
  if (field.directory && takes !== 'text')
    return (
      <SpecialtyValue
        label={label}
        codes={typeof value === 'string' && value !== '' ? [value] : []}
        wrong={wrong}
        onChange={([code = '']) => onChange(code)}
      />
    );
  if (!options)
    return (
      <DraftField
        size="small"
        className="cond-value"
        aria-label={label}
        value={textOf(value)}
        problem={wrong ? '' : undefined}
        onCommit={onChange}
      />
    );
  if (options.length <= 10) {
    const chosen = options.findIndex((option) => option.value === value);
    return (
      <TextField
        select
        size="small"
        className={`cond-value${field.values === 'yes-no' ? ' cond-short' : ''}`}
        value={chosen < 0 ? '' : String(chosen)}
        error={wrong}
        onChange={({ target }) => onChange(options[Number(target.value)]?.value ?? value)}
        slotProps={ariaLabelled(label)}
      >
        {options.map((option, index) => (
          <MenuItem key={JSON.stringify(option.value)} value={String(index)}>
            {option.title}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  return (
    <Autocomplete
      size="small"
      className="cond-value"
      disableClearable
      options={[...options]}
      value={options.find((option) => option.value === value) ?? { value, title: String(value) }}
      getOptionLabel={({ title }) => title}
      isOptionEqualToValue={(left, right) => left.value === right.value}
      onChange={(_event, next) => onChange(next.value)}
      noOptionsText="Ничего не найдено"
      openText="Показать варианты"
      closeText="Закрыть"
      renderInput={(input) => (
        <TextField
          {...input}
          error={wrong}
          slotProps={{ htmlInput: { ...input.inputProps, 'aria-label': label } }}
        />
      )}
    />
  );
}

function isNumeric({ values }: ConditionField): boolean {
  return values === 'integer' || values === 'number';
}
