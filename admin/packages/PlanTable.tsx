import { Button, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { kindsByCode } from '../../forms/definitions/kinds/index.ts';
import type { Status } from '../../forms/definitions/packages/plan.ts';
import { refusalOf } from '../definitions/calls.ts';
import { count } from '../parts/formats.ts';
import { EmptyState, Note } from '../parts/Note.tsx';
import { StatusLabel, type Tone } from '../parts/StatusLabel.tsx';
import { type PlannedElement, takeIn } from './calls.ts';

const tones: Record<Status, Tone> = {
  add: 'ok',
  change: 'ok',
  joined: 'ok',
  kept: 'none',
  same: 'none',
  conflict: 'warn',
  draft: 'warn',
  missing: 'bad',
  remove: 'warn',
};

const words: Record<Status, string> = {
  add: 'новый',
  change: 'обновится',
  joined: 'обновится, ваши изменения сохранятся',
  kept: 'изменён у вас, нового в пакете нет',
  same: 'без изменений',
  conflict: 'изменён и у вас, и в пакете',
  draft: 'есть черновик',
  missing: 'не хватает',
  remove: 'в пакете нет, будет выведен из действия',
};

function detail({ status, missing, collisions, applies }: PlannedElement): string | undefined {
  if (status === 'missing') return `Сначала нужно: ${missing.join(', ')}`;
  if (status === 'draft') return 'Сначала опубликуйте или отмените черновик';
  if (status === 'conflict' && applies)
    return 'Будет как в пакете, ваши изменения уйдут в прежнюю версию';
  if (status === 'conflict')
    return collisions > 0
      ? `Совпало ${count(collisions, 'место', 'места', 'мест')}: пакет сюда не войдёт`
      : 'У вас свой элемент с этим кодом: пакет сюда не войдёт';
  if (status === 'kept' && applies)
    return 'Будет как в пакете, ваши изменения уйдут в прежнюю версию';
  return undefined;
}

interface PlanTableProps {
  entries: readonly PlannedElement[];
  asked: Pick<Parameters<typeof takeIn>[0], 'organizationId' | 'text' | 'mode'>;
  onTaken(): void;
}

export function PlanTable({ entries, asked, onTaken }: PlanTableProps) {
  const due = entries.filter(({ applies }) => applies);
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(due.filter(({ status }) => status === 'remove').map(({ name }) => name)),
  );
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const chosen = due.filter(({ name }) => !left.has(name));
  const removing = chosen.some(({ status }) => status === 'remove');
  const [sure, setSure] = useState(false);
  const short = note.trim().length < 3;
  const take = async () => {
    setTried(true);
    setRefusal(undefined);
    if (short || (removing && !sure)) return;
    setBusy(true);
    try {
      const applied = await takeIn({
        ...asked,
        only: chosen.map(({ name }) => name),
        note: note.trim(),
        ...(removing && { remove: true }),
      });
      notify(`Принято: ${count(applied, 'элемент', 'элемента', 'элементов')}`, { type: 'success' });
      onTaken();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  const toggle = (name: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(name);
    else next.add(name);
    setLeft(next);
  };
  return (
    <>
      {due.length === 0 ? (
        <EmptyState title="Принимать нечего">Всё, что есть в пакете, у вас уже так.</EmptyState>
      ) : null}
      <ul className="package-plan" aria-label="Что сделает пакет">
        {entries.map((element) => {
          const { name, kind, title, status, applies, changes, moreChanges } = element;
          const more = detail(element);
          return (
            <li key={name}>
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={applies && !left.has(name)}
                    disabled={!applies || busy}
                    onChange={(event) => toggle(name, event.target.checked)}
                  />
                }
                label={
                  <span>
                    {title} <span className="small second">{kindsByCode[kind].title}</span>
                  </span>
                }
              />
              <div className="package-status">
                <StatusLabel tone={tones[status]}>{words[status]}</StatusLabel>
                {more ? <span className="small second">{more}</span> : null}
                {changes.length > 0 ? (
                  <details>
                    <summary className="link-button">
                      {count(changes.length + moreChanges, 'отличие', 'отличия', 'отличий')}
                    </summary>
                    <ul className="package-changes">
                      {changes.map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                      ))}
                      {moreChanges > 0 ? <li>и ещё {moreChanges}</li> : null}
                    </ul>
                  </details>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {due.length > 0 ? (
        <div className="form-column">
          {refusal ? <Note tone="bad">{refusal}. Ничего не изменено</Note> : null}
          <TextField
            label="Что изменено"
            value={note}
            required
            onChange={(event) => setNote(event.target.value)}
            error={tried && short}
            helperText={tried && short ? 'Напишите коротко: это останется в версиях' : undefined}
          />
          {removing ? (
            <FormControlLabel
              control={
                <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)} />
              }
              label={
                tried && !sure
                  ? 'Подтвердите: чего в пакете нет, будет выведено из действия'
                  : 'Чего в пакете нет, вывести из действия'
              }
            />
          ) : null}
          <div className="row">
            <Button
              variant="contained"
              color="primary"
              disabled={chosen.length === 0 || busy}
              onClick={() => void take()}
            >
              {`Принять: ${count(chosen.length, 'элемент', 'элемента', 'элементов')}`}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
