// The same renderer as in the console, bare: its templates and fields, plain widgets.
import Form from '@rjsf/core';
import type { IconButtonProps } from '@rjsf/utils';
import type { JsonObject } from '../../forms/json.ts';
import { FieldTemplate } from '../json-form/FieldTemplate.tsx';
import type { FormValues } from '../json-form/form-values.ts';
import { ObjectTemplate } from '../json-form/ObjectTemplate.tsx';
import { ownWidgets } from '../json-form/types/index.ts';
import { useFormProps } from '../json-form/use-form-props.ts';
import type { FormErrors } from '../json-form/validator.ts';
import {
  PlainCheckboxes,
  PlainDate,
  PlainInput,
  PlainRadio,
  PlainSelect,
  PlainTextarea,
} from './plain-inputs.tsx';

export interface PlainFormProps {
  schema: JsonObject;
  uiSchema: JsonObject;
  formData: JsonObject;
  onChange(data: JsonObject): void;
  extraErrors: FormErrors;
  idPrefix: string;
}

function button(words: string) {
  return ({ onClick, disabled, id }: IconButtonProps<FormValues>) => (
    <button type="button" id={id} className="wide-button" disabled={disabled} onClick={onClick}>
      {words}
    </button>
  );
}

const templates = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  BaseInputTemplate: PlainInput,
  ButtonTemplates: {
    AddButton: button('+'),
    RemoveButton: button('×'),
    MoveUpButton: button('↑'),
    MoveDownButton: button('↓'),
  },
};
const widgets = {
  RadioWidget: PlainRadio,
  CheckboxesWidget: PlainCheckboxes,
  SelectWidget: PlainSelect,
  TextareaWidget: PlainTextarea,
  TextWidget: PlainInput,
  EmailWidget: PlainInput,
  URLWidget: PlainInput,
  UpDownWidget: PlainInput,
  DateWidget: PlainDate,
  ...ownWidgets,
};

export function PlainForm(props: PlainFormProps) {
  const { schema, uiSchema, formData, onChange, extraErrors, idPrefix } = props;
  const asked = useFormProps({ schema, uiSchema, formData, extraErrors, onChange });
  return (
    <Form {...asked} idPrefix={idPrefix} templates={templates} widgets={widgets}>
      <span hidden />
    </Form>
  );
}
