import { AutocompleteInput, required, useGetList } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { RecordInput } from '../../edit/RecordInput.tsx';
import type { AskedField, RecordForm } from './kinds.ts';

interface VersionRow {
  id: number;
  code: string;
  title: string;
}

/** Types of events as they are in force where the person studies. */
export function useEventTypes(organizationId: number): { types: VersionRow[]; isPending: boolean } {
  const { data = [], isPending } = useGetList<VersionRow>('definition-versions', {
    filter: { kind: 'event-type', inForceAt: organizationId },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'title', order: 'ASC' },
  });
  return { types: data, isPending };
}

export function RecordInputs({
  kind,
  organizationId,
}: {
  kind: RecordForm;
  organizationId: number;
}) {
  const values: Record<string, unknown> = useWatch();
  return (
    <div className="form-column">
      {kind.fields
        .filter(({ when }) => !when || when(values))
        .map((field) => (
          <Asked key={field.source} kind={kind} field={field} organizationId={organizationId} />
        ))}
    </div>
  );
}

function Asked({
  kind,
  field,
  organizationId,
}: {
  kind: RecordForm;
  field: AskedField;
  organizationId: number;
}) {
  const { source, label, help, asked } = field;
  if (field.type !== 'type-of-event')
    return (
      <RecordInput record={kind.record} source={source} label={label} help={help} asked={asked} />
    );
  return (
    <EventTypeInput
      source={source}
      label={label}
      validate={field.required ? required() : undefined}
      organizationId={organizationId}
    />
  );
}

interface EventTypeInputProps {
  source: string;
  label: string;
  organizationId: number;
  validate: ReturnType<typeof required> | undefined;
}

function EventTypeInput({ source, label, organizationId, validate }: EventTypeInputProps) {
  const { types, isPending } = useEventTypes(organizationId);
  return (
    <AutocompleteInput
      source={source}
      label={label}
      choices={types}
      isPending={isPending}
      optionText="title"
      validate={validate}
      helperText={false}
      noOptionsText="Такого вида нет среди действующих"
    />
  );
}
