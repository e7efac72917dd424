import { FormControlLabel, LinearProgress, Radio, RadioGroup } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Mode } from '../../forms/definitions/packages/plan.ts';
import { refusalOf } from '../definitions/calls.ts';
import { FileButton, type TextFile } from '../parts/FileButton.tsx';
import { Note } from '../parts/Note.tsx';
import { usePlace } from '../providers/place.ts';
import { type PlannedElement, planPackage } from './calls.ts';
import { PlanTable } from './PlanTable.tsx';

const modes: { mode: Mode; title: string; text: string }[] = [
  {
    mode: 'merge',
    title: 'Обновить и дополнить',
    text: 'Новое добавится, пришедшее раньше обновится, ваши изменения сохранятся.',
  },
  {
    mode: 'add',
    title: 'Только добавить новое',
    text: 'Того, что у вас уже есть, пакет не коснётся.',
  },
  {
    mode: 'mirror',
    title: 'Сделать как в пакете',
    text: 'Ваши изменения уступят пакету; чего в нём нет, можно вывести из действия.',
  },
];

/** What the package would do, asked anew whenever the file or the way of taking it in changes. */
function usePlan(file: TextFile | undefined, mode: Mode, turn: number) {
  const { place } = usePlace();
  const [plan, setPlan] = useState<{ entries?: PlannedElement[]; refusal?: string }>({});
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again after something was taken in
  useEffect(() => {
    if (!file || !place) return;
    let left = false;
    setBusy(true);
    planPackage(place.id, file, mode)
      .then(
        (entries) => left || setPlan({ entries }),
        (error) => left || setPlan({ refusal: refusalOf(error) }),
      )
      .finally(() => left || setBusy(false));
    return () => {
      left = true;
    };
  }, [file, mode, place, turn]);
  return { ...plan, busy };
}

export function TakeIn() {
  const { place } = usePlace();
  const [file, setFile] = useState<TextFile>();
  const [mode, setMode] = useState<Mode>('merge');
  const [turn, setTurn] = useState(0);
  const { entries, refusal, busy } = usePlan(file, mode, turn);
  return (
    <div className="stack">
      <div className="row-wrap">
        <FileButton
          label="Файл пакета"
          accept=".json,application/json"
          variant={file ? 'outlined' : 'contained'}
          onFile={setFile}
        >
          {file ? 'Выбрать другой файл' : 'Выбрать файл пакета'}
        </FileButton>
        {file ? <span className="second">{file.name}</span> : null}
        <span className="grow" />
        <span className="second">Место: {place?.name}</span>
      </div>
      <RadioGroup
        aria-label="Как принять"
        value={mode}
        onChange={(_event, next) => setMode(next as Mode)}
      >
        {modes.map(({ mode: key, title, text }) => (
          <FormControlLabel
            key={key}
            value={key}
            control={<Radio size="small" />}
            label={
              <span>
                {title} <span className="small second">{text}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {busy ? <LinearProgress aria-label="Пакет сравнивается" /> : null}
      {refusal ? <Note tone="bad">{refusal}</Note> : null}
      {entries && !refusal && file && place ? (
        <PlanTable
          // A new plan is chosen from anew.
          key={`${mode} ${turn} ${file.name} ${file.text.length}`}
          entries={entries}
          asked={{ organizationId: place.id, text: file.text, mode }}
          onTaken={() => setTurn(turn + 1)}
        />
      ) : null}
    </div>
  );
}
