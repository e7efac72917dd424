import type { ComponentType } from 'react';
import type { FieldWidgetProps } from '../described-by.ts';
import type { OwnFieldProps } from '../fields/field-props.ts';

/** What a type of question is on screen. */
export interface DrawnType {
  /** Outline of its pictogram in a square of 24 by 24. */
  pictogram: string;
  /** Widgets and fields that the renderer has none for, by the names that `drawing` gives them. */
  widgets?: Readonly<Record<string, ComponentType<FieldWidgetProps>>>;
  fields?: Readonly<Record<string, ComponentType<OwnFieldProps>>>;
  /** Several controls under one heading: a fieldset with its legend. */
  grouped?: true;
}
