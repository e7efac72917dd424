// A pasted list of colleagues as accounts to be made: who, by which login, in which organisation.
import { openedByOrder } from '../access.ts';
import { inLatin } from '../latin.ts';
import { capitalised, isPersonName } from '../person-name.ts';

export interface AccountRow {
  name: string;
  login: string;
  position: string;
  /** Id as text; empty where the cell names no organisation that is known. */
  organizationId: string;
  role: string;
  startsOn: string;
  endsOn: string;
  orderNumber: string;
  orderDate: string;
}

export interface NamedPlace {
  id: number;
  name: string;
  shortName: string;
  inn: string | null;
}

const latin = (text: string) => inLatin(text).replace(/[^a-z0-9]/g, '');

/** «Иванов Пётр Ильич» → `ivanov.pi`; a number is added where `taken` has it already. */
export function loginFor(name: string, taken: ReadonlySet<string>): string {
  const [last = '', ...rest] = name.trim().split(/\s+/);
  const initials = rest.map((part) => latin(part).charAt(0)).join('');
  const base = [latin(last), initials].filter(Boolean).join('.').slice(0, 50).padEnd(3, '0');
  for (let number = 1; ; number += 1) {
    const login = number === 1 ? base : `${base}${number}`;
    if (!taken.has(login)) return login;
  }
}

type Column = 'name' | 'login' | 'position' | 'place' | 'order';

function columnOf(cells: readonly string[], places: readonly NamedPlace[]): Column | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const most = (fits: (cell: string) => boolean) => filled.filter(fits).length > filled.length / 2;
  if (filled.length === 0) return undefined;
  if (most((cell) => placeOf(cell, places) !== undefined)) return 'place';
  if (most((cell) => /^[a-zA-Z0-9][a-zA-Z0-9._-]{2,60}$/.test(cell) && /[a-z]/i.test(cell)))
    return 'login';
  if (most((cell) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}/u.test(cell) && isPersonName(cell)))
    return 'name';
  return most((cell) => /\p{L}/u.test(cell)) ? 'position' : undefined;
}

const folded = (text: string) =>
  text.toLowerCase().replaceAll('ё', 'е').replace(/[«»"]/g, '').trim();

/** The one organisation that a cell names by its name or ИНН. */
export function placeOf(cell: string, places: readonly NamedPlace[]): NamedPlace | undefined {
  const wanted = folded(cell);
  if (wanted === '') return undefined;
  const same = places.filter(
    ({ name, shortName, inn }) =>
      folded(shortName) === wanted || folded(name) === wanted || inn === cell.trim(),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** Rows of a table; what a row does not say is taken from `common`. Headings without a person are left out. */
export function readAccounts(
  table: readonly (readonly string[])[],
  places: readonly NamedPlace[],
  common: Pick<AccountRow, 'organizationId' | 'role' | 'startsOn'>,
): AccountRow[] {
  const width = table[0]?.length ?? 0;
  const columns: (Column | undefined)[] = [];
  for (let i = 0; i < width; i += 1) {
    const column = columnOf(
      table.map((row) => row[i] ?? ''),
      places,
    );
    columns.push(column && columns.includes(column) ? undefined : column);
  }
  const taken = new Set<string>();
  return table.flatMap((row) => {
    const cell = (column: Column) => (row[columns.indexOf(column)] ?? '').trim();
    const name = cell('name').split(' ').map(capitalised).join(' ');
    if (!isPersonName(name) || !name.includes(' ')) return [];
    const login = cell('login').toLowerCase() || loginFor(name, taken);
    taken.add(login);
    const place = placeOf(cell('place'), places);
    return [
      {
        name,
        login,
        position: cell('position'),
        ...common,
        organizationId: place ? String(place.id) : common.organizationId,
        endsOn: '',
        orderNumber: '',
        orderDate: '',
      },
    ];
  });
}

/** What keeps the row from being sent, by field. The server checks the same and more. */
export function checkAccount(row: AccountRow): Partial<Record<keyof AccountRow, string>> {
  const errors: Partial<Record<keyof AccountRow, string>> = {};
  if (row.name.trim().length < 2) errors.name = 'Укажите имя';
  if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]{2,60}$/.test(row.login))
    errors.login = 'Латинские буквы, цифры, точка и дефис, не короче трёх знаков';
  if (row.organizationId === '') errors.organizationId = 'Выберите организацию';
  if (row.role === '') errors.role = 'Выберите роль';
  if (row.startsOn === '') errors.startsOn = 'Укажите дату';
  if (openedByOrder(row.role) !== undefined) {
    if (row.orderNumber === '') errors.orderNumber = 'Укажите номер приказа о допуске';
    if (row.orderDate === '') errors.orderDate = 'Укажите дату приказа о допуске';
  }
  return errors;
}
