// Widgets of the public page: plain HTML, as light as a phone on a bad connection asks for.
import { optionId } from '@rjsf/utils';
import { formatNamed } from '../../forms/dialect/formats/index.ts';
import { describedBy, type FieldWidgetProps, hasErrors } from '../json-form/described-by.ts';
import { useFormTexts } from '../json-form/texts.ts';
import { DateLine } from '../json-form/widgets/DateLine.tsx';
import { optionsIn, placeOf, ticked } from '../json-form/widgets/options.ts';
import { useDraft } from '../parts/use-draft.ts';

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

export function PlainInput(props: FieldWidgetProps) {
  const { id, schema, options, required, disabled, readonly } = props;
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const { text, type, flush } = useDraft(shown(props.value), (typed) => {
    const value = isNumber ? typed.trim().replace(',', '.') : typed;
    props.onChange(value === '' ? options.emptyValue : value);
  });
  const common = {
    id,
    name: id,
    className: isNumber ? 'plain-input plain-number' : 'plain-input',
    value: text,
    disabled,
    readOnly: readonly,
    'aria-required': required || undefined,
    'aria-invalid': hasErrors(props) || undefined,
    'aria-describedby': describedBy(props),
    onChange: ({ target }: { target: { value: string } }) => type(target.value),
    onBlur: () => {
      flush();
      props.onBlur(id, props.value);
    },
  };
  if (options.widget === 'textarea' || props.multiline === true)
    return <textarea {...common} rows={4} />;
  const unit = typeof options.unit === 'string' ? options.unit : '';
  const keyboard = formatNamed(schema.format ?? '')?.keyboard;
  const line = (
    <input
      {...common}
      inputMode={isNumber ? (schema.type === 'integer' ? 'numeric' : 'decimal') : keyboard}
      type={keyboard === 'url' ? undefined : keyboard}
      autoComplete={keyboard === 'url' ? undefined : keyboard}
      maxLength={isNumber ? 24 : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter') flush();
      }}
    />
  );
  return unit === '' ? (
    line
  ) : (
    <span className="plain-unit">
      {line} {unit}
    </span>
  );
}

export function PlainTextarea(props: FieldWidgetProps) {
  return <PlainInput {...props} multiline />;
}

export function PlainDate(props: FieldWidgetProps) {
  return (
    <DateLine
      id={props.id}
      value={typeof props.value === 'string' ? props.value : undefined}
      onChange={(day) => props.onChange(day ?? props.options.emptyValue)}
      onBlur={() => props.onBlur(props.id, props.value)}
      disabled={props.disabled || props.readonly}
      required={props.required}
      invalid={hasErrors(props)}
      describedBy={describedBy(props)}
    />
  );
}

export function PlainRadio(props: FieldWidgetProps) {
  const { id, value, disabled, readonly, required, onChange, options } = props;
  const texts = useFormTexts();
  const list = optionsIn(props);
  const chosen = placeOf(list, value);
  const closed = disabled || readonly;
  return (
    <div id={id} className="plain-options">
      {list.map(({ value: own, label }, at) => (
        <label key={optionId(id, at)} className="plain-option">
          <input
            type="radio"
            id={optionId(id, at)}
            name={id}
            checked={String(at) === chosen}
            disabled={closed}
            aria-describedby={describedBy(props)}
            onChange={() => onChange(own)}
          />
          <span>{label}</span>
        </label>
      ))}
      {chosen !== '' && !required && !closed ? (
        <button
          type="button"
          className="link-button field-clear"
          onClick={() => onChange(options.emptyValue)}
        >
          {texts.clear}
        </button>
      ) : null}
    </div>
  );
}

export function PlainCheckboxes(props: FieldWidgetProps) {
  const { id, value, disabled, readonly, onChange } = props;
  const list = optionsIn(props);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  return (
    <div id={id} className="plain-options">
      {list.map((option, at) => (
        <label key={optionId(id, at)} className="plain-option">
          <input
            type="checkbox"
            id={optionId(id, at)}
            checked={chosen.includes(option.value)}
            disabled={disabled || readonly}
            onChange={({ target }) => onChange(ticked(props, list, option, target.checked))}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

export function PlainSelect(props: FieldWidgetProps) {
  const { id, value, disabled, readonly, required, onChange, options, multiple } = props;
  const texts = useFormTexts();
  if (multiple) return <PlainCheckboxes {...props} />;
  const list = optionsIn(props);
  return (
    <select
      id={id}
      className="plain-input"
      value={placeOf(list, value)}
      disabled={disabled || readonly}
      aria-required={required || undefined}
      aria-invalid={hasErrors(props) || undefined}
      aria-describedby={describedBy(props)}
      onChange={({ target }) =>
        onChange(target.value === '' ? options.emptyValue : list[Number(target.value)]?.value)
      }
    >
      <option value="">{texts.notChosen}</option>
      {list.map(({ label }, at) => (
        <option key={optionId(id, at)} value={String(at)}>
          {label}
        </option>
      ))}
    </select>
  );
}
