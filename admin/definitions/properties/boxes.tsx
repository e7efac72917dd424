// Boxes bound to one place of the definition's text.
import { Autocomplete, MenuItem, TextField } from '@mui/material';
import type { Json } from '../../../forms/json.ts';
import type { Choice } from '../../messages/words.ts';
import { DateBox } from '../../parts/DateBox.tsx';
import { DraftField } from '../DraftField.tsx';
import { strings, useProperty } from './definition-text.ts';

interface BoxProps {
  path: string[];
  label: string;
  help?: string;
}

const lockedHelp = 'Закреплено федеральной версией';

function helpOf(locked: boolean, help: string | undefined): string | undefined {
  return locked ? lockedHelp : help;
}

const idOf = (path: string[]) => `property-${path.join('-')}`;

export function TextBox({
  path,
  label,
  help,
  long,
  optional,
  maxLength = 500,
}: BoxProps & { long?: boolean; optional?: boolean; maxLength?: number }) {
  const { value, problem, locked, disabled, set } = useProperty(path);
  return (
    <DraftField
      id={idOf(path)}
      label={label}
      value={typeof value === 'string' ? value : ''}
      multiline={long}
      minRows={long ? 2 : undefined}
      maxLength={maxLength}
      problem={problem}
      helperText={helpOf(locked, help)}
      disabled={disabled}
      onCommit={(text) => set(text === '' && optional ? undefined : text)}
    />
  );
}

export function NumberBox({ path, label, help, optional }: BoxProps & { optional?: boolean }) {
  const { value, problem, locked, disabled, set } = useProperty(path);
  return (
    <DraftField
      id={idOf(path)}
      label={label}
      className="field-number"
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      problem={problem}
      helperText={helpOf(locked, help)}
      disabled={disabled}
      onCommit={(text) => {
        const number = Number(text.replace(',', '.'));
        if (text.trim() === '') {
          if (optional) set(undefined);
        } else if (Number.isFinite(number)) set(number);
      }}
    />
  );
}

export function ChoiceBox({
  path,
  label,
  help,
  choices,
}: BoxProps & { choices: { value: Json; name: string }[] }) {
  const { value, problem, locked, disabled, set } = useProperty(path);
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <TextField
      select
      id={idOf(path)}
      label={label}
      value={chosen < 0 ? '' : String(chosen)}
      error={problem !== undefined}
      helperText={problem ?? helpOf(locked, help)}
      disabled={disabled}
      onChange={({ target }) => set(choices[Number(target.value)]?.value)}
    >
      {choices.map(({ name }, index) => (
        <MenuItem key={name} value={String(index)}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

export function ManyBox({ path, label, help, choices }: BoxProps & { choices: Choice[] }) {
  const { value, problem, locked, disabled, set } = useProperty(path);
  const codes = strings(value);
  const chosen = codes.map(
    (code) => choices.find(({ id }) => id === code) ?? { id: code, name: code },
  );
  if (disabled)
    return (
      <div>
        <p className="small second">{label}</p>
        <p>{chosen.map(({ name }) => name).join(', ') || '—'}</p>
        {locked ? <p className="small mute">{lockedHelp}</p> : null}
      </div>
    );
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      id={idOf(path)}
      options={choices}
      value={chosen}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      onChange={(_event, next) => set(next.map(({ id }) => id))}
      noOptionsText="Ничего не найдено"
      renderInput={(props) => (
        <TextField
          {...props}
          label={label}
          error={problem !== undefined}
          helperText={problem ?? helpOf(locked, help)}
        />
      )}
    />
  );
}

export function DayBox({ path, label, help }: BoxProps) {
  const { value, problem, locked, disabled, set } = useProperty(path);
  return (
    <DateBox
      id={idOf(path)}
      label={label}
      value={typeof value === 'string' ? value : ''}
      error={problem !== undefined}
      helperText={problem ?? helpOf(locked, help)}
      disabled={disabled}
      onChange={(day) => set(day ?? undefined)}
    />
  );
}
