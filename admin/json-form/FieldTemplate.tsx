import { descriptionId, errorId, type FieldTemplateProps, getUiOptions, helpId } from '@rjsf/utils';
import type { FormValues } from './form-values.ts';
import { formTexts } from './texts.ts';
import './json-form.css';

const groupWidgets = new Set<unknown>(['radio', 'checkboxes']);

/** Label above, the field, then what explains it and what is wrong with it. */
export function FieldTemplate(props: FieldTemplateProps<FormValues>) {
  const {
    id,
    label,
    schema,
    uiSchema,
    required,
    hidden,
    children,
    rawDescription,
    rawHelp,
    rawErrors,
  } = props;
  if (hidden) return <div hidden>{children}</div>;
  if (schema.type === 'object') return children;

  const isGroup = groupWidgets.has(getUiOptions(uiSchema).widget);
  const title = (
    <>
      {label}
      {required ? (
        <span className="field-required" title={formTexts.required}>
          <span aria-hidden="true"> *</span>
          {isGroup ? <span className="visually-hidden">, {formTexts.required}</span> : null}
        </span>
      ) : null}
    </>
  );
  const under = (
    <>
      {rawHelp ? (
        <p className="field-help" id={helpId(id)}>
          {rawHelp}
        </p>
      ) : null}
      {rawErrors && rawErrors.length > 0 ? (
        <p className="field-error" id={errorId(id)}>
          {[...new Set(rawErrors)].join('. ')}
        </p>
      ) : null}
    </>
  );
  const description = rawDescription ? (
    <p className="field-help" id={descriptionId(id)}>
      {rawDescription}
    </p>
  ) : null;

  if (isGroup) {
    const ids = [rawDescription ? descriptionId(id) : '', rawErrors?.length ? errorId(id) : ''];
    return (
      <fieldset
        className="field"
        id={`${id}__group`}
        aria-describedby={ids.filter(Boolean).join(' ') || undefined}
      >
        <legend className="field-label">{title}</legend>
        {description}
        {children}
        {under}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {title}
      </label>
      {description}
      {children}
      {under}
    </div>
  );
}
