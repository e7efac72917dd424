import { Autocomplete, FormControlLabel, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import type { SpecialtyName } from '../../../forms/imports/index.ts';
import { PasteStart } from '../../paste/PasteStart.tsx';
import { usePlace } from '../../providers/place.ts';
import { useColleges } from '../../providers/use-colleges.ts';
import type { Setting } from './paste-state.ts';

interface LearnerPasteStartProps {
  specialties: SpecialtyName[];
  initialText: string;
  onStart(text: string, setting: Setting): void;
}

const example = 'Иванов Иван Иванович\t15.03.2007\tИСП-41\t09.02.07';

export function LearnerPasteStart({ specialties, initialText, onStart }: LearnerPasteStartProps) {
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
    <PasteStart
      label="Список из Excel"
      help="Выделите строки в таблице, скопируйте (Ctrl+C) и вставьте сюда (Ctrl+V). Столбцы в любом порядке, с заголовком или без: фамилия, имя, отчество, дата рождения, группа, специальность. До 500 строк."
      placeholder={example}
      text={text}
      onText={setText}
      submit="Разобрать список"
      unready={!college}
      onStart={start}
      above={
        colleges.length > 1 ? (
          <Autocomplete
            options={colleges}
            value={college ?? null}
            getOptionLabel={({ shortName }) => shortName}
            onChange={(_, chosen) => setCollegeId(chosen?.id)}
            noOptionsText="Ничего не найдено"
            renderInput={(params) => <TextField {...params} label="Организация" />}
          />
        ) : null
      }
    >
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
    </PasteStart>
  );
}
