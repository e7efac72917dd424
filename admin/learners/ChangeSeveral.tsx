// Group, course and final year of several people at once, in one transaction: all or none.
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useListContext, useNotify, useUpdateMany } from 'react-admin';
import { BulkRefusal } from '../list/BulkRefusal.tsx';
import { count } from '../parts/formats.ts';
import { type Learner, learnerName } from './types.ts';

const untouched = { groupName: '', course: '', isFinalYear: '' };

export function ChangeSeveral() {
  const { selectedIds, onUnselectItems } = useListContext();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState(untouched);
  const [update, { error, isPending, reset }] = useUpdateMany();
  const notify = useNotify();
  const people = count(selectedIds.length, 'человека', 'человек', 'человек');
  const data = {
    ...(values.groupName.trim() === '' ? {} : { groupName: values.groupName.trim() }),
    ...(values.course === '' ? {} : { course: Number(values.course) }),
    ...(values.isFinalYear === '' ? {} : { isFinalYear: values.isFinalYear === 'true' }),
  };
  const close = () => {
    setOpen(false);
    setValues(untouched);
    reset();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    update(
      'learners',
      { ids: selectedIds, data },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify(`Изменено: ${selectedIds.length}`, { type: 'success' });
          onUnselectItems();
          close();
        },
      },
    );
  };
  const set = (name: keyof typeof untouched) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value });
  const courses = Array.from({ length: 11 }, (_, i) => String(i + 1));
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Изменить
      </Button>
      <Dialog open={open} onClose={close} maxWidth="xs" fullWidth aria-labelledby="several-title">
        <form onSubmit={save}>
          <DialogTitle id="several-title">Изменить у {people}</DialogTitle>
          <DialogContent className="stack">
            <p className="second">Пустое поле остаётся у каждого прежним.</p>
            <TextField
              label="Группа или класс"
              value={values.groupName}
              autoFocus
              onChange={set('groupName')}
              slotProps={{ htmlInput: { maxLength: 60 } }}
            />
            <TextField select label="Курс или класс" value={values.course} onChange={set('course')}>
              <MenuItem value="">не менять</MenuItem>
              {courses.map((course) => (
                <MenuItem key={course} value={course}>
                  {course}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              label="Выпускной курс"
              value={values.isFinalYear}
              onChange={set('isFinalYear')}
            >
              <MenuItem value="">не менять</MenuItem>
              <MenuItem value="true">да</MenuItem>
              <MenuItem value="false">нет</MenuItem>
            </TextField>
            {error ? <BulkRefusal<Learner> error={error} nameOf={learnerName} /> : null}
          </DialogContent>
          <DialogActions>
            <Button variant="text" onClick={close}>
              Отмена
            </Button>
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={isPending || Object.keys(data).length === 0}
            >
              Изменить
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
