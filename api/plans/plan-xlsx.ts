// The plan as a spreadsheet laid out like the document: title, numbered items by section, words verbatim.
import type { JsonObject } from '../../forms/json.ts';
import { itemState } from '../../forms/plans/index.ts';
import { type Cell, type Merge, type Sheet, type SheetRow, writeSheet } from '../files/xlsx.ts';
import { rowsOf } from './plan-routes.ts';

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
  const line = (text: string, style: SheetRow['style'], height?: number) => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns: all.length });
    rows.push({
      cells: [text, ...all.slice(1).map(() => null)],
      style,
      ...(height ? { height } : {}),
    });
  };
  line(String(plan.title), 'title', 56);
  if (plan.subtitle) line(String(plan.subtitle), 'title', 20);
  const approval = [
    plan.approvedOn ? `Утверждён ${russian(String(plan.approvedOn))}` : '',
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
    for (const item of own) rows.push({ cells: all.map(({ of }) => of(item)), style: 'text' });
  }
  return {
    name: 'План',
    widths: all.map(({ width }) => width),
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
