import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import { organizationKindsShort, wordOf } from '../messages/words.ts';

export interface OrganizationInputProps {
  source?: string;
  label?: string;
  kinds?: string[];
  helperText?: string;
  optional?: boolean;
  disabled?: boolean;
}

export function organizationText(record: Record<string, unknown>): string {
  return `${record.shortName ?? record.name} · ${wordOf(organizationKindsShort, String(record.kind))}`;
}

export function OrganizationInput({
  source = 'organizationId',
  label,
  kinds,
  helperText,
  optional,
  disabled,
}: OrganizationInputProps) {
  return (
    <ReferenceInput
      source={source}
      reference="organizations"
      sort={{ field: 'shortName', order: 'ASC' }}
      perPage={50}
      filter={kinds ? { kind_in: kinds } : {}}
    >
      <AutocompleteInput
        label={label}
        optionText={organizationText}
        filterToQuery={(q: string) => (q ? { q } : {})}
        matchSuggestion={() => true}
        validate={optional ? undefined : required()}
        helperText={helperText ?? false}
        readOnly={disabled}
        noOptionsText="Ничего не найдено"
      />
    </ReferenceInput>
  );
}
