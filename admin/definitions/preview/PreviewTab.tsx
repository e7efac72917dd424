import { type ComponentType, Suspense } from 'react';
import type { DefinitionBody, KindCode } from '../../../forms/definitions/kinds/index.ts';
import { DefinitionError, readAnyDefinition } from '../../../forms/definitions/read.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { Waiting } from '../../edit/FormPage.tsx';
import { type ConsoleKinds, consoleKinds } from '../kinds/index.ts';
import type { PreviewedElement, PreviewProps } from '../kinds/kind.ts';
import { LegalReferenceNote } from './parts.tsx';
import './preview.css';

interface PreviewTabProps {
  body: JsonObject | undefined;
  issues: readonly Issue[];
  /** Absent for a text that stands nowhere: of a version, of a comparison. */
  element?: PreviewedElement;
}

function typed(body: JsonObject | undefined): DefinitionBody | undefined {
  try {
    return body && readAnyDefinition(body);
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
}

/** The element as those who work by it will see it. */
export function PreviewTab({ body, issues, element }: PreviewTabProps) {
  const definition = typed(body);
  if (!definition)
    return (
      <div className="stack">
        <p className="second">Показать нечего, пока в тексте есть ошибки.</p>
        <IssueList issues={issues} />
      </div>
    );
  return (
    <div className="preview stack">
      <ByKind kind={definition.kind} body={definition} written={body ?? {}} element={element} />
      <LegalReferenceNote head={definition} />
    </div>
  );
}

/** The preview of the kind; a kind and its body always come from one definition. */
function ByKind<Code extends KindCode>({ kind, ...shown }: PreviewProps<Code> & { kind: Code }) {
  const kinds: ConsoleKinds = consoleKinds;
  const Preview: ComponentType<PreviewProps<Code>> = kinds[kind].Preview;
  return (
    <Suspense fallback={<Waiting />}>
      <Preview {...shown} />
    </Suspense>
  );
}
