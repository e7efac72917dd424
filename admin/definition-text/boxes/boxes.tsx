// Boxes bound to one place of the definition's text.
import { Autocomplete, MenuItem, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import type { Json } from '../../../forms/json.ts';
import type { Choice } from '../../messages/words.ts';
import { DateBox } from '../../parts/DateBox.tsx';
import { DraftField } from '../../parts/DraftField.tsx';
import { type Property, strings, useDefinitionText, useProperty } from '../definition-text.ts';
import { AboveLine } from '../layers/Origin.tsx';
import { useLayers } from '../layers/use-layers.ts';

interface BoxProps {
  path: string[];
  label: string;
  help?: string;
}

/** Why it is closed, else what stands above where it is changed here, else the hint. */
export function useHelp(
  path: string[],
  { locked, takeBack }: Property,
  help: string | undefined,
): ReactNode {
  const { kind } = useDefinitionText();
  const { reason, changesAt } = useLayers();
  if (locked) return reason ? `Закреплено документом: ${reason}` : 'Закреплено федеральной версией';
  if (changesAt(path).length === 0) return help;
  return (
    <>
      {help}
      <AboveLine kind={kind} path={path} onReturn={takeBack} />
    </>
  );
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
  const property = useProperty(path);
  const { value, problem, disabled, set } = property;
  const helperText = useHelp(path, property, help);
  return (
    <DraftField
      id={idOf(path)}
      label={label}
      value={typeof value === 'string' ? value : ''}
      multiline={long}
      minRows={long ? 2 : undefined}
      maxLength={maxLength}
      problem={problem}
      helperText={helperText}
      disabled={disabled}
      onCommit={(text) => set(text === '' && optional ? undefined : text)}
    />
  );
}

export function NumberBox({ path, label, help, optional }: BoxProps & { optional?: boolean }) {
  const property = useProperty(path);
  const { value, problem, disabled, set } = property;
  const helperText = useHelp(path, property, help);
  return (
    <DraftField
      id={idOf(path)}
      label={label}
      className="field-number"
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      problem={problem}
      helperText={helperText}
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
}: BoxProps & { choices: { value: Json | undefined; name: string }[] }) {
  const property = useProperty(path);
  const { value, problem, disabled, set } = property;
  const helperText = useHelp(path, property, help);
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <TextField
      select
      id={idOf(path)}
      label={label}
      value={chosen < 0 ? '' : String(chosen)}
      error={problem !== undefined}
      helperText={problem ?? helperText}
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
  const property = useProperty(path);
  const { value, problem, disabled, set } = property;
  const helperText = useHelp(path, property, help);
  const codes = strings(value);
  const chosen = codes.map(
    (code) => choices.find(({ id }) => id === code) ?? { id: code, name: code },
  );
  if (disabled)
    return (
      <div>
        <p className="small second">{label}</p>
        <p>{chosen.map(({ name }) => name).join(', ') || '—'}</p>
        {helperText ? <p className="small mute">{helperText}</p> : null}
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
          helperText={problem ?? helperText}
        />
      )}
    />
  );
}

export function DayBox({ path, label, help }: BoxProps) {
  const property = useProperty(path);
  const { value, problem, disabled, set } = property;
  const helperText = useHelp(path, property, help);
  return (
    <DateBox
      id={idOf(path)}
      label={label}
      value={typeof value === 'string' ? value : ''}
      error={problem !== undefined}
      helperText={problem ?? helperText}
      disabled={disabled}
      onChange={(day) => set(day ?? undefined)}
    />
  );
}
