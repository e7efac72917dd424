import { FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { isObject, type Json, type JsonObject } from '../../../../forms/json.ts';
import { storedOptions } from '../../../../forms/questions/options.ts';
import { useBuilder } from '../../use-builder.ts';
import { useField } from '../use-field.ts';
import { EntriesEditor } from './EntriesEditor.tsx';
import { type FactLink, factLinkOf, linkJson, valueChoices, withValue } from './fact-values.ts';
import { withOther, withoutOther } from './other-text.ts';

const entriesOf = (field: JsonObject) => storedOptions(field).filter((option) => isObject(option));

/** The question with other options: the most that may be ticked follows their number. */
function withOptions(field: JsonObject, options: JsonObject[]): JsonObject {
  if (!isObject(field.items)) {
    const { enum: _, ...rest } = field;
    return { ...rest, oneOf: options };
  }
  const before = entriesOf(field).length;
  const { enum: _, ...items } = field.items;
  return {
    ...field,
    items: { ...items, oneOf: options },
    ...(field.maxItems === before ? { maxItems: options.length } : {}),
  };
}

/** The answers to choose from; beside each what it says about the fact, and its special sense. */
export function OptionsPart({ id, label }: { id: string; label: string }) {
  const { edit, prefix, apply } = useBuilder();
  const { field, path, disabled, type, replace } = useField(id);
  const options = entriesOf(field);
  const link = factLinkOf(field);
  const several = field.type === 'array';
  const put = (next: JsonObject[], own: FactLink | undefined = link) => {
    const codes = new Set(next.map((option) => String(option.const)));
    const kept =
      own &&
      Object.keys(own.values).reduce(
        (now, code) => (codes.has(code) ? now : withValue(now, code, undefined)),
        own,
      );
    const shape = withOptions(field, next);
    replace(kept ? { ...shape, 'x-fact': linkJson(kept) } : shape, 'Изменены варианты');
  };
  const set = (index: number, keyword: string, value: Json | undefined) => {
    const { [keyword]: _, ...rest } = options[index] ?? {};
    put(options.with(index, value === undefined ? rest : { ...rest, [keyword]: value }));
  };
  return (
    <EntriesEditor
      label={label}
      noun="вариант"
      code="option"
      entries={options}
      path={[...path, ...(several ? ['items'] : []), 'oneOf']}
      disabled={disabled}
      least={1}
      onEntries={(next) => put(next)}
      extra={(option, index, locked) => (
        <div className="entry-marks">
          {link ? (
            <FactValue
              link={link}
              option={String(option.const)}
              label={`Что говорит вариант «${String(option.title)}»`}
              disabled={disabled}
              onLink={(next) => put(options, next)}
            />
          ) : null}
          {!type.optionMarks.includes('x-other') ? null : (
            <FormControlLabel
              label="со своим текстом"
              control={
                <Switch
                  size="small"
                  disabled={disabled || locked || id.includes('/')}
                  checked={typeof option['x-other'] === 'string'}
                  onChange={(_event, checked) => {
                    const edited = checked
                      ? withOther(edit, id, index, prefix)
                      : withoutOther(edit, id, index);
                    apply(
                      edited,
                      checked ? 'Вариант просит пояснить' : 'Вариант больше не просит пояснить',
                    );
                  }}
                />
              }
            />
          )}
          {type.optionMarks.includes('x-exclusive') ? (
            <FormControlLabel
              label="исключает остальные"
              control={
                <Switch
                  size="small"
                  disabled={disabled || locked}
                  checked={option['x-exclusive'] === true}
                  onChange={(_event, checked) =>
                    set(index, 'x-exclusive', checked ? true : undefined)
                  }
                />
              }
            />
          ) : null}
        </div>
      )}
    />
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
  const chosen = choices.findIndex((choice) => choice.value === link.values[option]);
  return (
    <TextField
      select
      size="small"
      className="entry-fact"
      value={chosen < 0 ? '' : String(chosen)}
      disabled={disabled}
      onChange={({ target }) => {
        const value = target.value === '' ? undefined : choices[Number(target.value)]?.value;
        onLink(withValue(link, option, value));
      }}
      slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': label } } }}
    >
      <MenuItem value="">факту ничего не говорит</MenuItem>
      {choices.map(({ title }, index) => (
        <MenuItem key={title} value={String(index)}>
          факт: {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
