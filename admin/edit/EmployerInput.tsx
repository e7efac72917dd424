// Employers to choose from, found by name or ИНН: one or several.
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
} from 'react-admin';

export interface EmployerInputProps {
  source: string;
  label: string;
  many?: boolean;
  helperText?: string;
  optional?: boolean;
}

function employerText(record: Record<string, unknown>): string {
  return `${record.shortName}${record.inn ? ` · ИНН ${record.inn}` : ''}`;
}

const order = { field: 'shortName', order: 'ASC' } as const;
const search = (q: string) => (q ? { q } : {});

export function EmployerInput({ source, label, many, helperText, optional }: EmployerInputProps) {
  const common = {
    label,
    optionText: employerText,
    filterToQuery: search,
    matchSuggestion: () => true,
    helperText: helperText ?? (false as const),
    noOptionsText: 'Такого работодателя в справочнике нет',
    validate: optional ? undefined : required(),
  };
  return many ? (
    <ReferenceArrayInput source={source} reference="employers" sort={order} perPage={50}>
      <AutocompleteArrayInput {...common} />
    </ReferenceArrayInput>
  ) : (
    <ReferenceInput source={source} reference="employers" sort={order} perPage={50}>
      <AutocompleteInput {...common} />
    </ReferenceInput>
  );
}
