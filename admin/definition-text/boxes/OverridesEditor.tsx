import ArrowDownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Button, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import { useRef } from 'react';
import type { Json } from '../../../forms/json.ts';
import type { Parameter } from '../../../forms/predicates/index.ts';
import { describeOverride } from '../../../forms/risk/parameter-sentence.ts';
import { ConditionBuilder } from '../../condition-builder/ConditionBuilder.tsx';
import { DraftField } from '../../parts/DraftField.tsx';
import { count } from '../../parts/formats.ts';
import { useProperty } from '../definition-text.ts';
import { moved, type Override, overrideFields, overridesOf } from './parameter-overrides.ts';
import type { ParameterReach } from './use-parameter-reach.ts';

interface OverridesEditorProps {
  name: string;
  parameter: Parameter;
  reach: ParameterReach | undefined;
}

/** Special values in their order, each with its condition and the people it is for. */
export function OverridesEditor({ name, parameter, reach }: OverridesEditorProps) {
  const { value, disabled, set } = useProperty(['parameters', name, 'overrides']);
  const list = useRef<HTMLOListElement>(null);
  const overrides = overridesOf(value);
  const put = (next: Override[]) => set(next.length > 0 ? next : undefined);
  const move = (from: number, to: number) => {
    put(moved(overrides, from, to));
    // The keyboard stays with what it moved.
    requestAnimationFrame(() => {
      const rows = list.current?.children;
      rows?.[to]
        ?.querySelector<HTMLButtonElement>(`[data-move="${to < from ? 'up' : 'down'}"]`)
        ?.focus();
    });
  };
  return (
    <div className="overrides">
      {overrides.length > 0 ? (
        <ol ref={list}>
          {overrides.map((override, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an override has no name but its place
            <li key={index}>
              <OverrideRow
                label={`${parameter.title}, особое значение ${index + 1}`}
                parameter={parameter}
                override={override}
                people={
                  reach?.overrides.length === overrides.length ? reach.overrides[index] : undefined
                }
                disabled={disabled}
                onChange={(next) => put(overrides.with(index, next))}
                onUp={index > 0 ? () => move(index, index - 1) : undefined}
                onDown={index < overrides.length - 1 ? () => move(index, index + 1) : undefined}
                onRemove={() => put(overrides.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      ) : null}
      {overrides.length > 0 && reach ? (
        <p className="small second">
          Остальным, {count(reach.otherwise, 'человеку', 'людям', 'людям')}, — обычное значение.
        </p>
      ) : null}
      {disabled ? null : (
        <Button
          size="small"
          variant="text"
          aria-label={`${parameter.title}: добавить особое значение`}
          onClick={() =>
            put([
              ...overrides,
              {
                when: {
                  properties: { specialtyGroup: { const: '' } },
                  required: ['specialtyGroup'],
                },
                value: parameter.default,
              },
            ])
          }
        >
          Добавить особое значение
        </Button>
      )}
    </div>
  );
}

interface OverrideRowProps {
  label: string;
  parameter: Parameter;
  override: Override;
  people: number | undefined;
  disabled: boolean;
  onChange(override: Override): void;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onRemove(): void;
}

function OverrideRow(props: OverrideRowProps) {
  const { label, parameter, override, people, disabled, onChange, onUp, onDown, onRemove } = props;
  return (
    <fieldset className="override">
      <legend className="visually-hidden">{label}</legend>
      <div className="override-head">
        <ValueField
          label={label}
          type={parameter.type}
          value={override.value}
          disabled={disabled}
          onCommit={(value) => onChange({ ...override, value })}
        />
        <span className="second grow">
          {describeOverride(override.when)}
          {people === undefined ? '' : ` — ${count(people, 'человек', 'человека', 'человек')}`}
        </span>
        {disabled ? null : (
          <>
            <Tool
              title="Выше"
              label={label}
              move="up"
              icon={<ArrowUpIcon fontSize="small" />}
              onClick={onUp}
            />
            <Tool
              title="Ниже"
              label={label}
              move="down"
              icon={<ArrowDownIcon fontSize="small" />}
              onClick={onDown}
            />
            <Tool
              title="Убрать"
              label={label}
              icon={<DeleteIcon fontSize="small" />}
              onClick={onRemove}
            />
          </>
        )}
      </div>
      <ConditionBuilder
        label={`Условие: ${label}`}
        lead="Действует, если"
        nothing="Без условий: для всех, кому не досталось прежнее значение."
        fields={overrideFields}
        value={override.when}
        disabled={disabled}
        onChange={(when) => onChange({ ...override, when: when ?? {} })}
      />
    </fieldset>
  );
}

function Tool({
  title,
  label,
  move,
  icon,
  onClick,
}: {
  title: string;
  label: string;
  move?: 'up' | 'down';
  icon: React.ReactNode;
  onClick: (() => void) | undefined;
}) {
  return (
    <Tooltip title={title}>
      <IconButton
        size="small"
        aria-label={`${title}: ${label}`}
        aria-disabled={onClick === undefined}
        data-move={move}
        onClick={() => onClick?.()}
      >
        {icon}
      </IconButton>
    </Tooltip>
  );
}

function ValueField({
  label,
  type,
  value,
  disabled,
  onCommit,
}: {
  label: string;
  type: Parameter['type'];
  value: Json;
  disabled: boolean;
  onCommit(value: Json): void;
}) {
  if (type === 'boolean')
    return (
      <TextField
        select
        size="small"
        value={value === true ? 'yes' : 'no'}
        disabled={disabled}
        onChange={({ target }) => onCommit(target.value === 'yes')}
        slotProps={{ htmlInput: { 'aria-label': label } }}
      >
        <MenuItem value="yes">да</MenuItem>
        <MenuItem value="no">нет</MenuItem>
      </TextField>
    );
  return (
    <DraftField
      size="small"
      className="field-number"
      aria-label={label}
      value={typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? '')}
      disabled={disabled}
      onCommit={(text) => {
        const number = Number(text.replace(',', '.'));
        if (type === 'string') onCommit(text);
        else if (text.trim() !== '' && Number.isFinite(number)) onCommit(number);
      }}
    />
  );
}
