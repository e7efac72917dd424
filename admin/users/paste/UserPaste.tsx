import { MenuItem, TextField } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
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
import { changeRows, textsOf, useCellChanges } from '../../paste/cell-changes.ts';
import { PasteScreen } from '../../paste/PasteScreen.tsx';
import { PasteStart } from '../../paste/PasteStart.tsx';
import { refusalsByRow, useTaking } from '../../paste/use-taking.ts';
import { post } from '../../providers/http-client.ts';
import { withIdempotencyKey } from '../../providers/idempotency.ts';
import { isTeaching, usePlace } from '../../providers/place.ts';
import { today, useSession } from '../../providers/session.ts';
import type { AccountSlip } from '../AccountSheet.tsx';
import { temporaryPassword } from '../temporary-password.ts';
import { UserPasteDone } from './UserPasteDone.tsx';

interface Row extends AccountRow {
  key: string;
  /** What the server said of the row's cells. */
  refused: Record<string, string>;
}

const mostAccounts = 100;

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
  const { busy, failure, setFailure, take } = useTaking();

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

  const { onPaste, onChange } = useCellChanges(
    useCallback(
      (changes: CellChange[]) =>
        setRows(
          (old) =>
            old &&
            changeRows(old, changes, (row, own) => ({ ...row, ...textsOf(own), refused: {} })),
        ),
      [],
    ),
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
  };

  const shown = (rows ?? []).map((row): GridRow => {
    const errors = { ...row.refused, ...checkAccount(row) };
    return { key: row.key, label: row.name, values: cellsOf(row), errors };
  });
  const wrong = shown.filter(({ errors }) => Object.keys(errors).length > 0).length;

  return (
    <PasteScreen
      title="Список пользователей"
      lead="Учётные записи с ролью и временным паролем, сразу для всех"
      crumbs={[{ to: '/users', title: 'Пользователи' }]}
      busy={busy}
      failure={failure}
      done={slips ? <UserPasteDone slips={slips} /> : undefined}
      start={
        <PasteStart
          label="Список из Excel"
          help="Фамилия, имя, отчество; если есть — логин, должность, организация. Столбцы в любом порядке, до 100 строк. Логин составим сами."
          placeholder={'Петрова Анна Ивановна\tметодист\tКолледж информационных технологий'}
          text={text}
          onText={setText}
          submit="Разобрать список"
          unready={places.length === 0}
          failure={failure}
          onStart={start}
        >
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
        </PasteStart>
      }
      sheet={
        rows && rows.length > 0
          ? {
              another: 'Другой список',
              onAnother: () => setRows(undefined),
              grid: (
                <Grid
                  label="Учётные записи"
                  columns={columns}
                  rows={shown}
                  onChange={onChange}
                  onPaste={onPaste}
                />
              ),
              submit: `Создать: ${rows.length}`,
              disabled: wrong > 0,
              onSubmit: () =>
                void take(
                  () => make(rows),
                  'Не удалось создать учётные записи',
                  (error) => {
                    const messages = refusalsByRow(error, rows);
                    setRows(rows.map((row) => ({ ...row, refused: messages.get(row.key) ?? {} })));
                  },
                ),
              status: busy
                ? 'Создаём…'
                : `${count(rows.length, 'строка', 'строки', 'строк')}, ${wrong > 0 ? `с ошибками ${wrong}` : 'ошибок нет'}`,
            }
          : undefined
      }
    />
  );
}

function cellsOf({ key: _, refused: __, ...texts }: Row): Record<string, string> {
  return texts;
}
