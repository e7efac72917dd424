import { generateForm } from '@rjsf/mui';
import type { JsonObject } from '../../forms/json.ts';
import { CheckboxesChoice, RadioChoice, SelectChoice } from './choices.tsx';
import { consoleSources } from './console-sources.ts';
import { DateChoice } from './DateChoice.tsx';
import { FieldTemplate } from './FieldTemplate.tsx';
import type { FormValues } from './form-values.ts';
import { ObjectTemplate } from './ObjectTemplate.tsx';
import { AnswerSourcesContext } from './sources.ts';
import { TextareaInput, TextInput } from './TextInput.tsx';
import { ownWidgets } from './types/index.ts';
import { useFormProps } from './use-form-props.ts';
import type { FormErrors } from './validator.ts';

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

export function JsonForm(props: JsonFormProps) {
  const { schema, uiSchema, formData, onChange, extraErrors, disabled, readOnly } = props;
  const asked = useFormProps({ schema, uiSchema, formData, extraErrors, onChange });
  return (
    <AnswerSourcesContext.Provider value={consoleSources}>
      <Form
        {...asked}
        disabled={disabled}
        readonly={readOnly}
        idPrefix={props.idPrefix ?? 'root'}
        templates={templates}
        widgets={widgets}
      >
        <span hidden />
      </Form>
    </AnswerSourcesContext.Provider>
  );
}
