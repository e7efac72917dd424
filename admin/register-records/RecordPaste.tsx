import { MenuItem, TextField } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useGetList, useNotify, useRefresh } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { pasteColumns, type Register, takesPaste } from '../../forms/registers/index.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { Grid } from '../grid/Grid.tsx';
import type { CellChange } from '../grid/types.ts';
import { count } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { useCellChanges } from '../paste/cell-changes.ts';
import { withMeaning } from '../paste/column-meanings.ts';
import { PasteColumns } from '../paste/PasteColumns.tsx';
import { PasteScreen } from '../paste/PasteScreen.tsx';
import { PasteStart } from '../paste/PasteStart.tsx';
import { refusalsByRow, useTaking } from '../paste/use-taking.ts';
import { post } from '../providers/http-client.ts';
import { withIdempotencyKey } from '../providers/idempotency.ts';
import { type KeptRegister, listOf, useKeptRegisters } from '../providers/kept-registers.ts';
import { usePlace } from '../providers/place.ts';
import {
  errorsOf,
  gridColumns,
  type KnownPlace,
  type PastedTable,
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

function Paste({ kept, register }: { kept: KeptRegister; register: Register }) {
  const { place } = usePlace();
  const places = usePlaces();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [pasted, setPasted] = useState<PastedTable>();
  const { busy, failure, take } = useTaking();
  const columns = useMemo(() => gridColumns(register, places), [register, places]);
  const { onPaste, onChange } = useCellChanges(
    useCallback((changes: CellChange[]) => setPasted((old) => old && withCells(old, changes)), []),
  );
  const judged = (pasted?.rows ?? []).map((row) => ({ row, errors: errorsOf(register, row) }));
  const good = judged.flatMap(({ row, errors }) => (Object.keys(errors).length > 0 ? [] : [row]));
  const wrong = judged.length - good.length;
  const asksOwner = register.attachedTo === 'organization';
  const known = pasteColumns(register);
  const titles = known.map(({ title }) => title.toLowerCase());

  const takeIn = async () => {
    const body = {
      register: kept.id,
      organizationId: place?.id,
      title: `${kept.shortTitle}: ${count(good.length, 'запись', 'записи', 'записей')}`,
      rows: good.map((row) => sentRow(register, row)),
    };
    await withIdempotencyKey(`register-records list ${JSON.stringify(body)}`, (key) =>
      post('register-records/list', body, { 'Idempotency-Key': key }),
    );
    const left = new Set(good.map(({ key }) => key));
    notify(`Внесено: ${count(good.length, 'запись', 'записи', 'записей')}`, { type: 'success' });
    refresh();
    if (wrong === 0) return navigate(listOf(kept.id));
    setPasted((old) => old && { ...old, rows: old.rows.filter((row) => !left.has(row.key)) });
  };
  const showRefusals = (error: unknown) => {
    const messages = refusalsByRow(error, good);
    setPasted((old) => old && withRefusals(old, messages));
  };

  return (
    <PasteScreen
      title={`${kept.shortTitle}: вставить таблицу`}
      lead="Строки из Excel: проверка до сохранения, вносятся целиком"
      crumbs={[
        { to: '/register-records', title: 'Реестры' },
        { to: listOf(kept.id), title: kept.shortTitle },
      ]}
      busy={busy}
      failure={failure}
      start={
        <PasteStart
          label="Таблица из Excel"
          help={`Скопируйте строки вместе с заголовками и вставьте сюда. Столбцы узнаются по названиям: ${titles.join(', ')}. До 500 строк.`}
          text={text}
          onText={setText}
          submit="Разобрать таблицу"
          onStart={() => setPasted(startTable(register, text, places, owner))}
        >
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
        </PasteStart>
      }
      sheet={
        pasted && {
          another: 'Другая таблица',
          onAnother: () => setPasted(undefined),
          columns: (
            <PasteColumns
              table={pasted.table}
              columns={pasted.columns}
              hasHeadings={pasted.hasHeadings}
              known={known}
              onColumn={(index, key) => {
                const columns = withMeaning(pasted.columns, index, key);
                setPasted(withColumns(register, { ...pasted, columns }, places, owner));
              }}
            />
          ),
          cut:
            pasted.cut > 0
              ? `Взято 500 строк, ещё ${pasted.cut} не вошли: внесите их второй таблицей.`
              : undefined,
          grid: (
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
          ),
          submit: wrong > 0 ? `Внести без ошибок: ${good.length}` : `Внести все: ${good.length}`,
          disabled: good.length === 0,
          onSubmit: () => void take(takeIn, 'Внести не удалось', showRefusals),
          status: busy ? 'Вносим…' : wrong > 0 ? `С ошибками: ${wrong}` : 'Ошибок нет',
        }
      }
    />
  );
}

/** `attachedId` is what the sheet calls the organisation. */
function withRefusals(
  pasted: PastedTable,
  messages: ReadonlyMap<string, Record<string, string>>,
): PastedTable {
  return {
    ...pasted,
    rows: pasted.rows.map((row) => {
      const { attachedId, ...refused } = messages.get(row.key) ?? {};
      return {
        ...row,
        refused: attachedId === undefined ? refused : { ...refused, organization: attachedId },
      };
    }),
  };
}
