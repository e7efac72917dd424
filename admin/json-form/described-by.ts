import { descriptionId, errorId, helpId, type WidgetProps } from '@rjsf/utils';
import type { FormValues } from './form-values.ts';

export type FieldWidgetProps = WidgetProps<FormValues>;

/** The texts that stand under a field, as the input itself must name them. */
export function describedBy({
  id,
  schema,
  options,
  rawErrors,
}: FieldWidgetProps): string | undefined {
  const ids = [
    schema.description || options.description ? descriptionId(id) : '',
    options.help ? helpId(id) : '',
    rawErrors && rawErrors.length > 0 ? errorId(id) : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function hasErrors({ rawErrors }: Pick<FieldWidgetProps, 'rawErrors'>): boolean {
  return rawErrors !== undefined && rawErrors.length > 0;
}
