// What a value looks like to people, and what keeps a text from being taken for a formula.

/** `=`, `+`, `-`, `@`, their full-width twins, tabs and line ends: a spreadsheet may read a formula behind them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text for a file without types of cells: an apostrophe before it is what spreadsheets take for «text». */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function russianDate(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** Instants by the clock of a place: «25.11.2026 09:30». Offsets change by the hour at most. */
export function instantsIn(timeZone: string): (instant: string) => string {
  const clock = new Intl.DateTimeFormat('ru-RU', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const minutes = new Map<string, string>();
  return (instant) => {
    const minute = instant.slice(0, 16);
    const known = minutes.get(minute);
    if (known !== undefined) return known;
    const stated = clock.format(new Date(instant)).replace(',', '');
    if (minutes.size > 10_000) minutes.clear();
    minutes.set(minute, stated);
    return stated;
  };
}
