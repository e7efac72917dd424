// The part of a form that a definition describes: nothing here knows any kind of it. Values stand in the
// form under `source`, errors of the server come back to their fields.

import { type ReactNode, useEffect, useMemo } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { checkAnswers } from '../../forms/questionnaires/check-answers.ts';
import { compileQuestionnaire } from '../../forms/questionnaires/compile.ts';
import { onePage } from '../../forms/questionnaires/one-page.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { today } from '../providers/session.ts';
import { JsonForm } from './JsonForm.tsx';
import { errorsFrom } from './validator.ts';

interface SchemaFieldsProps {
  source: string;
  schema: JsonObject;
  legend: ReactNode;
  /** Said at the button when something in here is not in order. */
  problem: string;
  idPrefix: string;
  className?: string;
}

/** Only what the schema asks: answers to another one's questions are left behind. */
function known(schema: JsonObject, values: JsonObject): JsonObject {
  const keys = fieldsIn(schema);
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

function isValues(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function messageAt(errors: unknown, key: string): string | undefined {
  const at = isRecord(errors) ? errors[key] : undefined;
  return isRecord(at) && typeof at.message === 'string' ? at.message : undefined;
}

export function SchemaFields(props: SchemaFieldsProps) {
  const { source, schema, legend, problem, idPrefix, className } = props;
  const page = useMemo(() => onePage(schema, ''), [schema]);
  const { getValues, setValue } = useFormContext();
  const { field, formState } = useController({
    name: source,
    defaultValue: {},
    rules: {
      validate: (value: unknown) =>
        checkAnswers(page, isValues(value) ? value : {}, today()).issues.length === 0 || problem,
    },
  });
  useEffect(() => {
    const now: unknown = getValues(source);
    setValue(source, known(schema, isValues(now) ? now : {}));
  }, [schema, source, getValues, setValue]);
  const values = isValues(field.value) ? field.value : {};
  const compiled = useMemo(
    () => compileQuestionnaire(page, values, { today: today() }),
    [page, values],
  );
  const serverIssues = [...fieldsIn(schema).keys()].flatMap((key): Issue[] => {
    const message = messageAt(formState.errors[source], key);
    return message ? [{ path: key, keyword: 'server', message }] : [];
  });
  const issues = formState.isSubmitted
    ? [...checkAnswers(page, values, today()).issues, ...serverIssues]
    : serverIssues;
  return (
    <fieldset className={`form-section ${className ?? ''}`} data-field={source}>
      <legend>{legend}</legend>
      <JsonForm
        schema={compiled.schema}
        uiSchema={compiled.uiSchema}
        formData={values}
        onChange={(data) => field.onChange({ ...known(schema, data) })}
        extraErrors={errorsFrom(issues)}
        idPrefix={idPrefix}
      />
    </fieldset>
  );
}
