// What people write into the cells of a list, read as values. `undefined`: the cell says nothing of the kind.

const MONTHS = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');

/** «15.03.2007», «15/3/07», «5 марта 2007 г.», «2007-03-15», a serial day number of Excel (39156): an ISO date. */
export function readDate(cell: string): string | undefined {
  const text = cell.trim().replace(/\s*г\.?$/u, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?(?:\.000)?Z?)?$/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text);
  if (written) return dateOf(fullYear(written[3] ?? ''), written[2], written[1]);
  const told = /^(\d{1,2})\s+([а-я]{3})[а-я]*\.?\s+(\d{4})$/iu.exec(text);
  if (told) return dateOf(told[3], `${MONTHS.indexOf((told[2] ?? '').toLowerCase()) + 1}`, told[1]);
  if (/^\d{5}$/.test(text))
    return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return undefined;
}

/** Two digits of a year of birth: nobody of a list is a hundred, «07» is 2007 and «98» is 1998. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) > 40 ? `19${year}` : `20${year}`;
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date
    ? date
    : undefined;
}

/** «Иванов Иван Иванович» → its three parts; a patronymic may be of two words («Али оглы»). */
export function readFullName(cell: string): [last: string, first: string, patronymic: string] {
  const [last = '', first = '', ...rest] = cell.trim().split(/\s+/);
  return [last, first, rest.join(' ')];
}

export function readSex(cell: string): 'male' | 'female' | undefined {
  if (/^(?:м|муж)/i.test(cell)) return 'male';
  return /^(?:ж|жен)/i.test(cell) ? 'female' : undefined;
}

/** «ИСП-41» → 4: the course is the first digit of a group's number. */
export function courseOfGroup(group: string): number | undefined {
  const digit = /\p{L}[- ]?([1-6])\d/u.exec(group)?.[1];
  const grade = /^(1[01]|[1-9])[- ]?\p{L}$/u.exec(group)?.[1];
  return digit || grade ? Number(digit ?? grade) : undefined;
}
