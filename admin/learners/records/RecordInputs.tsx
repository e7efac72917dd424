import {
  AutocompleteInput,
  BooleanInput,
  required,
  SelectInput,
  TextInput,
  useGetList,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DateInput } from '../../parts/DateInput.tsx';
import type { RecordField, RecordKind } from './kinds.ts';

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
  kind: RecordKind;
  organizationId: number;
}) {
  const values: Record<string, unknown> = useWatch();
  return (
    <div className="form-column">
      {kind.fields
        .filter(({ when }) => !when || when(values))
        .map((field) => (
          <RecordInput key={field.source} field={field} organizationId={organizationId} />
        ))}
    </div>
  );
}

const yesNo = [
  { id: true, name: 'Да' },
  { id: false, name: 'Нет' },
];

function RecordInput({ field, organizationId }: { field: RecordField; organizationId: number }) {
  const { source, label, type, choices, help } = field;
  const common = {
    source,
    label,
    validate: field.required ? required() : undefined,
    helperText: help ?? (false as const),
  };
  switch (type) {
    case 'date':
      return (
        <DateInput source={source} label={label} validate={common.validate} helperText={help} />
      );
    case 'select':
      return <SelectInput {...common} choices={choices ?? []} />;
    case 'yes-no':
      return <SelectInput {...common} choices={yesNo} />;
    case 'flag':
      return <BooleanInput source={source} label={label} helperText={common.helperText} />;
    case 'type-of-event':
      return <EventTypeInput {...common} organizationId={organizationId} />;
    default:
      return <TextInput {...common} />;
  }
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
