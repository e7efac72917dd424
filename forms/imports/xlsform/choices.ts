// The lists of options, each by its name.
import type { JsonObject } from '../../json.ts';
import type { ImportNote } from '../notes.ts';
import type { SheetRow } from './sheet.ts';

export type Lists = ReadonlyMap<string, JsonObject[]>;

const mostOptions = 500;

export function choicesOf(rows: readonly SheetRow[], notes: ImportNote[]): Lists {
  const lists = new Map<string, JsonObject[]>();
  for (const { row, cells } of rows) {
    const say = (column: string, what: string, severity: ImportNote['severity']) =>
      notes.push({ sheet: 'choices', row, column, what, severity });
    const list = cells.get('list_name');
    const name = cells.get('name') ?? '';
    if (list === undefined) {
      say('list_name', 'Не назван список: вариант не перенесён', 'lost');
      continue;
    }
    const options = lists.get(list) ?? [];
    lists.set(list, options);
    const label = cells.get('label');
    const code = (name || label || '').slice(0, 200);
    if (code === '') say('name', 'У варианта нет ни кода, ни подписи: он не перенесён', 'lost');
    else if (options.some((option) => option.const === code))
      say('name', `Вариант «${code}» в этом списке уже есть: второй не перенесён`, 'lost');
    else if (options.length >= mostOptions)
      say('name', `Вариантов больше ${mostOptions}: остальные не перенесены`, 'lost');
    else {
      if (name === '') say('name', 'У варианта нет кода: им стала подпись', 'changed');
      if (label === undefined) say('label', 'У варианта нет подписи: ею стал код', 'changed');
      options.push({ const: code, title: (label ?? code).slice(0, 500) });
    }
  }
  return lists;
}
