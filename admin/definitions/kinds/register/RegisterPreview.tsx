import { fieldsIn } from '../../../../forms/questionnaires/schema.ts';
import {
  attachments,
  type Register,
  recordSensitivities,
} from '../../../../forms/registers/index.ts';
import { SampleFields } from '../../preview/SampleFields.tsx';

/** The form of a record, and the head of the list it will stand in. */
export function RegisterPreview({ body }: { body: Register }) {
  const fields = fieldsIn(body.schema);
  const titleOf = (key: string) => String(fields.get(key)?.title ?? key);
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
      <SampleFields title="Запись" schema={body.schema} idPrefix="record" />
    </>
  );
}
