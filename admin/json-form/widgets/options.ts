import type { FieldWidgetProps } from '../described-by.ts';

export interface Option {
  value: unknown;
  label: string;
}

export function optionsIn({ options }: FieldWidgetProps): Option[] {
  return (options.enumOptions ?? []).map(({ value, label }) => ({ value, label }));
}

/** Options may be true, 1 and «1» at once, so a control is known by its place in the list. */
export function placeOf(list: readonly Option[], value: unknown): string {
  const index = list.findIndex((option) => option.value === value);
  return index < 0 ? '' : String(index);
}

/**
 * What is chosen after one tick: an option that stands alone clears the others, and they clear it. Kept in
 * the order of the list, whatever order they were ticked in.
 */
export function ticked(
  props: FieldWidgetProps,
  list: readonly Option[],
  option: Option,
  checked: boolean,
): unknown[] {
  const chosen: unknown[] = Array.isArray(props.value) ? props.value : [];
  const alone: unknown[] = Array.isArray(props.options.exclusive) ? props.options.exclusive : [];
  if (checked && alone.includes(option.value)) return [option.value];
  return list
    .map(({ value }) => value)
    .filter((own) => {
      if (own === option.value) return checked;
      return chosen.includes(own) && !(checked && alone.includes(own));
    });
}
