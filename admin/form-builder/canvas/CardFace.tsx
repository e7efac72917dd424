// A question as the respondent will see it, by the one renderer. Drawn once it comes near the window: of
// three hundred questions a screenful is seen at a time.
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { JsonObject } from '../../../forms/json.ts';
import { compileQuestionnaire, onePage } from '../../../forms/questionnaires/index.ts';
import { JsonForm } from '../../json-form/JsonForm.tsx';

/** Words of the card itself, and what hides or ties the question, are not for its face. */
const leftOut = new Set(['x-visible-when', 'x-required-when', 'x-section', 'x-fact', 'title']);

function faceOf(field: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(field).filter(([keyword]) => !leftOut.has(keyword)));
}

const nothing = () => undefined;

export const CardFace = memo(function CardFace({ name, text }: { name: string; text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (!place.current || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  const compiled = useMemo(() => {
    if (!near) return undefined;
    const field: JsonObject = JSON.parse(text);
    const schema = { type: 'object', properties: { [name]: faceOf(field) } };
    return compileQuestionnaire(onePage(schema, ''), {});
  }, [near, name, text]);
  return (
    <div ref={place} className="card-face" inert aria-hidden="true">
      {compiled ? (
        <JsonForm
          schema={compiled.schema}
          uiSchema={compiled.uiSchema}
          formData={{}}
          onChange={nothing}
          idPrefix={`face-${name}`}
        />
      ) : null}
    </div>
  );
});
