import { Autocomplete, TextField } from '@mui/material';
import type { ConditionOption } from '../../forms/conditions/index.ts';
import { parameterName } from '../../forms/predicates/names.ts';
import { DraftField } from '../parts/DraftField.tsx';
import { useBuilder } from './builder-context.ts';
import { SpecialtyValue } from './SpecialtyValue.tsx';
import type { ValueInputProps } from './ValueInput.tsx';
import { severalIn, textOf } from './value-text.ts';

/** Several values: chosen from the list, or typed one after another. */
export function SeveralInput({ field, value, wrong, onChange }: ValueInputProps) {
  const { titles } = useBuilder();
  const values = Array.isArray(value) ? value : [];
  const { options } = field;
  const hasParameters = values.some((one) => parameterName(one) !== undefined);
  if (field.directory && !hasParameters)
    return (
      <SpecialtyValue
        several
        label={`${field.title}: значения`}
        codes={values.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []))}
        wrong={wrong}
        onChange={onChange}
      />
    );
  if (!options && !hasParameters) {
    const numeric = field.values === 'integer' || field.values === 'number';
    return (
      <DraftField
        size="small"
        className="cond-value"
        aria-label={`${field.title}, через ${numeric ? 'точку с запятой' : 'запятую'}`}
        value={values.map(textOf).join(numeric ? '; ' : ', ')}
        problem={wrong ? '' : undefined}
        onCommit={(text) => {
          const next = severalIn(text, numeric);
          if (next.length > 0) onChange(next);
        }}
      />
    );
  }
  const chosen = values.map((one): ConditionOption => {
    const parameter = parameterName(one);
    const known = options?.find((option) => option.value === one);
    if (known) return known;
    return {
      value: one,
      title: parameter === undefined ? String(one) : (titles.parameter?.(parameter) ?? parameter),
    };
  });
  return (
    <Autocomplete
      multiple
      size="small"
      className="cond-value cond-several"
      disableCloseOnSelect
      disableClearable
      options={[...(options ?? [])]}
      value={chosen}
      getOptionLabel={({ title }) => title}
      isOptionEqualToValue={(left, right) => left.value === right.value}
      onChange={(_event, next) => {
        if (next.length > 0) onChange(next.map((option) => option.value));
      }}
      noOptionsText="Ничего не найдено"
      openText="Показать варианты"
      closeText="Закрыть"
      renderInput={(input) => (
        <TextField
          {...input}
          error={wrong}
          slotProps={{
            htmlInput: { ...input.inputProps, 'aria-label': `${field.title}: значения` },
          }}
        />
      )}
    />
  );
}
