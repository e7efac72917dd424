import {
  audiences,
  countedAs,
  type EventType,
  organizers,
} from '../../../../forms/events/index.ts';
import { type Words, wordOf } from '../../../messages/words.ts';
import { wordFor } from '../../../parts/formats.ts';
import { SampleFields } from '../../preview/SampleFields.tsx';

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
      <SampleFields title="О событии" schema={schema} idPrefix="event" />
      <SampleFields title="О каждом участнике" schema={participantSchema} idPrefix="participant" />
    </>
  );
}
