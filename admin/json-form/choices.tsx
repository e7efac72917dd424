import { Checkbox, FormControlLabel, MenuItem, Radio, RadioGroup, TextField } from '@mui/material';
import { optionId } from '@rjsf/utils';
import { describedBy, type FieldWidgetProps, hasErrors } from './described-by.ts';
import { formTexts } from './texts.ts';
import { optionsIn, placeOf, ticked } from './widgets/options.ts';

export function RadioChoice(props: FieldWidgetProps) {
  const { id, htmlName, value, disabled, readonly, required, onChange, options } = props;
  const list = optionsIn(props);
  const chosen = placeOf(list, value);
  const short = list.length <= 3 && list.every(({ label }) => label.length <= 24);
  return (
    <>
      <RadioGroup
        id={id}
        name={htmlName || id}
        row={short}
        value={chosen}
        aria-describedby={describedBy(props)}
        aria-required={required || undefined}
        onChange={(_, place) => onChange(list[Number(place)]?.value)}
        onBlur={() => props.onBlur(id, value)}
      >
        {list.map(({ label }, index) => (
          <FormControlLabel
            key={optionId(id, index)}
            value={String(index)}
            disabled={disabled || readonly}
            label={label}
            control={<Radio id={optionId(id, index)} size="small" />}
          />
        ))}
      </RadioGroup>
      {chosen !== '' && !required && !disabled && !readonly ? (
        <button
          type="button"
          className="link-button field-clear"
          onClick={() => onChange(options.emptyValue)}
        >
          {formTexts.clear}
        </button>
      ) : null}
    </>
  );
}

export function CheckboxesChoice(props: FieldWidgetProps) {
  const { id, value, disabled, readonly, onChange } = props;
  const list = optionsIn(props);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  return (
    <div id={id} className="field-checkboxes">
      {list.map((option, index) => (
        <FormControlLabel
          key={optionId(id, index)}
          label={option.label}
          disabled={disabled || readonly}
          control={
            <Checkbox
              id={optionId(id, index)}
              size="small"
              checked={chosen.includes(option.value)}
              onChange={(_, checked) => onChange(ticked(props, list, option, checked))}
            />
          }
        />
      ))}
    </div>
  );
}

export function SelectChoice(props: FieldWidgetProps) {
  const { id, value, disabled, readonly, required, onChange, options, multiple } = props;
  if (multiple) return <CheckboxesChoice {...props} />;
  const list = optionsIn(props);
  return (
    <TextField
      select
      value={placeOf(list, value)}
      disabled={disabled || readonly}
      error={hasErrors(props)}
      onChange={({ target }) =>
        onChange(target.value === '' ? options.emptyValue : list[Number(target.value)]?.value)
      }
      slotProps={{
        select: {
          displayEmpty: true,
          SelectDisplayProps: { id, 'aria-describedby': describedBy(props) },
        },
        htmlInput: { 'aria-required': required || undefined, 'aria-label': props.label },
      }}
    >
      <MenuItem value="">{formTexts.notChosen}</MenuItem>
      {list.map(({ label }, index) => (
        <MenuItem key={optionId(id, index)} value={String(index)}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
