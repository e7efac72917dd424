import { lazy, Suspense, useMemo } from 'react';
import type { Issue } from '../../../../forms/dialect/issues.ts';
import { isObject, type JsonObject } from '../../../../forms/json.ts';
import { fieldsIn } from '../../../../forms/questionnaires/schema.ts';
import { useLayers } from '../../../definition-text/layers/use-layers.ts';
import { readText } from '../../../definition-text/text/read-text.ts';
import { Waiting } from '../../../edit/FormPage.tsx';
import type { DraftText } from '../../draft/use-draft-text.ts';

const TemplateBuilder = lazy(() =>
  import('../../../template-builder/TemplateBuilder.tsx').then((room) => ({
    default: room.TemplateBuilder,
  })),
);

interface TemplateFormProps {
  draft: DraftText;
  body: JsonObject;
  issues: readonly Issue[];
  goTo: Issue | undefined;
  onIssue(issue: Issue): void;
}

/** A report's template, in its builder. */
export function TemplateForm({ draft, body, issues, goTo, onIssue }: TemplateFormProps) {
  const { row, text, change, undo, redo } = draft;
  const { prefix, locked } = useLayers();
  const publishedKeys = useMemo(() => {
    const schema = row.published ? readText(row.kind, row.published).body?.schema : undefined;
    return new Set(fieldsIn(isObject(schema) ? schema : {}).keys());
  }, [row.kind, row.published]);
  return (
    <Suspense fallback={<Waiting />}>
      <TemplateBuilder
        text={text}
        body={body}
        issues={issues}
        readOnly={!draft.editable}
        prefix={prefix}
        publishedKeys={publishedKeys}
        locked={(path) => locked(path) === 'whole'}
        goTo={goTo}
        onIssue={onIssue}
        onText={change}
        undo={undo}
        redo={redo}
      />
    </Suspense>
  );
}
