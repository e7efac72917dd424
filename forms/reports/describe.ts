// How a column is counted, as a Russian sentence for the header's hint and for the printed notes.

import type { Json } from '../json.ts';
import { describeQuery } from '../queries/describe.ts';
import { factOf, factTitle } from '../risk/fact-catalogue.ts';
import { columnsOf } from './columns.ts';
import type { Column, ReportTemplate } from './schema.ts';

function valueTitle(field: string, value: Json): string {
  const titles = factOf(field)?.values;
  const key = String(value);
  if (titles && Object.hasOwn(titles, key)) return `«${titles[key]}»`;
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return key;
}

const titles = { field: factTitle, value: valueTitle };

export function describeColumn(column: Column, columns: readonly Column[]): string {
  const { query, formula } = column;
  const titleOf = (key: string) => `«${columns.find((other) => other.key === key)?.title ?? key}»`;
  if (formula) {
    const parts = formula.of.map(titleOf);
    if (formula.op === 'percent') return `${parts[0]} в процентах от ${parts[1]}`;
    return formula.op === 'sum' ? `Сумма: ${parts.join(' + ')}` : `Разность: ${parts.join(' − ')}`;
  }
  if (!query) return 'Заполняется вручную';
  return describeQuery(query, titles);
}

export function describeReport(template: ReportTemplate): Record<string, string> {
  const columns = columnsOf(template);
  return Object.fromEntries(columns.map((column) => [column.key, describeColumn(column, columns)]));
}

/** Said beside figures that leave out small groups, on the screen and on paper. */
export function partlySentence(
  columns: readonly Pick<Column, 'key' | 'title'>[],
  partly: ReadonlySet<string>,
  least: number,
): string {
  const named = columns.filter(({ key }) => partly.has(key)).map(({ title }) => `«${title}»`);
  return `Без мест и групп, где меньше ${least} человек, и без условий, выделяющих отдельных людей: ${named.join(', ')}. Полностью — с допуском к специальным сведениям.`;
}
