import { useState } from 'react';
import { audiences, countedAs, type EventType, organizers } from '../../../forms/events/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { compileQuestionnaire, fieldsIn, onePage } from '../../../forms/questionnaires/index.ts';
import { JsonForm } from '../../json-form/JsonForm.tsx';
import { type Words, wordOf } from '../../messages/words.ts';
import { wordFor } from '../../parts/formats.ts';

function words(codes: readonly string[], dictionary: Words): string {
  return codes.length > 0 ? codes.map((code) => wordOf(dictionary, code)).join(', ') : '—';
}

export function EventTypePreview({ body }: { body: EventType }) {
  const {
    audience,
    organizers: held,
    countsAs,
    recordWithinWorkdays: term,
    schema,
    participantSchema,
  } = body;
  return (
    <>
      <section>
        <h2>{body.title}</h2>
        {body.description ? <p>{body.description}</p> : null}
        <dl className="terms">
          <dt>Для кого</dt>
          <dd>{words(audience, audiences)}</dd>
          <dt>Кто проводит</dt>
          <dd>{words(held, organizers)}</dd>
          <dt>Участие засчитывается как</dt>
          <dd>{words(countsAs, countedAs)}</dd>
          {term ? (
            <>
              <dt>Внести участников</dt>
              <dd>
                не позднее {term} {wordFor(term, 'рабочего дня', 'рабочих дней', 'рабочих дней')}{' '}
                после события
              </dd>
            </>
          ) : null}
        </dl>
      </section>
      <Fields title="О событии" schema={schema} idPrefix="event" />
      <Fields title="О каждом участнике" schema={participantSchema} idPrefix="participant" />
    </>
  );
}

function Fields({
  title,
  schema,
  idPrefix,
}: {
  title: string;
  schema: JsonObject;
  idPrefix: string;
}) {
  const [values, setValues] = useState<JsonObject>({});
  if (fieldsIn(schema).size === 0) return null;
  // An event's fields are drawn as one page of a questionnaire: the same conditions, the same look.
  const compiled = compileQuestionnaire(onePage(schema, title), values);
  return (
    <section className="form-card">
      <h3>{title}</h3>
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
