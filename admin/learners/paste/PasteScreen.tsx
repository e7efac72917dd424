import { Button } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import type { SpecialtyName } from '../../../forms/imports/index.ts';
import type { CellChange } from '../../grid/types.ts';
import { count } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { today } from '../../providers/session.ts';
import { type ImportRow, takeList, valuesOf } from './calls.ts';
import { PasteColumns } from './PasteColumns.tsx';
import { PasteDone } from './PasteDone.tsx';
import { PasteSheet } from './PasteSheet.tsx';
import { PasteStart } from './PasteStart.tsx';
import '../../paste/paste.css';
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

function useSpecialties(): SpecialtyName[] {
  const { data } = useGetList<SpecialtyName & { id: number }>('specialties', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'code', order: 'ASC' },
  });
  return useMemo(() => data ?? [], [data]);
}

export function PasteScreen() {
  const specialties = useSpecialties();
  const [setting, setSetting] = useState<Setting>();
  const [paste, setPaste] = useState<Paste>();
  const [done, setDone] = useState<{ row: ImportRow; groups: string[] }>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { byRow, checking, failure: unchecked } = useVerdicts(paste, setting);
  const known = useMemo(() => new Set(specialties.map(({ code }) => code)), [specialties]);
  const rows = paste && setting ? judge(paste.rows, byRow, setting, known, today()) : [];
  const taken = rows.filter(({ decision }) => decision !== 'skip');
  const wrong = taken.filter(({ errors }) => Object.keys(errors).length > 0);
  const good = taken.filter(({ errors }) => Object.keys(errors).length === 0);

  const onPaste = useCallback(
    (changes: CellChange[]) => setPaste((old) => old && withCells(old, changes)),
    [],
  );
  const onChange = useCallback(
    (row: string, column: string, value: string) => onPaste([{ row, column, value }]),
    [onPaste],
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
  const take = async (chosen: JudgedRow[]) => {
    if (!paste || !setting) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const sent = chosen.map(({ values, decision, duplicate }) => ({
        learnerId: decision === 'update' ? (duplicate?.id ?? null) : null,
        values: valuesOf(values, setting.isFinalYear),
      }));
      const skipped = rows.length - chosen.length;
      const row = await takeList(setting.organizationId, titleOf(chosen), skipped, sent);
      const left = new Set(wrong.map(({ key }) => key));
      setDone({ row, groups: [...new Set(chosen.map(({ values }) => values.groupName))] });
      setPaste(
        left.size > 0
          ? { ...paste, rows: paste.rows.filter(({ key }) => left.has(key)) }
          : undefined,
      );
      if (left.size === 0) sessionStorage.removeItem(draftKey);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'Не удалось внести список');
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="paste-page">
      <ScreenHeader
        title="Вставить список"
        crumbs={[{ to: '/learners', title: 'Обучающиеся' }]}
        actions={
          <>
            <Button component="a" href="#/imports">
              Внесённые списки
            </Button>
            {paste ? (
              <Button onClick={() => setPaste(undefined)} disabled={busy}>
                Другой список
              </Button>
            ) : null}
          </>
        }
      >
        <p className="second">Группа из таблицы Excel: проверка по строкам до сохранения</p>
      </ScreenHeader>
      {done ? (
        <PasteDone done={done.row} groups={done.groups} onUndone={() => setDone(undefined)} />
      ) : null}
      {paste && setting ? (
        <>
          <PasteColumns
            paste={paste}
            onColumn={(index, column) =>
              setPaste(withColumn(paste, index, column, setting, specialties))
            }
          />
          {paste.cut > 0 ? (
            <Note tone="warn">
              Взято 500 строк, ещё {paste.cut} не вошли: внесите их вторым списком.
            </Note>
          ) : null}
          <PasteSheet
            rows={rows}
            setting={setting}
            onChange={onChange}
            onPaste={onPaste}
            onDecision={onDecision}
          />
          <div className="form-bar">
            <Button
              variant="contained"
              color="primary"
              disabled={busy || checking || good.length === 0}
              onClick={() => take(good)}
            >
              {wrong.length > 0
                ? `Внести без ошибок: ${good.length}`
                : `Внести все: ${good.length}`}
            </Button>
            <p className="small second" role="status">
              {busy
                ? 'Вносим…'
                : checking
                  ? 'Проверяем…'
                  : summary(rows.length, wrong.length, rows.length - taken.length)}
            </p>
            {(failure ?? unchecked) ? (
              <p className="paste-failure" role="alert">
                {failure ?? unchecked}
              </p>
            ) : null}
          </div>
        </>
      ) : done ? null : (
        <PasteStart
          specialties={specialties}
          initialText={sessionStorage.getItem(draftKey) ?? ''}
          onStart={start}
        />
      )}
    </div>
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
