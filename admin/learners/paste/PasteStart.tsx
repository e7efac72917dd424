import { Autocomplete, Button, FormControlLabel, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { SpecialtyName } from '../../../forms/imports/index.ts';
import { usePlace } from '../../providers/place.ts';
import type { Setting } from './paste-state.ts';

interface PasteStartProps {
  specialties: SpecialtyName[];
  initialText: string;
  onStart(text: string, setting: Setting): void;
}

interface College {
  id: number;
  shortName: string;
  kind: string;
}

export function useColleges(): College[] {
  const { data = [] } = useGetList<College>('organizations', {
    filter: { kind_in: ['vocational-college', 'university', 'school'] },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'shortName', order: 'ASC' },
  });
  return data;
}

const example = 'Иванов Иван Иванович\t15.03.2007\tИСП-41\t09.02.07';

export function PasteStart({ specialties, initialText, onStart }: PasteStartProps) {
  const { place } = usePlace();
  const colleges = useColleges();
  const [text, setText] = useState(initialText);
  const [collegeId, setCollegeId] = useState<number>();
  const [groupName, setGroupName] = useState('');
  const [specialty, setSpecialty] = useState<SpecialtyName | null>(null);
  const [isFinalYear, setFinalYear] = useState(false);
  const college =
    colleges.find(({ id }) => id === (collegeId ?? place?.id)) ??
    (colleges.length === 1 ? colleges[0] : undefined);
  const start = () => {
    if (!college) return;
    onStart(text, {
      organizationId: college.id,
      isSchool: college.kind === 'school',
      groupName: groupName.trim(),
      specialtyCode: specialty?.code ?? '',
      isFinalYear,
    });
  };
  return (
    <form
      className="paste-start form-column"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {colleges.length > 1 ? (
        <Autocomplete
          options={colleges}
          value={college ?? null}
          getOptionLabel={({ shortName }) => shortName}
          onChange={(_, chosen) => setCollegeId(chosen?.id)}
          noOptionsText="Ничего не найдено"
          renderInput={(params) => <TextField {...params} label="Организация" />}
        />
      ) : null}
      <TextField
        label="Список из Excel"
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={8}
        maxRows={16}
        placeholder={example}
        helperText="Выделите строки в таблице, скопируйте (Ctrl+C) и вставьте сюда (Ctrl+V). Столбцы в любом порядке, с заголовком или без: фамилия, имя, отчество, дата рождения, группа, специальность. До 500 строк."
        slotProps={{ htmlInput: { spellCheck: false, autoFocus: true } }}
      />
      <div className="paste-defaults">
        <TextField
          label="Группа, если её нет в списке"
          value={groupName}
          onChange={(event) => setGroupName(event.target.value)}
        />
        {college?.kind === 'school' ? null : (
          <Autocomplete
            options={specialties}
            value={specialty}
            getOptionLabel={({ code, name }) => `${code} ${name}`}
            onChange={(_, chosen) => setSpecialty(chosen)}
            noOptionsText="Ничего не найдено"
            renderInput={(params) => (
              <TextField {...params} label="Специальность, если её нет в списке" />
            )}
          />
        )}
      </div>
      <FormControlLabel
        control={
          <Switch checked={isFinalYear} onChange={(event) => setFinalYear(event.target.checked)} />
        }
        label="Выпускной курс"
      />
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={text.trim() === '' || !college}
        >
          Разобрать список
        </Button>
      </div>
    </form>
  );
}
