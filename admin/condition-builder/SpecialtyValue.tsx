import { Autocomplete, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { type RaRecord, useGetList } from 'react-admin';

interface Specialty extends RaRecord {
  code: string;
  name: string;
}

interface SpecialtyValueProps {
  label: string;
  codes: string[];
  several?: boolean;
  wrong: boolean;
  onChange(codes: string[]): void;
}

const none: Specialty[] = [];
const byCode = { field: 'code', order: 'ASC' } as const;

/** The code stands in the condition, as documents write it; people look for it by name. */
export function SpecialtyValue({ label, codes, several, wrong, onChange }: SpecialtyValueProps) {
  const [q, setQ] = useState('');
  const { data: found = none } = useGetList<Specialty>('specialties', {
    filter: q ? { q } : {},
    pagination: { page: 1, perPage: 50 },
    sort: byCode,
  });
  const { data: chosen = none } = useGetList<Specialty>(
    'specialties',
    { filter: { code: codes }, pagination: { page: 1, perPage: 100 }, sort: byCode },
    { enabled: codes.length > 0 },
  );
  const names = useMemo(
    () => new Map([...chosen, ...found].map(({ code, name }) => [code, name])),
    [chosen, found],
  );
  const titleOf = (code: string) => [code, names.get(code)].filter(Boolean).join(' ');
  const shared = {
    size: 'small',
    className: 'cond-value cond-several',
    options: found.map(({ code }) => code),
    filterOptions: (options: string[]) => options,
    getOptionLabel: titleOf,
    onInputChange: (_event: unknown, text: string, reason: string) => {
      if (reason === 'input') setQ(text);
    },
    noOptionsText: 'Ничего не найдено',
    openText: 'Показать специальности',
    closeText: 'Закрыть',
  } as const;
  const box = (input: React.ComponentProps<typeof TextField> & { inputProps?: object }) => (
    <TextField
      {...input}
      error={wrong}
      slotProps={{ htmlInput: { ...input.inputProps, 'aria-label': label } }}
    />
  );
  return several ? (
    <Autocomplete
      {...shared}
      multiple
      disableClearable
      disableCloseOnSelect
      value={codes}
      onChange={(_event, next) => {
        if (next.length > 0) onChange(next);
      }}
      renderInput={box}
    />
  ) : (
    <Autocomplete
      {...shared}
      value={codes[0] ?? null}
      clearIcon={null}
      onChange={(_event, next) => {
        if (next !== null) onChange([next]);
      }}
      renderInput={box}
    />
  );
}
