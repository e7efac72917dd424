import { lazy, Suspense } from 'react';
import { kindsByCode } from '../../../forms/definitions/kinds.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { DefinitionTextProvider } from '../../definition-text/definition-text.ts';
import { Waiting } from '../../edit/FormPage.tsx';
import type { DraftText } from '../draft/use-draft-text.ts';
import { IndicatorEditor } from '../kinds/indicator/IndicatorEditor.tsx';
import { PlanTemplateEditor } from '../kinds/plan-template/PlanTemplateEditor.tsx';
import { TemplateForm } from '../kinds/report-template/TemplateForm.tsx';
import { PolicyEditor } from '../kinds/risk-policy/PolicyEditor.tsx';
import { FieldsForm, isFieldsKind } from './FieldsForm.tsx';

const CriterionBuilder = lazy(() =>
  import('../../criterion-builder/CriterionBuilder.tsx').then((room) => ({
    default: room.CriterionBuilder,
  })),
);

interface FormViewProps {
  draft: DraftText;
  body: JsonObject;
  issues: readonly Issue[];
  /** An issue to be shown at its place. */
  goTo: Issue | undefined;
  /** An issue that has no place in the form. */
  onIssue(issue: Issue): void;
}

export function FormView({ draft, body, issues, goTo, onIssue }: FormViewProps) {
  const { row, text, change } = draft;
  const readOnly = !draft.editable;
  return (
    <DefinitionTextProvider
      value={{
        kind: row.kind,
        text,
        body,
        issues,
        readOnly,
        federal: row.layer === 'federal',
        element: row.mayPublish
          ? { resource: kindsByCode[row.kind].resource, id: row.id, version: row.version }
          : undefined,
        onText: change,
      }}
    >
      {isFieldsKind(row.kind) ? (
        <FieldsForm
          draft={draft}
          kind={row.kind}
          body={body}
          issues={issues}
          goTo={goTo}
          onIssue={onIssue}
        />
      ) : row.kind === 'report-template' ? (
        <TemplateForm draft={draft} body={body} issues={issues} goTo={goTo} onIssue={onIssue} />
      ) : row.kind === 'risk-criterion' ? (
        <Suspense fallback={<Waiting />}>
          <CriterionBuilder onIssue={onIssue} />
        </Suspense>
      ) : (
        <div className="form-view">
          {row.kind === 'risk-policy' ? <PolicyEditor /> : null}
          {row.kind === 'indicator' ? <IndicatorEditor /> : null}
          {row.kind === 'plan-template' ? <PlanTemplateEditor /> : null}
        </div>
      )}
    </DefinitionTextProvider>
  );
}
