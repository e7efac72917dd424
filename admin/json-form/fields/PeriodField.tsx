import { useFormTexts } from '../texts.ts';
import { DateLine } from '../widgets/DateLine.tsx';
import { errorsOf, isRecord, type OwnFieldProps } from './field-props.ts';

const ends = ['from', 'to'] as const;

/** Two days; clearing both takes the answer back. */
export function PeriodField(props: OwnFieldProps) {
  const { fieldPathId, formData, errorSchema, onChange, disabled, readonly, required } = props;
  const texts = useFormTexts();
  const id = fieldPathId.$id;
  const value = isRecord(formData) ? formData : {};
  return (
    <div className="period">
      {ends.map((end) => {
        const errors = errorsOf(errorSchema, end);
        const own = value[end];
        return (
          <div key={end} data-field={end}>
            <DateLine
              id={end === 'from' ? id : `${id}_${end}`}
              label={texts[end]}
              value={typeof own === 'string' ? own : undefined}
              disabled={disabled || readonly}
              required={required}
              invalid={errors.length > 0}
              describedBy={errors.length > 0 ? `${id}_${end}__error` : undefined}
              onChange={(day) => {
                const { [end]: _old, ...rest } = value;
                const next = day === undefined ? rest : { ...value, [end]: day };
                onChange(Object.keys(next).length > 0 ? next : undefined, fieldPathId.path);
              }}
            />
            {errors.length > 0 ? (
              <p className="field-error" id={`${id}_${end}__error`}>
                {errors.join('. ')}
              </p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
