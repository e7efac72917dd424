// The part of an event's form that its type defines: nothing here knows any type.
import { useEffect, useMemo } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { EventType } from '../../forms/events/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import {
  checkAnswers,
  compileQuestionnaire,
  fieldsIn,
  onePage,
} from '../../forms/questionnaires/index.ts';
import { errorsFrom, JsonForm } from '../json-form/index.ts';
import './events.css';
import { useEventType } from './use-event-type.ts';

export function TypeFields() {
  const versionId: unknown = useWatch({ name: 'eventTypeVersionId' });
  const type = useEventType(typeof versionId === 'number' ? versionId : undefined);
  if (!type || fieldsIn(type.schema).size === 0) return null;
  return <Fields key={type.code} type={type} />;
}

/** Only what the type asks: answers to another type's questions are left behind. */
function known(type: EventType, values: JsonObject): JsonObject {
  const keys = fieldsIn(type.schema);
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

function isValues(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function messageAt(errors: unknown, key: string): string | undefined {
  const at = isRecord(errors) ? errors[key] : undefined;
  return isRecord(at) && typeof at.message === 'string' ? at.message : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function Fields({ type }: { type: EventType }) {
  const page = useMemo(() => onePage(type.schema, ''), [type]);
  const { getValues, setValue } = useFormContext();
  const { field, formState } = useController({
    name: 'fields',
    defaultValue: {},
    rules: {
      validate: (value: unknown) =>
        checkAnswers(page, isValues(value) ? value : {}).issues.length === 0 ||
        'Проверьте сведения по виду мероприятия',
    },
  });
  useEffect(() => {
    const now: unknown = getValues('fields');
    setValue('fields', known(type, isValues(now) ? now : {}));
  }, [type, getValues, setValue]);
  const values = isValues(field.value) ? field.value : {};
  const compiled = useMemo(() => compileQuestionnaire(page, values), [page, values]);
  const said = [...fieldsIn(type.schema).keys()].flatMap((key): Issue[] => {
    const message = messageAt(formState.errors.fields, key);
    return message ? [{ path: key, keyword: 'server', message }] : [];
  });
  const issues = formState.isSubmitted ? [...checkAnswers(page, values).issues, ...said] : said;
  return (
    <fieldset className="form-section type-fields" data-field="fields">
      <legend>{type.title}</legend>
      <JsonForm
        schema={compiled.schema}
        uiSchema={compiled.uiSchema}
        formData={values}
        onChange={(data) => field.onChange({ ...known(type, data) })}
        extraErrors={errorsFrom(issues)}
        idPrefix="event"
      />
    </fieldset>
  );
}
