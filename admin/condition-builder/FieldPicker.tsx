import { Autocomplete, TextField } from '@mui/material';
import type { ConditionField } from '../../forms/conditions/index.ts';
import { useBuilder } from './builder-context.ts';

interface FieldPickerProps {
  label: string;
  placeholder?: string;
  /** The field chosen; absent where one is added each time. */
  chosen?: string;
  wrong?: boolean;
  onPick(name: string): void;
}

/** Fields under their headings, found by any part of a word. */
export function FieldPicker({ label, placeholder, chosen, wrong, onPick }: FieldPickerProps) {
  const { fields, known } = useBuilder();
  const current =
    chosen === undefined
      ? null
      : (known.get(chosen) ?? ({ name: chosen, title: chosen, values: 'text' } as ConditionField));
  const grouped = fields.some(({ group }) => group !== undefined);
  return (
    <Autocomplete
      size="small"
      className="cond-field"
      value={current}
      options={current && !known.has(current.name) ? [current, ...fields] : [...fields]}
      groupBy={grouped ? ({ group }) => group ?? '' : undefined}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ name }) => name}
      isOptionEqualToValue={(left, right) => left.name === right.name}
      blurOnSelect={chosen === undefined}
      clearOnBlur
      forcePopupIcon
      disableClearable={chosen !== undefined}
      onChange={(_event, next) => {
        if (next) onPick(next.name);
      }}
      noOptionsText="Ничего не найдено"
      openText="Показать поля"
      closeText="Закрыть"
      clearText="Очистить"
      renderInput={(input) => (
        <TextField
          {...input}
          error={wrong}
          placeholder={placeholder}
          slotProps={{ htmlInput: { ...input.inputProps, 'aria-label': label } }}
        />
      )}
    />
  );
}
