import { Button } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import {
  type LearnerColumn,
  learnerColumns,
  type SpecialtyName,
} from '../../../forms/imports/index.ts';
import type { CellChange } from '../../grid/types.ts';
import { count } from '../../parts/formats.ts';
import { useCellChanges } from '../../paste/cell-changes.ts';
import { PasteColumns } from '../../paste/PasteColumns.tsx';
import { PasteScreen } from '../../paste/PasteScreen.tsx';
import { useTaking } from '../../paste/use-taking.ts';
import { today } from '../../providers/session.ts';
import { type ImportRow, takeList, valuesOf } from './calls.ts';
import { LearnerPasteStart } from './LearnerPasteStart.tsx';
import { PasteDone } from './PasteDone.tsx';
import { PasteSheet } from './PasteSheet.tsx';
import {
  type Decision,
  type JudgedRow,
  judge,
  type Paste,
  type Setting,
  startPaste,
  titleOf,
  withCells,
  withColumn,
} from './paste-state.ts';
import { useVerdicts } from './use-verdicts.ts';

const draftKey = 'pasted-list';

const knownColumns = Object.entries(learnerColumns).map(([key, title]) => ({ key, title }));
const isColumn = (key: string): key is LearnerColumn => Object.hasOwn(learnerColumns, key);

function useSpecialties(): SpecialtyName[] {
  const { data } = useGetList<SpecialtyName & { id: number }>('specialties', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'code', order: 'ASC' },
  });
  return useMemo(() => data ?? [], [data]);
}

export function LearnerPaste() {
  const specialties = useSpecialties();
  const [setting, setSetting] = useState<Setting>();
  const [paste, setPaste] = useState<Paste>();
  const [done, setDone] = useState<{ row: ImportRow; groups: string[] }>();
  const { busy, failure, take } = useTaking();
  const { byRow, checking, failure: unchecked } = useVerdicts(paste, setting);
  const known = useMemo(() => new Set(specialties.map(({ code }) => code)), [specialties]);
  const rows = paste && setting ? judge(paste.rows, byRow, setting, known, today()) : [];
  const taken = rows.filter(({ decision }) => decision !== 'skip');
  const wrong = taken.filter(({ errors }) => Object.keys(errors).length > 0);
  const good = taken.filter(({ errors }) => Object.keys(errors).length === 0);

  const { onPaste, onChange } = useCellChanges(
    useCallback((changes: CellChange[]) => setPaste((old) => old && withCells(old, changes)), []),
  );
  const onDecision = useCallback(
    (key: string, chosen: Decision) =>
      setPaste(
        (old) =>
          old && {
            ...old,
            rows: old.rows.map((row) => (row.key === key ? { ...row, chosen } : row)),
          },
      ),
    [],
  );

  const start = (text: string, chosen: Setting) => {
    sessionStorage.setItem(draftKey, text);
    setDone(undefined);
    setSetting(chosen);
    setPaste(startPaste(text, chosen, specialties));
  };
  const takeIn = (chosen: JudgedRow[], of: Paste, where: Setting) =>
    take(async () => {
      const sent = chosen.map(({ values, decision, duplicate }) => ({
        learnerId: decision === 'update' ? (duplicate?.id ?? null) : null,
        values: valuesOf(values, where.isFinalYear),
      }));
      const skipped = rows.length - chosen.length;
      const row = await takeList(where.organizationId, titleOf(chosen), skipped, sent);
      const left = new Set(wrong.map(({ key }) => key));
      setDone({ row, groups: [...new Set(chosen.map(({ values }) => values.groupName))] });
      setPaste(
        left.size > 0 ? { ...of, rows: of.rows.filter(({ key }) => left.has(key)) } : undefined,
      );
      if (left.size === 0) sessionStorage.removeItem(draftKey);
    }, 'Не удалось внести список');

  return (
    <PasteScreen
      title="Вставить список"
      lead="Группа из таблицы Excel: проверка по строкам до сохранения"
      crumbs={[{ to: '/learners', title: 'Обучающиеся' }]}
      actions={
        <Button component="a" href="#/imports">
          Внесённые списки
        </Button>
      }
      busy={busy}
      failure={failure ?? unchecked}
      done={
        done ? (
          <PasteDone done={done.row} groups={done.groups} onUndone={() => setDone(undefined)} />
        ) : undefined
      }
      start={
        <LearnerPasteStart
          specialties={specialties}
          initialText={sessionStorage.getItem(draftKey) ?? ''}
          onStart={start}
        />
      }
      sheet={
        paste && setting
          ? {
              another: 'Другой список',
              onAnother: () => setPaste(undefined),
              columns: (
                <PasteColumns
                  table={paste.table}
                  columns={paste.columns}
                  hasHeadings={paste.hasHeadings}
                  known={knownColumns}
                  onColumn={(index, key) =>
                    setPaste(
                      withColumn(
                        paste,
                        index,
                        key !== null && isColumn(key) ? key : null,
                        setting,
                        specialties,
                      ),
                    )
                  }
                />
              ),
              cut:
                paste.cut > 0
                  ? `Взято 500 строк, ещё ${paste.cut} не вошли: внесите их вторым списком.`
                  : undefined,
              grid: (
                <PasteSheet
                  rows={rows}
                  setting={setting}
                  onChange={onChange}
                  onPaste={onPaste}
                  onDecision={onDecision}
                />
              ),
              submit:
                wrong.length > 0
                  ? `Внести без ошибок: ${good.length}`
                  : `Внести все: ${good.length}`,
              disabled: checking || good.length === 0,
              onSubmit: () => void takeIn(good, paste, setting),
              status: busy
                ? 'Вносим…'
                : checking
                  ? 'Проверяем…'
                  : summary(rows.length, wrong.length, rows.length - taken.length),
            }
          : undefined
      }
    />
  );
}

function summary(all: number, wrong: number, skipped: number): string {
  return [
    count(all, 'строка', 'строки', 'строк'),
    wrong > 0 ? `с ошибками ${wrong}` : 'ошибок нет',
    skipped > 0 ? `не вносятся ${skipped}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
