import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Note } from '../../parts/Note.tsx';
import { refusalOf } from '../calls.ts';
import { controlExampleFromRecord } from './control-example.ts';

interface Found {
  id: number;
  lastName?: string;
  firstName?: string;
  organizationName?: string;
  groupName?: string;
}

const nameOf = ({ lastName, firstName }: Found) => [lastName, firstName].filter(Boolean).join(' ');

/** Chooses whose record an example is made of; of the person nothing goes into it. */
export function FromRecordDialog({
  definitionId,
  onClose,
  onMade,
}: {
  definitionId: number;
  onClose(): void;
  onMade(): void;
}) {
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { data = [] } = useGetList<Found>('learners', {
    filter: sought.trim().length > 1 ? { q: sought.trim() } : {},
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'id', order: 'ASC' },
  });
  const make = async () => {
    if (!chosen) return setRefusal('Выберите обучающегося');
    setBusy(true);
    setRefusal(undefined);
    try {
      await controlExampleFromRecord(definitionId, chosen.id);
      onMade();
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="from-record-title">
      <DialogTitle id="from-record-title">Пример по карточке</DialogTitle>
      <DialogContent>
        <div className="stack">
          <p>
            В пример попадут только сведения, которые читает этот элемент и которые вам открыты.
            Имени, дат, СНИЛС, организации и текстов в нём не будет.
          </p>
          {refusal ? <Note tone="bad">{refusal}</Note> : null}
          <Autocomplete
            options={data}
            value={chosen}
            filterOptions={(options) => options}
            onChange={(_event, picked) => setChosen(picked)}
            onInputChange={(_event, text, reason) => {
              if (reason === 'input') setSought(text);
            }}
            getOptionLabel={nameOf}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(left, right) => left.id === right.id}
            noOptionsText="Никого не найдено"
            renderOption={({ key, ...props }, option) => (
              <li key={key} {...props}>
                <span>
                  {nameOf(option)}
                  <span className="cell-second">
                    {[option.organizationName, option.groupName].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </li>
            )}
            renderInput={(props) => (
              <TextField {...props} id="persona-learner" label="Чья карточка" autoFocus required />
            )}
          />
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Отмена
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void make()}>
          Создать пример
        </Button>
      </DialogActions>
    </Dialog>
  );
}
