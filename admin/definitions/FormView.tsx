import { useMemo } from 'react';
import { kindsByCode } from '../../forms/definitions/kinds.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { DraftText } from './draft/use-draft-text.ts';
import { FieldsEditor } from './fields/FieldsEditor.tsx';
import { type FieldPlace, readFields } from './fields/field-place.ts';
import { readText } from './issues.ts';
import { PlanTemplateEditor } from './plan/PlanTemplateEditor.tsx';
import { CriterionEditor } from './properties/CriterionEditor.tsx';
import { DefinitionTextProvider } from './properties/definition-text.ts';
import { EventTypeEditor } from './properties/EventTypeEditor.tsx';
import { HeadSection } from './properties/HeadSection.tsx';
import { IndicatorEditor } from './properties/IndicatorEditor.tsx';
import { PolicyEditor } from './properties/PolicyEditor.tsx';
import { RegisterEditor } from './properties/RegisterEditor.tsx';
import { TemplateEditor } from './properties/TemplateEditor.tsx';
import { WhoAnswers } from './properties/WhoAnswers.tsx';

interface FormViewProps {
  draft: DraftText;
  body: JsonObject;
  issues: readonly Issue[];
  openField: string | undefined;
  onOpenField(key: string | undefined): void;
}

const questions: FieldPlace = { schema: 'schema', paged: true };
const eventFields: FieldPlace = { schema: 'schema', paged: false };
const participantFields: FieldPlace = { schema: 'participantSchema', paged: false };

export function FormView({ draft, body, issues, openField, onOpenField }: FormViewProps) {
  const { row, text, change } = draft;
  const readOnly = !draft.editable;
  const published = useMemo(
    () => (row.published ? readText(row.kind, row.published).body : undefined),
    [row.kind, row.published],
  );
  const keysOf = (place: FieldPlace) =>
    new Set(published ? readFields(published, place).fields.keys() : []);
  const fields = (title: string, place: FieldPlace, facts: boolean) => (
    <FieldsEditor
      title={title}
      text={text}
      body={body}
      place={place}
      issues={issues}
      publishedKeys={keysOf(place)}
      facts={facts}
      readOnly={readOnly}
      open={openField}
      onOpen={onOpenField}
      onText={change}
    />
  );
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
      <div className="form-view">
        {row.kind === 'questionnaire' ? (
          <>
            {fields('Вопросы', questions, true)}
            <HeadSection />
            <WhoAnswers />
          </>
        ) : null}
        {row.kind === 'event-type' ? (
          <>
            <EventTypeEditor />
            {fields('Сведения о событии', eventFields, false)}
            {fields('Сведения об участнике', participantFields, false)}
            <HeadSection />
          </>
        ) : null}
        {row.kind === 'risk-criterion' ? <CriterionEditor /> : null}
        {row.kind === 'risk-policy' ? <PolicyEditor /> : null}
        {row.kind === 'report-template' ? <TemplateEditor /> : null}
        {row.kind === 'indicator' ? <IndicatorEditor /> : null}
        {row.kind === 'plan-template' ? <PlanTemplateEditor /> : null}
        {row.kind === 'register' ? (
          <>
            {fields('Поля записи', eventFields, false)}
            <RegisterEditor />
            <HeadSection />
          </>
        ) : null}
      </div>
    </DefinitionTextProvider>
  );
}
