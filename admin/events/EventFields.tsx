import {
  AutocompleteArrayInput,
  AutocompleteInput,
  ReferenceArrayInput,
  required,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { event } from '../../forms/records/events.ts';
import { EmployerInput } from '../edit/EmployerInput.tsx';
import { OrganizationInput, organizationText } from '../edit/OrganizationInput.tsx';
import { RecordInput } from '../edit/RecordInput.tsx';
import { useEventTypes } from '../learners/records/RecordInputs.tsx';
import type { EventRow } from './event.ts';
import { TypeFields } from './TypeFields.tsx';

const isTime = (value: unknown) =>
  typeof value === 'string' && value !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? 'Часы и минуты, например 14:30'
    : undefined;

const Input = ({ source }: { source: string }) => <RecordInput record={event} source={source} />;

export function EventFields() {
  return (
    <>
      <TypeInput />
      <Input source="title" />
      <div className="form-pair">
        <Input source="startsOn" />
        <Input source="endsOn" />
        <TextInput source="startsAt" validate={isTime} helperText={false} />
      </div>
      <div className="form-pair">
        <Input source="format" />
        <Input source="capacity" />
      </div>
      <Input source="place" />
      <TypeFields />
      <EmployerInput
        source="employerIds"
        label="Работодатели из справочника"
        many
        optional
        helperText="Кто участвует: по справочнику считают, сколько разных работодателей пришло"
      />
      <ReferenceArrayInput
        source="organizationIds"
        reference="organizations"
        sort={{ field: 'shortName', order: 'ASC' }}
        perPage={50}
      >
        <AutocompleteArrayInput
          label="Участвующие организации"
          optionText={organizationText}
          filterToQuery={(q: string) => (q ? { q } : {})}
          matchSuggestion={() => true}
          helperText={false}
          noOptionsText="Ничего не найдено"
        />
      </ReferenceArrayInput>
      <OrganizationInput source="organizationId" label="Кто проводит" />
    </>
  );
}

/** Types in force at the organiser; an event already entered keeps the edition it was entered by. */
function TypeInput() {
  const record = useRecordContext<EventRow>();
  const organizationId: unknown = useWatch({ name: 'organizationId' });
  const { types, isPending } = useEventTypes(Number(organizationId) || 0);
  const kept =
    record?.eventTypeTitle && !types.some(({ id }) => id === record.eventTypeVersionId)
      ? [{ id: record.eventTypeVersionId, title: record.eventTypeTitle }]
      : [];
  return (
    <AutocompleteInput
      source="eventTypeVersionId"
      choices={[...kept, ...types]}
      isPending={isPending}
      optionText="title"
      validate={required()}
      helperText={false}
      noOptionsText="Такого вида нет среди действующих"
    />
  );
}
