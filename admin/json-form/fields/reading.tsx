// What is read and not answered: headings, notes, values worked out of other answers.
import { useFormTexts } from '../texts.ts';
import type { OwnFieldProps } from './field-props.ts';
import '../widgets/widgets.css';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export function SectionField({ schema }: OwnFieldProps) {
  return (
    <div className="form-section-head">
      <h3>{textOf(schema.title)}</h3>
      {schema.description ? <p className="field-help">{schema.description}</p> : null}
    </div>
  );
}

export function NoteField({ schema }: OwnFieldProps) {
  return (
    <div className="form-note">
      <b>{textOf(schema.title)}</b>
      {schema.description ? <p>{schema.description}</p> : null}
    </div>
  );
}

export function ResultField({ fieldPathId, schema, uiSchema, rawErrors }: OwnFieldProps) {
  const texts = useFormTexts();
  const id = fieldPathId.$id;
  const result = textOf(uiSchema?.['ui:result']);
  const explanation = textOf(uiSchema?.['ui:explanation']);
  return (
    <div className="field form-result">
      <span className="field-label" id={`${id}__name`}>
        {textOf(schema.title)}
      </span>
      {schema.description ? <p className="field-help">{schema.description}</p> : null}
      <output id={id} aria-labelledby={`${id}__name`} aria-live="polite">
        {result === '' ? <span className="second">{texts.notCounted}</span> : <b>{result}</b>}
        {explanation === '' ? null : <span className="form-result-text">{explanation}</span>}
      </output>
      {rawErrors && rawErrors.length > 0 ? (
        <p className="field-error">{[...new Set(rawErrors)].join('. ')}</p>
      ) : null}
    </div>
  );
}
