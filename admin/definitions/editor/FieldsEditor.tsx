import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { HeadSection } from '../../definition-text/boxes/HeadSection.tsx';
import { useLayers } from '../../definition-text/layers/use-layers.ts';
import { readText } from '../../definition-text/text/read-text.ts';
import { FormBuilder } from '../../form-builder/FormBuilder.tsx';
import { type FieldPlace, readOutline } from '../../form-builder/outline/fields.ts';
import { placesOf } from '../../form-builder/outline/outline.ts';
import type { EditorProps } from '../kinds/kind.ts';

export interface NamedPlace extends FieldPlace {
  title: string;
}

interface FieldsEditorProps extends EditorProps {
  /** The forms that an element of the kind holds. */
  places: readonly [NamedPlace, ...NamedPlace[]];
  /** What the element says of itself beside its fields. */
  children: ReactNode;
}

/** An element made of fields, in the builder. */
export function FieldsEditor(props: FieldsEditorProps) {
  const { draft, body, issues, goTo, onIssue, places, children } = props;
  const { row, text, change, undo, redo } = draft;
  const { kind } = row;
  const { prefix, locked } = useLayers();
  const [chosen, setChosen] = useState(0);
  const wanted = places.findIndex(({ schema }) => goTo?.path.startsWith(`${schema}.`));
  const [followed, setFollowed] = useState<Issue>();
  if (goTo && goTo !== followed) {
    setFollowed(goTo);
    if (wanted >= 0) setChosen(wanted);
  }
  const place = places[chosen] ?? places[0];
  const publishedKeys = useMemo(() => {
    const published = row.published ? readText(row.kind, row.published).body : undefined;
    return new Set(published ? placesOf(readOutline(published, place)).keys() : []);
  }, [row.kind, row.published, place]);
  return (
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
        places.length > 1 ? (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={chosen}
            aria-label="Какая форма открыта"
            onChange={(_event, next: number | null) => {
              if (next !== null) setChosen(next);
            }}
          >
            {places.map(({ title }, index) => (
              <ToggleButton key={title} value={index}>
                {title}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        ) : null
      }
    >
      {children}
      <HeadSection />
    </FormBuilder>
  );
}
