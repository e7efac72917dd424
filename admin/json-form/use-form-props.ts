// What the renderer is told on both pages, the console's and the respondent's: one way of asking rjsf.
import type { FormProps, IChangeEvent } from '@rjsf/core';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import { completedUi, renderable } from './allowed.ts';
import { type FormValues, jsonOf } from './form-values.ts';
import { translateRjsf } from './texts.ts';
import { ownFields } from './types/index.ts';
import { type FormErrors, validator } from './validator.ts';

interface Asked {
  schema: JsonObject;
  uiSchema: JsonObject | undefined;
  formData: JsonObject;
  extraErrors: FormErrors | undefined;
  onChange: ((data: JsonObject) => void) | undefined;
}

const nothing: JsonObject = {};
// An answer nobody gave must stay absent: no first option, no defaults.
const stateBehaviour = { constAsDefaults: 'never', emptyObjectFields: 'skipDefaults' } as const;

export function useFormProps(asked: Asked): FormProps<FormValues> {
  const { schema, uiSchema = nothing, formData, extraErrors, onChange } = asked;
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
  return {
    tagName: 'div',
    schema: useMemo(() => renderable(schema), [schema]),
    uiSchema: useMemo(() => completedUi(schema, uiSchema), [schema, uiSchema]),
    validator,
    formData,
    onChange: changed,
    extraErrors,
    fields: ownFields,
    translateString: translateRjsf,
    experimental_defaultFormStateBehavior: stateBehaviour,
    noValidate: true,
    noHtml5Validate: true,
    showErrorList: false,
  };
}
