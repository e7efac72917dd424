import { Autocomplete, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { type Identifier, useGetList, useGetOne } from 'react-admin';
import type { FilterField } from './FilterBar.tsx';

interface Row extends Record<string, unknown> {
  id: Identifier;
}

function nameOf(field: FilterField, row: Row): string {
  return field.labelOf
    ? field.labelOf(row)
    : String(row.shortName ?? row.name ?? row.title ?? row.id);
}

function Picker({ field, onPick }: { field: FilterField; onPick(id: Identifier): void }) {
  const [q, setQ] = useState('');
  const { data = [], isFetching } = useGetList<Row>(field.reference ?? '', {
    filter: { ...field.referenceFilter, ...(q ? { q } : {}) },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Autocomplete
      options={data}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={(row) => nameOf(field, row)}
      getOptionKey={(row) => row.id}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input') setQ(text);
      }}
      onChange={(_event, row) => {
        if (row) onPick(row.id);
      }}
      openOnFocus
      noOptionsText="Ничего не найдено"
      loadingText="Загружаем…"
      renderInput={(props) => (
        <TextField
          {...props}
          label={field.label}
          placeholder="Начните вводить название"
          autoFocus
        />
      )}
    />
  );
}

function Name({
  field,
  id,
  onName,
}: {
  field: FilterField;
  id: unknown;
  onName(name: string): void;
}) {
  const { data } = useGetOne<Row>(field.reference ?? '', { id: String(id) });
  useEffect(() => {
    if (data) onName(nameOf(field, data));
  }, [data, field, onName]);
  return null;
}

export const ReferencePicker = Object.assign(Picker, { Name });
