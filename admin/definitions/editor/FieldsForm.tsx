import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { lazy, Suspense, useMemo, useState } from 'react';
import { kindsByCode } from '../../../forms/definitions/kinds.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { HeadSection } from '../../definition-text/boxes/HeadSection.tsx';
import { useLayers } from '../../definition-text/layers/use-layers.ts';
import { readText } from '../../definition-text/text/read-text.ts';
import { Waiting } from '../../edit/FormPage.tsx';
import { type FieldPlace, readOutline } from '../../form-builder/outline/fields.ts';
import { placesOf } from '../../form-builder/outline/outline.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { EventTypeEditor } from '../kinds/event-type/EventTypeEditor.tsx';
import { WhoAnswers } from '../kinds/questionnaire/WhoAnswers.tsx';
import { RegisterEditor } from '../kinds/register/RegisterEditor.tsx';

const FormBuilder = lazy(() =>
  import('../../form-builder/FormBuilder.tsx').then((room) => ({ default: room.FormBuilder })),
);

export type FieldsKind = 'questionnaire' | 'event-type' | 'register';

interface NamedPlace extends FieldPlace {
  title: string;
}

/** The forms that an element of the kind holds. */
const places: Readonly<Record<FieldsKind, readonly [NamedPlace, ...NamedPlace[]]>> = {
  questionnaire: [{ schema: 'schema', paged: true, title: 'Вопросы' }],
  register: [{ schema: 'schema', paged: false, title: 'Поля записи' }],
  'event-type': [
    { schema: 'schema', paged: false, title: 'Сведения о событии' },
    { schema: 'participantSchema', paged: false, title: 'Сведения об участнике' },
  ],
};

export function isFieldsKind(kind: string): kind is FieldsKind {
  return Object.hasOwn(places, kind);
}

interface FieldsFormProps {
  draft: DraftText;
  kind: FieldsKind;
  body: JsonObject;
  issues: readonly Issue[];
  goTo: Issue | undefined;
  onIssue(issue: Issue): void;
}

/** An element made of fields, in the builder. */
export function FieldsForm({ draft, kind, body, issues, goTo, onIssue }: FieldsFormProps) {
  const { row, text, change, undo, redo } = draft;
  const { prefix, locked } = useLayers();
  const [chosen, setChosen] = useState(0);
  const wanted = places[kind].findIndex(({ schema }) => goTo?.path.startsWith(`${schema}.`));
  const [followed, setFollowed] = useState<Issue>();
  if (goTo && goTo !== followed) {
    setFollowed(goTo);
    if (wanted >= 0) setChosen(wanted);
  }
  const place = places[kind][chosen] ?? places[kind][0];
  const publishedKeys = useMemo(() => {
    const published = row.published ? readText(row.kind, row.published).body : undefined;
    return new Set(published ? placesOf(readOutline(published, place)).keys() : []);
  }, [row.kind, row.published, place]);
  return (
    <Suspense fallback={<Waiting />}>
      <FormBuilder
        key={place.schema}
        label={place.title}
        kind={kind}
        text={text}
        body={body}
        place={place}
        issues={issues}
        readOnly={!draft.editable}
        prefix={prefix}
        publishedKeys={publishedKeys}
        locked={(path) => locked(path) === 'whole'}
        element={{
          resource: kindsByCode[kind].resource,
          id: row.id,
          version: row.version,
          organizationId: row.organizationId,
        }}
        goTo={goTo}
        onIssue={onIssue}
        onText={change}
        undo={undo}
        redo={redo}
        above={
          places[kind].length > 1 ? (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={chosen}
              aria-label="Какая форма открыта"
              onChange={(_event, next: number | null) => {
                if (next !== null) setChosen(next);
              }}
            >
              {places[kind].map(({ title }, index) => (
                <ToggleButton key={title} value={index}>
                  {title}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          ) : null
        }
      >
        {kind === 'questionnaire' ? <WhoAnswers /> : null}
        {kind === 'event-type' ? <EventTypeEditor /> : null}
        {kind === 'register' ? <RegisterEditor /> : null}
        <HeadSection />
      </FormBuilder>
    </Suspense>
  );
}
