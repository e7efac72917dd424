import { Button, MenuItem, TextField } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { HttpError, useGetList, useNotify, useRefresh } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { pasteColumns, type Register, takesPaste } from '../../forms/registers/index.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { Grid } from '../grid/Grid.tsx';
import type { CellChange } from '../grid/types.ts';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { usePlace } from '../providers/place.ts';
import '../paste/paste.css';
import { count } from '../parts/formats.ts';
import { EmptyState, Note } from '../parts/Note.tsx';
import { post } from '../providers/http-client.ts';
import { withIdempotencyKey } from '../providers/idempotency.ts';
import { type KeptRegister, listOf, useKeptRegisters } from '../providers/kept-registers.ts';
import { PasteHeads } from './PasteHeads.tsx';
import {
  errorsOf,
  gridColumns,
  type KnownPlace,
  type PastedTable,
  type PasteRow,
  sentRow,
  startTable,
  withCells,
  withColumns,
} from './paste-state.ts';
import { useRegister } from './use-register.ts';

export function RecordPaste() {
  const { code = '' } = useParams();
  const { data, isPending } = useKeptRegisters();
  const kept = data?.find(({ id }) => id === code);
  const register = useRegister(kept?.versionId);
  if (isPending || (kept && !register)) return <Waiting />;
  if (!kept || !register || !takesPaste(register))
    return <EmptyState title="Этот реестр таблицей не вносят" />;
  return <Paste kept={kept} register={register} />;
}

function usePlaces(): KnownPlace[] {
  const { data } = useGetList<KnownPlace>('organizations', {
    filter: { active: true },
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'shortName', order: 'ASC' },
  });
  return useMemo(() => data ?? [], [data]);
}

/** Messages of the server by the row they are about. */
function refusals(error: unknown, rows: readonly PasteRow[]): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const body: unknown = error instanceof HttpError ? error.body : undefined;
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : {};
  for (const [path, message] of Object.entries(errors ?? {})) {
    const [, index, field = ''] = /^rows\/(\d+)\/(.+)$/.exec(path) ?? [];
    const row = rows[Number(index)];
    const name = field === 'attachedId' ? 'organization' : field;
    if (row) found.set(row.key, { ...found.get(row.key), [name]: String(message) });
  }
  return found;
}

function Paste({ kept, register }: { kept: KeptRegister; register: Register }) {
  const { place } = usePlace();
  const places = usePlaces();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [pasted, setPasted] = useState<PastedTable>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const columns = useMemo(() => gridColumns(register, places), [register, places]);
  const onPaste = useCallback(
    (changes: CellChange[]) => setPasted((old) => old && withCells(old, changes)),
    [],
  );
  const onChange = useCallback(
    (row: string, column: string, value: string) => onPaste([{ row, column, value }]),
    [onPaste],
  );
  const judged = (pasted?.rows ?? []).map((row) => ({ row, errors: errorsOf(register, row) }));
  const good = judged.flatMap(({ row, errors }) => (Object.keys(errors).length > 0 ? [] : [row]));
  const wrong = judged.length - good.length;
  const asksOwner = register.attachedTo === 'organization';
  const titles = pasteColumns(register).map(({ title }) => title.toLowerCase());

  const take = async () => {
    setBusy(true);
    setFailure(undefined);
    const body = {
      register: kept.id,
      organizationId: place?.id,
      title: `${kept.shortTitle}: ${count(good.length, 'запись', 'записи', 'записей')}`,
      rows: good.map((row) => sentRow(register, row)),
    };
    try {
      await withIdempotencyKey(`register-records list ${JSON.stringify(body)}`, (key) =>
        post('register-records/list', body, { 'Idempotency-Key': key }),
      );
      const left = new Set(good.map(({ key }) => key));
      notify(`Внесено: ${count(good.length, 'запись', 'записи', 'записей')}`, { type: 'success' });
      refresh();
      if (wrong === 0) return navigate(listOf(kept.id));
      setPasted((old) => old && { ...old, rows: old.rows.filter((row) => !left.has(row.key)) });
    } catch (error) {
      const said = refusals(error, good);
      setPasted(
        (old) =>
          old && {
            ...old,
            rows: old.rows.map((row) => ({ ...row, refused: said.get(row.key) ?? {} })),
          },
      );
      setFailure(error instanceof Error ? error.message : 'Внести не удалось');
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="paste-page">
      <ScreenHeader
        title={`${kept.shortTitle}: вставить таблицу`}
        crumbs={[
          { to: '/register-records', title: 'Реестры' },
          { to: listOf(kept.id), title: kept.shortTitle },
        ]}
        actions={
          pasted ? (
            <Button onClick={() => setPasted(undefined)} disabled={busy}>
              Другая таблица
            </Button>
          ) : undefined
        }
      >
        <p className="second">Строки из Excel: проверка до сохранения, вносятся целиком</p>
      </ScreenHeader>
      {pasted ? (
        <>
          <PasteHeads
            register={register}
            pasted={pasted}
            onColumns={(next) =>
              setPasted(withColumns(register, { ...pasted, columns: next }, places, owner))
            }
          />
          {pasted.cut > 0 ? (
            <Note tone="warn">
              Взято 500 строк, ещё {pasted.cut} не вошли: внесите их второй таблицей.
            </Note>
          ) : null}
          <Grid
            label="Записи для внесения"
            columns={columns}
            rows={judged.map(({ row, errors }, index) => ({
              key: row.key,
              label: row.cells[register.titleField] || `строка ${index + 1}`,
              values: row.cells,
              errors,
            }))}
            onChange={onChange}
            onPaste={onPaste}
          />
          <div className="form-bar">
            <Button
              variant="contained"
              color="primary"
              disabled={busy || good.length === 0}
              onClick={take}
            >
              {wrong > 0 ? `Внести без ошибок: ${good.length}` : `Внести все: ${good.length}`}
            </Button>
            <p className="small second" role="status">
              {busy ? 'Вносим…' : wrong > 0 ? `С ошибками: ${wrong}` : 'Ошибок нет'}
            </p>
            {failure ? (
              <p className="paste-failure" role="alert">
                {failure}
              </p>
            ) : null}
          </div>
        </>
      ) : (
        <form
          className="paste-start form-column"
          onSubmit={(event) => {
            event.preventDefault();
            setPasted(startTable(register, text, places, owner));
          }}
        >
          <TextField
            label="Таблица из Excel"
            value={text}
            onChange={({ target }) => setText(target.value)}
            multiline
            minRows={8}
            maxRows={16}
            helperText={`Скопируйте строки вместе с заголовками и вставьте сюда. Столбцы узнаются по названиям: ${titles.join(', ')}. До 500 строк.`}
            slotProps={{ htmlInput: { spellCheck: false, autoFocus: true } }}
          />
          {asksOwner ? (
            <TextField
              select
              label="Организация, если её нет в таблице"
              value={owner}
              onChange={({ target }) => setOwner(target.value)}
            >
              {places.map(({ id, shortName }) => (
                <MenuItem key={id} value={String(id)}>
                  {shortName}
                </MenuItem>
              ))}
            </TextField>
          ) : null}
          <div>
            <Button type="submit" variant="contained" color="primary" disabled={text.trim() === ''}>
              Разобрать таблицу
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
