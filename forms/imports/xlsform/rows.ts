// The rows of the survey as a tree: groups and repeats hold what stands between their beginning and end.
import type { ImportNote } from '../notes.ts';
import type { SheetRow } from './sheet.ts';

export interface Node {
  row: SheetRow;
  /** First word of the type, lower case: `select_one`, `text`, `group`, `repeat`. */
  type: string;
  /** The rest of the type: the name of a list, `or_other`. */
  words: string[];
  children: Node[];
}

const SHEET = 'survey';
const deepest = 20;

export function treeOf(rows: readonly SheetRow[], notes: ImportNote[]): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const row of rows) {
    const cell = row.cells.get('type') ?? '';
    const words = cell
      .toLowerCase()
      .replace(/^(begin|end)[\s_]+/, '$1_')
      .replace(
        /^select[\s_]+(one|multiple|all)([\s_]+that[\s_]+apply)?([\s_]+from[\s_]+file)?(?=\s|$)/,
        (_all, one, _that, file) =>
          `select_${one === 'all' ? 'multiple' : one}${file ? '_from_file' : ''}`,
      )
      .replace(/\s+or\s+(?:specify\s+)?other$/, ' or_other')
      .split(/\s+/);
    const [type = ''] = words;
    // Names of lists keep their case.
    const rest = cell
      .trim()
      .split(/\s+/)
      .slice(-(words.length - 1));
    const at = open.at(-1)?.children ?? top;
    if (type.startsWith('begin_')) {
      const node = { row, type: type.slice(6), words: rest, children: [] };
      if (open.length < deepest) {
        at.push(node);
        open.push(node);
      } else
        notes.push(note(row, 'type', 'Слишком глубокая вложенность: группа не перенесена', 'lost'));
    } else if (type.startsWith('end_')) {
      const closes = open.at(-1);
      if (closes?.type === type.slice(4)) open.pop();
      else
        notes.push(
          note(row, 'type', `Конец «${cell}» без своего начала: строка пропущена`, 'changed'),
        );
    } else at.push({ row, type, words: words.length > 1 ? rest : [], children: [] });
  }
  for (const { row } of open)
    notes.push(note(row, 'type', 'У группы нет конца: в неё вошло всё до конца листа', 'changed'));
  return top;
}

export function note(
  { row }: SheetRow,
  column: string,
  what: string,
  severity: ImportNote['severity'],
): ImportNote {
  return { sheet: SHEET, row, column, what, severity };
}
