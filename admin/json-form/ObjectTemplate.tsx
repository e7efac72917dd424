import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { FormValues } from './form-values.ts';

/** The whole form is one column; a nested object is a named group of it. */
export function ObjectTemplate({
  fieldPathId,
  title,
  description,
  properties,
}: ObjectFieldTemplateProps<FormValues>) {
  const fields = properties.map(({ name, content, hidden }) => (
    <div key={name} hidden={hidden} data-field={name}>
      {content}
    </div>
  ));
  if (fieldPathId.path.length === 0) return <div className="json-form">{fields}</div>;
  return (
    <fieldset className="json-form-group">
      <legend className="field-label">{title}</legend>
      {description}
      <div className="json-form">{fields}</div>
    </fieldset>
  );
}
