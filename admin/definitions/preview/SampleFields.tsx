import { Button } from '@mui/material';
import { useMemo, useState } from 'react';
import type { JsonObject } from '../../../forms/json.ts';
import { compileQuestionnaire, fieldsIn, onePage } from '../../../forms/questionnaires/index.ts';
import { inventedAnswers } from '../../../forms/questionnaires/invented-answers.ts';
import { JsonForm } from '../../json-form/JsonForm.tsx';
import { today } from '../../providers/session.ts';

interface SampleFieldsProps {
  title: string;
  schema: JsonObject;
  idPrefix: string;
}

/** Fields of an event, of its participant, of a record: drawn as one page of a questionnaire, to be tried out. */
export function SampleFields({ title, schema, idPrefix }: SampleFieldsProps) {
  const [values, setValues] = useState<JsonObject>({});
  const [seed, setSeed] = useState(0);
  const form = useMemo(() => onePage(schema, title), [schema, title]);
  if (fieldsIn(schema).size === 0) return null;
  const compiled = compileQuestionnaire(form, values);
  const fill = () => {
    setSeed(seed + 1);
    setValues(inventedAnswers(form, seed + 1, today()));
  };
  return (
    <section className="form-card stack">
      <div className="row-wrap">
        <h3 className="grow">{title}</h3>
        <Button size="small" onClick={fill}>
          Заполнить придуманным
        </Button>
        <Button size="small" onClick={() => setValues({})}>
          Очистить
        </Button>
      </div>
      <JsonForm
        schema={compiled.schema}
        uiSchema={compiled.uiSchema}
        formData={values}
        onChange={setValues}
        idPrefix={`preview-${idPrefix}`}
      />
    </section>
  );
}
