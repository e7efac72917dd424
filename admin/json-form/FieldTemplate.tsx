import { descriptionId, errorId, type FieldTemplateProps, getUiOptions, helpId } from '@rjsf/utils';
import type { FormValues } from './form-values.ts';
import { useFormTexts } from './texts.ts';
import { groupedNames } from './types/index.ts';
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
  const texts = useFormTexts();
  if (hidden) return <div hidden>{children}</div>;
  const { field, widget, under } = getUiOptions(uiSchema);
  // A heading, a note and a result speak for themselves.
  const isGroup = groupWidgets.has(widget) || groupedNames.has(widget) || groupedNames.has(field);
  if ((schema.type === 'object' || field !== undefined) && !isGroup) return children;

  const title = (
    <>
      {label}
      {required ? (
        <span className="field-required" title={texts.required}>
          <span aria-hidden="true"> *</span>
          {isGroup ? <span className="visually-hidden">, {texts.required}</span> : null}
        </span>
      ) : null}
    </>
  );
  const beneath = (
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
  const className = under === true ? 'field field-under' : 'field';

  if (isGroup) {
    const ids = [rawDescription ? descriptionId(id) : '', rawErrors?.length ? errorId(id) : ''];
    return (
      <fieldset
        className={className}
        id={`${id}__group`}
        aria-describedby={ids.filter(Boolean).join(' ') || undefined}
      >
        <legend className="field-label">{title}</legend>
        {description}
        {children}
        {beneath}
      </fieldset>
    );
  }
  return (
    <div className={className}>
      <label className="field-label" htmlFor={id}>
        {title}
      </label>
      {description}
      {children}
      {beneath}
    </div>
  );
}
