import { Autocomplete, TextField } from '@mui/material';
import type { DefinitionVersion } from '../../providers/definition-types.ts';

interface BasePickerProps {
  versions: DefinitionVersion[];
  value: DefinitionVersion | undefined;
  error: string | undefined;
  onPick(version: DefinitionVersion | undefined): void;
}

export function BasePicker({ versions, value, error, onPick }: BasePickerProps) {
  return (
    <Autocomplete
      options={versions}
      value={value ?? null}
      onChange={(_event, picked) => onPick(picked ?? undefined)}
      getOptionLabel={({ title, number }) => `${title}, версия ${number}`}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      noOptionsText="Действующих элементов нет"
      renderOption={({ key, ...props }, { title, number, organizationName }) => (
        <li key={key} {...props}>
          <span>
            {title}
            <span className="cell-second">
              {organizationName ? `${organizationName} · ` : null}версия {number}
            </span>
          </span>
        </li>
      )}
      renderInput={(props) => (
        <TextField
          {...props}
          label="Основа"
          required
          error={error !== undefined}
          helperText={error ?? 'Текст основы станет вашим черновиком; прежний элемент не изменится'}
        />
      )}
      slotProps={{ popper: { placement: 'bottom-start' } }}
    />
  );
}
