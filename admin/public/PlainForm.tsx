// The same renderer as in the console, bare: its templates and fields, plain widgets.
import Form, { type IChangeEvent } from '@rjsf/core';
import type { IconButtonProps } from '@rjsf/utils';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import { completedUi, renderable } from '../json-form/allowed.ts';
import { FieldTemplate } from '../json-form/FieldTemplate.tsx';
import { ownFields } from '../json-form/fields/index.ts';
import { type FormValues, jsonOf } from '../json-form/form-values.ts';
import { ObjectTemplate } from '../json-form/ObjectTemplate.tsx';
import { translateRjsf } from '../json-form/texts.ts';
import { type FormErrors, validator } from '../json-form/validator.ts';
import { ownWidgets } from '../json-form/widgets/index.ts';
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
// An answer nobody gave must stay absent: no first option, no defaults.
const stateBehaviour = { constAsDefaults: 'never', emptyObjectFields: 'skipDefaults' } as const;

export function PlainForm(props: PlainFormProps) {
  const { schema, uiSchema, formData, onChange, extraErrors, idPrefix } = props;
  // rjsf speaks from its constructor when defaults change the data; React forbids that while rendering.
  const mounted = useRef(false);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const changed = useCallback(
    (event: IChangeEvent<FormValues>) => {
      if (mounted.current) onChange(jsonOf(event.formData));
    },
    [onChange],
  );
  const shown = useMemo(() => renderable(schema), [schema]);
  const ui = useMemo(() => completedUi(schema, uiSchema), [schema, uiSchema]);
  return (
    <Form
      tagName="div"
      schema={shown}
      uiSchema={ui}
      validator={validator}
      formData={formData}
      onChange={changed}
      extraErrors={extraErrors}
      idPrefix={idPrefix}
      templates={templates}
      widgets={widgets}
      fields={ownFields}
      translateString={translateRjsf}
      experimental_defaultFormStateBehavior={stateBehaviour}
      noValidate
      noHtml5Validate
      showErrorList={false}
    >
      <span hidden />
    </Form>
  );
}
