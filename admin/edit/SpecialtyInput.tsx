import { useState } from 'react';
import { AutocompleteInput, type RaRecord, required, useGetList } from 'react-admin';

interface Specialty extends RaRecord {
  code: string;
  name: string;
}

function optionText(record: Specialty): string {
  return record.name ? `${record.code} ${record.name}` : record.code;
}

/** The value is the code itself, as documents write it, so the directory is searched by hand. */
export function SpecialtyInput({
  source = 'specialtyCode',
  optional,
}: {
  source?: string;
  optional?: boolean;
}) {
  const [q, setQ] = useState('');
  const { data = [], isPending } = useGetList<Specialty>('specialties', {
    filter: q ? { q } : {},
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'code', order: 'ASC' },
  });
  return (
    <AutocompleteInput
      source={source}
      label="Специальность"
      choices={data}
      isPending={isPending}
      optionValue="code"
      optionText={optionText}
      setFilter={(text) => setQ(text.replace(/^(\d\d\.\d\d\.\d\d) .*$/, '$1'))}
      matchSuggestion={() => true}
      validate={optional ? undefined : required()}
      helperText={false}
      noOptionsText="Ничего не найдено"
    />
  );
}
