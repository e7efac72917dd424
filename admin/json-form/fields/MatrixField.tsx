import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { optionsOf } from '../../../forms/questions/options.ts';
import { useFormTexts } from '../texts.ts';
import { errorsOf, isRecord, type OwnFieldProps, schemaIn } from './field-props.ts';
import '../widgets/widgets.css';

/** A table where there is room for one; on a phone every row is a card of its own. */
export function MatrixField(props: OwnFieldProps) {
  const { fieldPathId, formData, errorSchema, onChange, disabled, readonly, required, schema } =
    props;
  const texts = useFormTexts();
  const id = fieldPathId.$id;
  const value = isRecord(formData) ? formData : {};
  const rows = [...fieldsIn(schemaIn(props))];
  const columns = optionsOf(rows[0]?.[1] ?? {});
  const closed = disabled || readonly;
  return (
    <div className="matrix-room">
      <table className="matrix" id={id}>
        <caption className="visually-hidden">{String(schema.title ?? '')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ const: code, title }) => (
              <th key={String(code)} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, { title }]) => {
            const errors = errorsOf(errorSchema, row);
            return (
              <tr
                key={row}
                data-field={row}
                className={errors.length > 0 ? 'matrix-wrong' : undefined}
              >
                <th scope="row">
                  {String(title)}
                  {errors.length > 0 ? (
                    <span className="field-error" id={`${id}_${row}__error`}>
                      {errors.join('. ')}
                    </span>
                  ) : null}
                </th>
                {columns.map(({ const: code, title: column }) => (
                  <td key={String(code)}>
                    <label>
                      <input
                        type="radio"
                        name={`${id}_${row}`}
                        checked={value[row] === code}
                        disabled={closed}
                        aria-label={`${String(title)}: ${column}`}
                        aria-describedby={errors.length > 0 ? `${id}_${row}__error` : undefined}
                        onChange={() => onChange({ ...value, [row]: code }, fieldPathId.path)}
                      />
                      <span aria-hidden="true">{column}</span>
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {Object.keys(value).length > 0 && !required && !closed ? (
        <button
          type="button"
          className="link-button field-clear"
          onClick={() => onChange(undefined, fieldPathId.path)}
        >
          {texts.clear}
        </button>
      ) : null}
    </div>
  );
}
