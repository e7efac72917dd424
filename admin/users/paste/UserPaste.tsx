import { Button, MenuItem, TextField } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { HttpError, useGetList } from 'react-admin';
import {
  type AccountRow,
  checkAccount,
  type NamedPlace,
  readAccounts,
  readTable,
} from '../../../forms/imports/index.ts';
import { grantableChoices } from '../../grants/grantable.ts';
import { Grid } from '../../grid/Grid.tsx';
import type { CellChange, GridColumn, GridRow } from '../../grid/types.ts';
import { grantTitles, wordOf } from '../../messages/words.ts';
import { count } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { post } from '../../providers/http-client.ts';
import { withIdempotencyKey } from '../../providers/idempotency.ts';
import { isTeaching, usePlace } from '../../providers/place.ts';
import { today, useSession } from '../../providers/session.ts';
import type { AccountSlip } from '../AccountSheet.tsx';
import { temporaryPassword } from '../temporary-password.ts';
import { UserPasteDone } from './UserPasteDone.tsx';
import './user-paste.css';

interface Row extends AccountRow {
  key: string;
  /** What the server said of the row's cells. */
  refused: Record<string, string>;
}

const mostAccounts = 100;

/** `rows/3/login` → the cell of the row it speaks of. */
function withRefusals(rows: Row[], error: unknown): Row[] {
  const errors: unknown = error instanceof HttpError ? error.body?.errors : undefined;
  if (typeof errors !== 'object' || errors === null) return rows;
  return rows.map((row, index) => ({
    ...row,
    refused: Object.fromEntries(
      Object.entries(errors).flatMap(([path, message]) => {
        const [, at, field = ''] = path.split('/');
        return Number(at) === index ? [[field, String(message)]] : [];
      }),
    ),
  }));
}

export function UserPaste() {
  const session = useSession();
  const { place } = usePlace();
  const roles = useMemo(() => grantableChoices(session), [session]);
  const { data: places = [] } = useGetList<NamedPlace>('organizations', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'shortName', order: 'ASC' },
  });
  const [text, setText] = useState('');
  const [role, setRole] = useState('operator');
  const [rows, setRows] = useState<Row[]>();
  const [slips, setSlips] = useState<AccountSlip[]>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  const columns = useMemo(
    (): GridColumn[] => [
      { key: 'name', title: 'Фамилия, имя, отчество', kind: 'text', width: 220, required: true },
      { key: 'login', title: 'Логин', kind: 'text', width: 140, required: true },
      { key: 'position', title: 'Должность', kind: 'text', width: 160 },
      {
        key: 'organizationId',
        title: 'Организация',
        kind: 'choice',
        width: 230,
        required: true,
        choices: places.map(({ id, shortName }) => ({ id: String(id), name: shortName })),
      },
      { key: 'role', title: 'Роль', kind: 'choice', width: 230, required: true, choices: roles },
      { key: 'startsOn', title: 'Действует с', kind: 'date', width: 120, required: true },
      { key: 'endsOn', title: 'Действует по', kind: 'date', width: 120 },
      { key: 'orderNumber', title: 'Приказ №', kind: 'text', width: 100 },
      { key: 'orderDate', title: 'Дата приказа', kind: 'date', width: 120 },
    ],
    [places, roles],
  );

  const onPaste = useCallback((changes: CellChange[]) => {
    setRows((old) =>
      old?.map((row) => {
        const own = changes.filter((change) => change.row === row.key);
        if (own.length === 0) return row;
        const typed = Object.fromEntries(own.map(({ column, value }) => [column, value]));
        return { ...row, ...typed, refused: {} };
      }),
    );
  }, []);
  const onChange = useCallback(
    (row: string, column: string, value: string) => onPaste([{ row, column, value }]),
    [onPaste],
  );

  const start = () => {
    const read = readAccounts(readTable(text), places, {
      // Nobody is given a role over the whole region because a cell was empty.
      organizationId: isTeaching(place) ? String(place?.id) : '',
      role,
      startsOn: today(),
    });
    setRows(
      read.slice(0, mostAccounts).map((row, i) => ({ ...row, key: `row-${i}`, refused: {} })),
    );
    setFailure(
      read.length === 0
        ? 'Не нашли ни одного человека: нужны фамилия и имя в одной ячейке.'
        : undefined,
    );
  };

  const make = async (chosen: Row[]) => {
    setBusy(true);
    setFailure(undefined);
    const withPasswords = chosen.map((row) => ({ row, password: temporaryPassword() }));
    const body = {
      rows: withPasswords.map(({ row, password }) => ({
        name: row.name,
        login: row.login,
        position: row.position || null,
        organizationId: Number(row.organizationId),
        role: row.role,
        startsOn: row.startsOn,
        endsOn: row.endsOn || null,
        orderNumber: row.orderNumber || null,
        orderDate: row.orderDate || null,
        password,
      })),
    };
    try {
      await withIdempotencyKey(`users list ${JSON.stringify(body)}`, (key) =>
        post('users/list', body, { 'Idempotency-Key': key }),
      );
      const named = new Map(places.map(({ id, shortName }) => [String(id), shortName]));
      setSlips(
        withPasswords.map(({ row, password }) => ({
          name: row.name,
          login: row.login,
          password,
          organization: named.get(row.organizationId),
          role: wordOf(grantTitles, row.role),
        })),
      );
      setRows(undefined);
      setText('');
    } catch (error) {
      setRows(withRefusals(chosen, error));
      setFailure(error instanceof Error ? error.message : 'Не удалось создать учётные записи');
    } finally {
      setBusy(false);
    }
  };

  const shown = (rows ?? []).map((row): GridRow => {
    const errors = { ...row.refused, ...checkAccount(row) };
    return { key: row.key, label: row.name, values: textsOf(row), errors };
  });
  const wrong = shown.filter(({ errors }) => Object.keys(errors).length > 0).length;

  return (
    <div className="user-paste">
      <ScreenHeader
        title="Список пользователей"
        crumbs={[{ to: '/users', title: 'Пользователи' }]}
        actions={
          rows ? <Button onClick={() => setRows(undefined)}>Другой список</Button> : undefined
        }
      >
        <p className="second">Учётные записи с ролью и временным паролем, сразу для всех</p>
      </ScreenHeader>
      {slips ? <UserPasteDone slips={slips} /> : null}
      {rows && rows.length > 0 ? (
        <>
          <Grid
            label="Учётные записи"
            columns={columns}
            rows={shown}
            onChange={onChange}
            onPaste={onPaste}
          />
          <div className="form-bar">
            <Button
              variant="contained"
              color="primary"
              disabled={busy || wrong > 0}
              onClick={() => make(rows)}
            >
              Создать: {rows.length}
            </Button>
            <p className="small second" role="status">
              {busy
                ? 'Создаём…'
                : `${count(rows.length, 'строка', 'строки', 'строк')}, ${wrong > 0 ? `с ошибками ${wrong}` : 'ошибок нет'}`}
            </p>
            {failure ? (
              <p className="user-paste-failure" role="alert">
                {failure}
              </p>
            ) : null}
          </div>
        </>
      ) : slips ? null : (
        <form
          className="form-column user-paste-start"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <TextField
            label="Список из Excel"
            value={text}
            onChange={(event) => setText(event.target.value)}
            multiline
            minRows={6}
            placeholder={'Петрова Анна Ивановна\tметодист\tКолледж информационных технологий'}
            helperText="Фамилия, имя, отчество; если есть — логин, должность, организация. Столбцы в любом порядке, до 100 строк. Логин составим сами."
          />
          <TextField
            select
            label="Роль, если не указана иначе"
            value={role}
            onChange={(event) => setRole(event.target.value)}
          >
            {roles.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <div>
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={text.trim() === '' || places.length === 0}
            >
              Разобрать список
            </Button>
          </div>
          {failure ? <Note tone="bad">{failure}</Note> : null}
        </form>
      )}
    </div>
  );
}

function textsOf({ key: _, refused: __, ...texts }: Row): Record<string, string> {
  return texts;
}
