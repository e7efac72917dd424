// A sheet as rows with named cells. Headings are recognised whatever their case and language mark.

/** Cells as texts, row by row, the heading first. */
export type Cells = readonly (readonly string[])[];

export interface Workbook {
  survey: Cells;
  choices?: Cells;
  settings?: Cells;
}

export interface SheetRow {
  /** Counted from one, as the spreadsheet shows it. */
  row: number;
  cells: ReadonlyMap<string, string>;
}

export interface Sheet {
  rows: SheetRow[];
  /** Headings that mean nothing here, and those of other languages. */
  unknown: string[];
  foreign: string[];
}

const russian = /^(?:ru|rus|russian|рус\S*)\b|\(ru\)/iu;
const translated = new Set([
  'label',
  'hint',
  'guidance_hint',
  'required_message',
  'constraint_message',
]);
/** Other names of the same columns. */
const aliases: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  caption: 'label',
  command: 'type',
  value: 'name',
  'list name': 'list_name',
  list: 'list_name',
  constraining_message: 'constraint_message',
  'constraint message': 'constraint_message',
  'required message': 'required_message',
  'read only': 'readonly',
  read_only: 'readonly',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::jr:constraintmsg': 'constraint_message',
  'bind::jr:requiredmsg': 'required_message',
  calculate: 'calculation',
  'bind::calculate': 'calculation',
  'repeat count': 'repeat_count',
};

export function sheetOf(cells: Cells, known: ReadonlySet<string>): Sheet {
  const [heading = [], ...rest] = cells;
  const columns = new Map<number, { name: string; weight: number }>();
  const unknown: string[] = [];
  const foreign: string[] = [];
  const best = new Map<string, number>();
  heading.forEach((title, index) => {
    const text = title.trim();
    if (text === '') return;
    const [base = '', language] = split(text);
    const name = aliases[base] ?? base;
    if (!known.has(name)) unknown.push(text);
    else if (language !== undefined && !russian.test(language) && !translated.has(name))
      unknown.push(text);
    else {
      // Russian before the plain one, the plain one before any other language.
      const weight = language === undefined ? 2 : russian.test(language) ? 3 : 1;
      columns.set(index, { name, weight });
      best.set(name, Math.max(best.get(name) ?? 0, weight));
      if (weight === 1) foreign.push(text);
    }
  });
  const rows = rest.map((row, index): SheetRow => {
    const named = new Map<string, string>();
    for (const [at, { name, weight }] of columns) {
      const text = clean(row[at] ?? '');
      if (text !== '' && (weight === best.get(name) || !named.has(name))) named.set(name, text);
    }
    return { row: index + 2, cells: named };
  });
  return { rows: rows.filter(({ cells }) => cells.size > 0), unknown, foreign };
}

/** `label::Русский (ru)`, `label:ru` → its name and language; `bind::relevant` is one name. */
function split(title: string): [string, string?] {
  const lower = title.toLowerCase();
  if (Object.hasOwn(aliases, lower)) return [lower];
  const found = /^([a-z_]+)\s*::?\s*(.+)$/i.exec(title);
  const [, base = '', language] = found ?? [];
  if (!found || !translated.has(base.toLowerCase())) return [lower];
  return [base.toLowerCase(), language];
}

const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
