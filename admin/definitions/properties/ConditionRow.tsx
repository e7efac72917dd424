import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Autocomplete, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import type { QueryField } from '../../../forms/indicators/index.ts';
import type { Json } from '../../../forms/json.ts';
import type { Choice } from '../../messages/words.ts';
import { DraftField } from '../DraftField.tsx';
import type { Condition } from './query-conditions.ts';

interface ConditionRowProps {
  field: QueryField;
  condition: Condition;
  /** Values that may be chosen; none where a number or a code is typed. */
  choices: Choice[];
  disabled: boolean;
  onChange(condition: Condition): void;
  onRemove(): void;
}

export function ConditionRow(props: ConditionRowProps) {
  const { field, disabled, onRemove } = props;
  return (
    <div className="query-row">
      <span className="query-field">{field.title}</span>
      <Value {...props} />
      {disabled ? null : (
        <Tooltip title="Убрать условие">
          <IconButton size="small" aria-label={`Убрать условие: ${field.title}`} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </div>
  );
}

function Value({ field, condition, choices, disabled, onChange }: ConditionRowProps) {
  const { operator, values } = condition;
  const set = (next: Json[]) => onChange({ ...condition, values: next });
  if (field.type === 'boolean')
    return (
      <TextField
        select
        size="small"
        value={values[0] === true ? 'yes' : 'no'}
        disabled={disabled}
        onChange={({ target }) => set([target.value === 'yes'])}
        slotProps={{ htmlInput: { 'aria-label': field.title } }}
      >
        <MenuItem value="yes">да</MenuItem>
        <MenuItem value="no">нет</MenuItem>
      </TextField>
    );
  if (field.type === 'integer')
    return (
      <>
        <TextField
          select
          size="small"
          value={operator}
          disabled={disabled}
          onChange={({ target }) => onChange({ ...condition, operator: operatorOf(target.value) })}
          slotProps={{ htmlInput: { 'aria-label': `${field.title}: сравнение` } }}
        >
          <MenuItem value="is">ровно</MenuItem>
          <MenuItem value="minimum">не меньше</MenuItem>
          <MenuItem value="maximum">не больше</MenuItem>
        </TextField>
        <DraftField
          size="small"
          className="field-number"
          aria-label={`${field.title}: число`}
          value={String(values[0] ?? '')}
          disabled={disabled}
          onCommit={(text) => {
            const number = Number(text.replace(',', '.'));
            if (text.trim() !== '' && Number.isFinite(number)) set([number]);
          }}
        />
      </>
    );
  if (choices.length === 0)
    return (
      <DraftField
        size="small"
        aria-label={`${field.title}, через запятую`}
        value={values.map(String).join(', ')}
        disabled={disabled}
        onCommit={(text) => set(severalOf(text))}
      />
    );
  return (
    <Autocomplete
      multiple
      size="small"
      className="query-values"
      disableCloseOnSelect
      disabled={disabled}
      options={choices}
      value={values.map(
        (value) =>
          choices.find(({ id }) => id === value) ?? { id: String(value), name: String(value) },
      )}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      onChange={(_event, next) => {
        if (next.length > 0) set(next.map(({ id }) => id));
      }}
      noOptionsText="Ничего не найдено"
      renderInput={(input) => (
        <TextField
          {...input}
          slotProps={{ htmlInput: { ...input.inputProps, 'aria-label': field.title } }}
        />
      )}
    />
  );
}

/** Codes typed one after another; an emptied box keeps its row, to be filled. */
function severalOf(text: string): string[] {
  const codes = text.split(/[,;]/).map((code) => code.trim());
  const named = [...new Set(codes.filter((code) => code !== ''))];
  return named.length > 0 ? named : [''];
}

function operatorOf(value: string): Condition['operator'] {
  return value === 'minimum' || value === 'maximum' ? value : 'is';
}
