import { useState } from 'react';
import type { JsonObject } from '../../../forms/json.ts';
import { compileQuestionnaire, onePage } from '../../../forms/questionnaires/index.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { attachments, type Register, recordSensitivities } from '../../../forms/registers/index.ts';
import { JsonForm } from '../../json-form/JsonForm.tsx';

/** The form of a record, and the head of the list it will stand in. */
export function RegisterPreview({ body }: { body: Register }) {
  const [values, setValues] = useState<JsonObject>({});
  const fields = fieldsIn(body.schema);
  const titleOf = (key: string) => String(fields.get(key)?.title ?? key);
  const compiled = compileQuestionnaire(onePage(body.schema, body.shortTitle), values);
  return (
    <>
      <section>
        <h2>{body.shortTitle}</h2>
        <p className="second">{body.title}</p>
        {body.description ? <p>{body.description}</p> : null}
        <dl className="terms">
          <dt>К чему относится запись</dt>
          <dd>{attachments[body.attachedTo]}</dd>
          <dt>Кому видна</dt>
          <dd>{recordSensitivities[body.sensitivity]}</dd>
          {body.uniqueField ? (
            <>
              <dt>Не повторяется</dt>
              <dd>{titleOf(body.uniqueField)}</dd>
            </>
          ) : null}
        </dl>
      </section>
      <section className="sheet-scroll" aria-label="Столбцы списка">
        <table className="sheet-table">
          <thead>
            <tr>
              {body.columns.map((key) => (
                <th key={key} scope="col">
                  {titleOf(key)}
                </th>
              ))}
            </tr>
          </thead>
        </table>
      </section>
      <section className="form-card">
        <h3>Запись</h3>
        <JsonForm
          schema={compiled.schema}
          uiSchema={compiled.uiSchema}
          formData={values}
          onChange={setValues}
          idPrefix="preview-record"
        />
      </section>
    </>
  );
}
