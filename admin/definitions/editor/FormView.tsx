import { Suspense } from 'react';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { DefinitionTextProvider } from '../../definition-text/definition-text.ts';
import { Waiting } from '../../edit/FormPage.tsx';
import { consoleKinds } from '../kinds/index.ts';
import type { EditorProps } from '../kinds/kind.ts';

/** The editor of the kind, with the text that all its boxes change. */
export function FormView(props: EditorProps) {
  const { draft, body, issues } = props;
  const { row, text, change } = draft;
  const { Editor, panes } = consoleKinds[row.kind];
  const editor = (
    <Suspense fallback={<Waiting />}>
      <Editor {...props} />
    </Suspense>
  );
  return (
    <DefinitionTextProvider
      value={{
        kind: row.kind,
        text,
        body,
        issues,
        readOnly: !draft.editable,
        federal: row.layer === 'federal',
        element: row.mayPublish
          ? { resource: kindsByCode[row.kind].resource, id: row.id, version: row.version }
          : undefined,
        onText: change,
      }}
    >
      {panes ? editor : <div className="form-view">{editor}</div>}
    </DefinitionTextProvider>
  );
}
