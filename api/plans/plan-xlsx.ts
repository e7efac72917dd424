// The plan as a spreadsheet laid out like the document: title, numbered items by section, words verbatim.
import type { JsonObject } from '../../forms/json.ts';
import { itemState } from '../../forms/plans/index.ts';
import { type Cell, type Merge, type Sheet, type SheetRow, writeSheet } from '../files/xlsx.ts';
import { rowsOf } from './rows-of.ts';

const columns: Record<string, { title: string; width: number; of(item: JsonObject): Cell }> = {
  number: { title: '№ п/п', width: 7, of: ({ number }) => `${number}.` },
  title: { title: 'Наименование мероприятий', width: 46, of: ({ title }) => String(title) },
  responsible: {
    title: 'Ответственный',
    width: 30,
    of: ({ responsibleText }) => String(responsibleText),
  },
  term: { title: 'Срок', width: 20, of: ({ termText }) => String(termText) },
  result: {
    title: 'Характеристика результата',
    width: 44,
    of: ({ resultText }) => String(resultText),
  },
};

/** Points of one line, and letters of Times New Roman 11 to a unit of a column's width. */
const LINE = 15;
const LETTERS = 1.2;

/** Lines that a text takes when it is wrapped by words. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let taken = 0;
    for (const { length } of paragraph.split(' ')) {
      if (taken > 0 && taken + 1 + length > room) {
        lines += 1;
        taken = 0;
      }
      taken += (taken > 0 ? 1 : 0) + length;
      lines += Math.floor((taken - 1) / room);
      taken = ((taken - 1) % room) + 1;
    }
  }
  return lines;
}

/** Readers of spreadsheets do not all fit a row to its text: the height is told. Excel allows 409 points. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const most = Math.max(...cells.map((cell, i) => linesOf(String(cell ?? ''), widths[i] ?? 10)));
  return Math.min(409, most * LINE + 2);
}

const russian = (iso: string) => iso.split('-').reverse().join('.');

function stateText(item: JsonObject, today: string): string {
  const state = itemState(
    {
      status: String(item.status),
      dueOn: typeof item.dueOn === 'string' ? item.dueOn : null,
      inForce: item.inForce === true,
    },
    today,
  );
  if (state.kind === 'done') return `исполнено ${russian(String(item.doneOn))}`;
  if (state.kind === 'cancelled') return 'отменено';
  if (state.kind === 'late') return `просрочено, дней: ${state.days}`;
  return item.status === 'planned' ? 'запланировано' : 'в работе';
}

function factText(item: JsonObject): string {
  const facts = rowsOf(item.targets).map(
    ({ title, fact, target, unit }) =>
      `${title}: ${fact ?? '—'} из ${target}${unit ? ` ${unit}` : ''}`,
  );
  return [...(item.factText ? [String(item.factText)] : []), ...facts].join('\n');
}

/** @param today adds the columns of state and fact on that day. */
export function planSheet(plan: JsonObject, items: JsonObject[], today?: string): Sheet {
  const order = (Array.isArray(plan.columnOrder) ? plan.columnOrder : Object.keys(columns)).flatMap(
    (name) => columns[String(name)] ?? [],
  );
  const all = today
    ? [
        ...order,
        { title: 'Состояние', width: 20, of: (item: JsonObject) => stateText(item, today) },
        { title: 'Факт', width: 30, of: factText },
      ]
    : order;
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const widths = all.map(({ width }) => width);
  const across = widths.reduce((sum, width) => sum + width, 0);
  const line = (text: string, style: SheetRow['style'], height?: number) => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns: all.length });
    rows.push({
      cells: [text, ...all.slice(1).map(() => null)],
      style,
      height: height ?? heightOf([text], [across]),
    });
  };
  line(String(plan.title), 'title', 56);
  if (plan.subtitle) line(String(plan.subtitle), 'title', 20);
  const approval = [
    plan.approvedOn ? `утверждён ${russian(String(plan.approvedOn))}` : '',
    plan.agreedOn ? `согласован с Минтрудом России ${russian(String(plan.agreedOn))}` : '',
  ].filter(Boolean);
  line([String(plan.organizationName), ...approval].join(', '), 'note');
  const head = rows.length;
  rows.push({ cells: all.map(({ title }) => title), style: 'header', height: 32 });
  const sections = rowsOf(plan.sections);
  for (const section of [undefined, ...sections]) {
    const own = items.filter(({ sectionId }) => (sectionId ?? undefined) === section?.id);
    if (section) {
      const number = section.number ? `${section.number} ` : '';
      line(`${number}${section.title}`, 'section');
    }
    for (const item of own) {
      const cells = all.map(({ of }) => of(item));
      rows.push({ cells, style: 'text', height: heightOf(cells, widths) });
    }
  }
  return {
    name: 'План',
    widths,
    rows,
    merges,
    frozenRows: head + 1,
    landscape: { repeated: [head, head] },
  };
}

export function writePlan(
  plan: JsonObject,
  items: JsonObject[],
  today?: string,
): Promise<Uint8Array> {
  return writeSheet(planSheet(plan, items, today));
}
