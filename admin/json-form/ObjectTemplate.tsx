import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { FormValues } from './form-values.ts';

/** The whole form is one column; a nested object is a named group of it. */
export function ObjectTemplate({
  fieldPathId,
  title,
  description,
  properties,
  uiSchema,
}: ObjectFieldTemplateProps<FormValues>) {
  const fields = properties.map(({ name, content, hidden }) => (
    <div key={name} hidden={hidden} data-field={name}>
      {content}
    </div>
  ));
  // A row of a group is named by its card.
  if (fieldPathId.path.length === 0 || uiSchema?.['ui:row'] !== undefined)
    return <div className="json-form">{fields}</div>;
  return (
    <fieldset className="json-form-group">
      <legend className="field-label">{title}</legend>
      {description}
      <div className="json-form">{fields}</div>
    </fieldset>
  );
}
