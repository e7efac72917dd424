import type { IChangeEvent } from '@rjsf/core';
import { generateForm } from '@rjsf/mui';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import { completedUi, renderable } from './allowed.ts';
import { CheckboxesChoice, RadioChoice, SelectChoice } from './choices.tsx';
import { consoleSources } from './console-sources.ts';
import { DateChoice } from './DateChoice.tsx';
import { FieldTemplate } from './FieldTemplate.tsx';
import { ownFields } from './fields/index.ts';
import { type FormValues, jsonOf } from './form-values.ts';
import { ObjectTemplate } from './ObjectTemplate.tsx';
import { AnswerSourcesContext } from './sources.ts';
import { TextareaInput, TextInput } from './TextInput.tsx';
import { translateRjsf } from './texts.ts';
import { type FormErrors, validator } from './validator.ts';
import { ownWidgets } from './widgets/index.ts';

export interface JsonFormProps {
  schema: JsonObject;
  uiSchema?: JsonObject;
  formData: JsonObject;
  onChange?(data: JsonObject): void;
  extraErrors?: FormErrors;
  disabled?: boolean;
  readOnly?: boolean;
  idPrefix?: string;
}

const Form = generateForm<FormValues>();

const templates = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  BaseInputTemplate: TextInput,
};
const widgets = {
  RadioWidget: RadioChoice,
  CheckboxesWidget: CheckboxesChoice,
  SelectWidget: SelectChoice,
  TextareaWidget: TextareaInput,
  TextWidget: TextInput,
  UpDownWidget: TextInput,
  DateWidget: DateChoice,
  ...ownWidgets,
};
// An answer nobody gave must stay absent: no first option, no defaults.
const stateBehaviour = { constAsDefaults: 'never', emptyObjectFields: 'skipDefaults' } as const;

export function JsonForm(props: JsonFormProps) {
  const {
    schema,
    uiSchema,
    formData,
    onChange,
    extraErrors,
    disabled,
    readOnly,
    idPrefix = 'root',
  } = props;
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
      if (mounted.current) onChange?.(jsonOf(event.formData));
    },
    [onChange],
  );
  const shown = useMemo(() => renderable(schema), [schema]);
  const ui = useMemo(() => completedUi(schema, uiSchema ?? {}), [schema, uiSchema]);
  return (
    <AnswerSourcesContext.Provider value={consoleSources}>
      <Form
        tagName="div"
        schema={shown}
        uiSchema={ui}
        validator={validator}
        formData={formData}
        onChange={changed}
        extraErrors={extraErrors}
        disabled={disabled}
        readonly={readOnly}
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
    </AnswerSourcesContext.Provider>
  );
}
