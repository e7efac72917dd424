import type { DefinitionBody, KindCode } from '../../../forms/definitions/kinds.ts';
import { DefinitionError, readAnyDefinition } from '../../../forms/definitions/read.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { EventTypePreview } from '../kinds/event-type/EventTypePreview.tsx';
import { IndicatorPreview } from '../kinds/indicator/IndicatorPreview.tsx';
import { PlanTemplatePreview } from '../kinds/plan-template/PlanTemplatePreview.tsx';
import {
  type PreviewedElement,
  QuestionnairePreview,
} from '../kinds/questionnaire/preview/QuestionnairePreview.tsx';
import { RegisterPreview } from '../kinds/register/RegisterPreview.tsx';
import { TemplatePreview } from '../kinds/report-template/TemplatePreview.tsx';
import { CriterionPreview } from '../kinds/risk-criterion/CriterionPreview.tsx';
import { PolicyPreview } from '../kinds/risk-policy/PolicyPreview.tsx';
import { LegalReferenceNote } from './parts.tsx';

interface PreviewProps {
  kind: KindCode;
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
export function PreviewTab({ body, issues, element }: PreviewProps) {
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
      <ByKind definition={definition} written={body ?? {}} element={element} />
      <LegalReferenceNote head={definition} />
    </div>
  );
}

function ByKind({
  definition,
  written,
  element,
}: {
  definition: DefinitionBody;
  /** The same as it stands in the text. */
  written: JsonObject;
  element: PreviewedElement | undefined;
}) {
  switch (definition.kind) {
    case 'questionnaire':
      return <QuestionnairePreview body={definition} written={written} element={element} />;
    case 'risk-criterion':
      return <CriterionPreview body={definition} />;
    case 'risk-policy':
      return <PolicyPreview body={definition} />;
    case 'event-type':
      return <EventTypePreview body={definition} />;
    case 'report-template':
      return <TemplatePreview body={definition} />;
    case 'indicator':
      return <IndicatorPreview body={definition} />;
    case 'register':
      return <RegisterPreview body={definition} />;
    case 'plan-template':
      return <PlanTemplatePreview body={definition} />;
  }
}
