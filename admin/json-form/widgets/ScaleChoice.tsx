import { optionId } from '@rjsf/utils';
import { describedBy, type FieldWidgetProps } from '../described-by.ts';
import { useFormTexts } from '../texts.ts';
import './widgets.css';

function labelAt(labels: unknown, end: 'minimum' | 'maximum'): string {
  if (typeof labels !== 'object' || labels === null || !(end in labels)) return '';
  const label: unknown = Reflect.get(labels, end);
  return typeof label === 'string' ? label : '';
}

/** All steps in a row, with words at both ends. */
export function ScaleChoice(props: FieldWidgetProps) {
  const { id, htmlName, schema, value, disabled, readonly, required, onChange, options } = props;
  const texts = useFormTexts();
  const from = schema.minimum ?? 1;
  const to = schema.maximum ?? from;
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const first = labelAt(options.labels, 'minimum');
  const last = labelAt(options.labels, 'maximum');
  const closed = disabled || readonly;
  return (
    <div className="scale" id={id}>
      <div className="scale-steps">
        {steps.map((step, at) => {
          const caption = step === from ? first : step === to ? last : '';
          return (
            <label key={step} className="scale-step">
              <input
                type="radio"
                id={optionId(id, at)}
                name={htmlName || id}
                checked={value === step}
                disabled={closed}
                aria-describedby={describedBy(props)}
                onChange={() => onChange(step)}
                onBlur={() => props.onBlur(id, value)}
              />
              <span>{step}</span>
              {caption ? <span className="visually-hidden">, {caption}</span> : null}
            </label>
          );
        })}
      </div>
      {first || last ? (
        <div className="scale-ends" aria-hidden="true">
          <span>{first}</span>
          <span>{last}</span>
        </div>
      ) : null}
      {value !== undefined && !required && !closed ? (
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
