import { useMemo } from 'react';
import { isObject } from '../../../../forms/json.ts';
import { fieldsIn } from '../../../../forms/questionnaires/schema.ts';
import { useLayers } from '../../../definition-text/layers/use-layers.ts';
import { readText } from '../../../definition-text/text/read-text.ts';
import { TemplateBuilder } from '../../../template-builder/TemplateBuilder.tsx';
import type { EditorProps } from '../kind.ts';

/** A report's template, in its builder. */
export function ReportTemplateEditor({ draft, body, issues, goTo, onIssue }: EditorProps) {
  const { row, text, change, undo, redo } = draft;
  const { prefix, locked } = useLayers();
  const publishedKeys = useMemo(() => {
    const schema = row.published ? readText(row.kind, row.published).body?.schema : undefined;
    return new Set(fieldsIn(isObject(schema) ? schema : {}).keys());
  }, [row.kind, row.published]);
  return (
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
  );
}
