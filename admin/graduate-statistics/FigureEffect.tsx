// Said beside the sheet: what the figures just typed change in levels.
import { useEffect, useState } from 'react';
import { count } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { post } from '../providers/http-client.ts';
import { figuresOf, isChanged, type Line } from './statistic-lines.ts';

export interface Effect {
  specialtyCode: string;
  decisive: boolean;
  specialties: {
    specialtyCode: string;
    before: boolean;
    after: boolean;
    people: number;
    becameHigh: number;
    ceasedHigh: number;
  }[];
  people: number;
}

const pause = 300;
/** As many are moved in the save itself; more are recomputed after it. */
const movedAtOnce = 200;

function stateText({ before, after }: Effect['specialties'][number]): string {
  if (before === after) return after ? 'по-прежнему выявлена' : 'по-прежнему не выявлена';
  return after ? 'станет выявлена' : 'перестанет быть выявлена';
}

export function effectText(specialty: Effect['specialties'][number]): string {
  const { specialtyCode, people, becameHigh, ceasedHigh } = specialty;
  const moved =
    people === 0
      ? 'уровень ни у кого не изменится'
      : `уровень изменится у ${count(people, 'человека', 'человек', 'человек')} (станет высоким у ${becameHigh}, перестанет быть высоким у ${ceasedHigh})`;
  return `Характеристика 1 по ${specialtyCode} ${stateText(specialty)}; ${moved}`;
}

export function FigureEffect({ line, year }: { line: Line | undefined; year: number }) {
  const [effect, setEffect] = useState<Effect>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const figures = line && isChanged(line) ? figuresOf(line) : undefined;
    if (!line || !figures) return;
    const { organizationId, specialtyCode } = line;
    let stale = false;
    const timer = setTimeout(() => {
      post<Effect>('graduate-statistics/preview', {
        organizationId,
        specialtyCode,
        year,
        ...figures,
      })
        .then(({ json }) => {
          if (stale) return;
          setFailure(undefined);
          setEffect(json);
        })
        .catch((error: Error) => {
          if (!stale) setFailure(error.message);
        });
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [line, year]);

  if (failure) return <Note tone="bad">{failure}</Note>;
  // What was said of another line, or of figures that were typed over, is no longer true.
  if (!effect || effect.specialtyCode !== line?.specialtyCode) return null;
  if (isChanged(line) && !figuresOf(line)) return null;
  const saved = !isChanged(line);
  return (
    <Note tone={effect.people > 0 ? 'warn' : undefined}>
      <div role="status">
        {saved ? <p>Сохранено.</p> : null}
        {effect.decisive ? (
          effect.specialties.map((specialty) => (
            <p key={specialty.specialtyCode}>{effectText(specialty)}</p>
          ))
        ) : (
          <p>Уровни считаются по последнему внесённому году: эта строка их не меняет.</p>
        )}
        {effect.people > movedAtOnce ? (
          <p>После сохранения уровни пересчитаются за несколько минут.</p>
        ) : null}
      </div>
    </Note>
  );
}
