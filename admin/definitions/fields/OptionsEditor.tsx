import AddIcon from '@mui/icons-material/AddOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Button, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import type { Path } from '../../../forms/definitions/layers/tree.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { optionsOf } from '../../../forms/questions/options.ts';
import { DraftField } from '../DraftField.tsx';
import { LockMark } from '../layers/Origin.tsx';
import { useLayers } from '../layers/use-layers.ts';
import { type FactLink, factLinkOf, valueChoices, withValue } from './fact-values.ts';

interface OptionsEditorProps {
  field: JsonObject;
  /** Of the list of options. */
  path: Path;
  disabled: boolean;
  onOptions(options: JsonObject[], link: FactLink | undefined): void;
}

/** The answers to choose from and, beside each, what it says about the fact. */
export function OptionsEditor({ field, path, disabled, onOptions }: OptionsEditorProps) {
  const layers = useLayers();
  const options = optionsOf(field).map((option): JsonObject => ({ ...option }));
  const link = factLinkOf(field);
  const change = (next: JsonObject[]) => onOptions(next, link);
  const add = () => {
    let number = options.length + 1;
    const name = () => `${layers.prefix}option_${number}`;
    while (options.some((option) => option.const === name())) number += 1;
    change([...options, { const: name(), title: 'Новый вариант' }]);
  };
  const remove = (index: number) => {
    const gone = String(options[index]?.const);
    onOptions(options.toSpliced(index, 1), link && withValue(link, gone, undefined));
  };
  const up = (index: number) => {
    const moved = options[index];
    if (moved) change(options.toSpliced(index, 1).toSpliced(index - 1, 0, moved));
  };
  return (
    <div className="options">
      <p className="field-label small">Варианты ответа</p>
      <ul>
        {options.map((option, index) => {
          const name = String(option.const);
          const locked = layers.locked([...path, name]) !== false;
          return (
            <li key={name} className="option-row">
              <DraftField
                className="grow"
                value={String(option.title)}
                disabled={disabled || locked}
                maxLength={500}
                aria-label={`Вариант ${index + 1}`}
                onCommit={(title) => change(options.with(index, { ...option, title }))}
              />
              {link ? (
                <FactValue
                  link={link}
                  option={name}
                  label={`Что говорит вариант «${String(option.title)}»`}
                  disabled={disabled}
                  onLink={(next) => onOptions(options, next)}
                />
              ) : null}
              {locked ? <LockMark reason={layers.reason} /> : null}
              <Tooltip title="Выше">
                <span>
                  <IconButton
                    size="small"
                    aria-label={`Поднять вариант ${index + 1}`}
                    disabled={disabled || index === 0}
                    onClick={() => up(index)}
                  >
                    <UpIcon />
                  </IconButton>
                </span>
              </Tooltip>
              <Tooltip title={locked ? 'Удалить нельзя: вариант под замком' : 'Удалить вариант'}>
                <span>
                  <IconButton
                    size="small"
                    aria-label={`Удалить вариант ${index + 1}`}
                    disabled={disabled || locked || options.length < 2}
                    onClick={() => remove(index)}
                  >
                    <DeleteIcon />
                  </IconButton>
                </span>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      {disabled ? null : (
        <Button variant="text" size="small" startIcon={<AddIcon />} onClick={add}>
          Добавить вариант
        </Button>
      )}
    </div>
  );
}

interface FactValueProps {
  link: FactLink;
  option: string;
  label: string;
  disabled: boolean;
  onLink(link: FactLink): void;
}

function FactValue({ link, option, label, disabled, onLink }: FactValueProps) {
  const choices = valueChoices(link.name);
  const value = link.values[option];
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <TextField
      select
      className="option-fact"
      value={chosen < 0 ? '' : String(chosen)}
      disabled={disabled}
      onChange={({ target }) =>
        onLink(
          withValue(
            link,
            option,
            target.value === '' ? undefined : choices[Number(target.value)]?.value,
          ),
        )
      }
      slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': label } } }}
    >
      <MenuItem value="">ничего не говорит</MenuItem>
      {choices.map(({ title }, index) => (
        <MenuItem key={title} value={String(index)}>
          факт: {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
