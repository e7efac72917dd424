import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
} from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useListContext, useNotify, useRefresh } from 'react-admin';
import { refusalOf } from '../definitions/calls.ts';
import { type Outcome, takeAll } from './calls.ts';
import type { UpdateRow } from './types.ts';

const MOST = 1000;

const words: Record<Outcome, string> = {
  published: 'опубликовано',
  draft: 'стало черновиками',
  refused: 'осталось черновиками с ошибками',
  collides: 'ждёт решений',
  scheduled: 'ждёт назначенной публикации',
  none: 'уже обновлено',
};

function summary(counts: ReadonlyMap<Outcome, number>): string {
  const text = [...counts].map(([outcome, number]) => `${words[outcome]}: ${number}`).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** One pass over everything in which nobody has to decide. */
export function TakeAll() {
  const { total = 0, filterValues } = useListContext();
  const provider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [publish, setPublish] = useState(true);
  const [done, setDone] = useState<{ done: number; of: number }>();
  if (total === 0) return null;
  const take = async () => {
    try {
      const { data } = await provider.getList<UpdateRow>('definition-updates', {
        filter: filterValues,
        sort: { field: 'id', order: 'ASC' },
        pagination: { page: 1, perPage: MOST },
      });
      const ids = data
        .filter(({ mayEdit, collisions }) => mayEdit && collisions === 0)
        .map(({ id }) => id);
      if (ids.length === 0) {
        notify('Во всех обновлениях есть что решать: откройте их по одному', { type: 'info' });
        return;
      }
      setDone({ done: 0, of: ids.length });
      const counts = await takeAll(ids, publish, (now) => setDone({ done: now, of: ids.length }));
      notify(summary(counts), { type: 'success' });
      setOpen(false);
      refresh();
    } catch (error) {
      notify(refusalOf(error), { type: 'error' });
    } finally {
      setDone(undefined);
    }
  };
  return (
    <>
      <Button variant="contained" color="primary" onClick={() => setOpen(true)}>
        Принять, где решать нечего…
      </Button>
      <Dialog
        open={open}
        onClose={() => (done ? undefined : setOpen(false))}
        aria-labelledby="take-all"
      >
        <DialogTitle id="take-all">Принять обновления, в которых нечего решать?</DialogTitle>
        <DialogContent className="form-column">
          <p>
            Новое войдёт, ваши изменения останутся. Обновления, где изменено одно и то же, подождут
            вашего решения.
          </p>
          <FormControlLabel
            control={
              <Checkbox
                checked={publish}
                disabled={done !== undefined}
                onChange={(event) => setPublish(event.target.checked)}
              />
            }
            label="Сразу опубликовать, где нет незаконченного черновика"
          />
          {done ? (
            <div role="status">
              <LinearProgress
                variant="determinate"
                value={(100 * done.done) / done.of}
                aria-label="Принято обновлений"
              />
              <p className="small second">
                {done.done} из {done.of}
              </p>
            </div>
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button variant="text" disabled={done !== undefined} onClick={() => setOpen(false)}>
            Отмена
          </Button>
          <Button
            variant="contained"
            color="primary"
            disabled={done !== undefined}
            onClick={() => void take()}
          >
            Принять
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
