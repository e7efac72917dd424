// An XLSForm workbook: every cell a text, whatever it begins with.
import { writeXlsx } from 'hucre';
import { plain } from '../../forms/exports/paper/plain.ts';
import type { XlsformSheets } from '../../forms/exports/xlsform/index.ts';

const LONGEST = 32_767;

export async function xlsformBook({
  survey,
  choices,
  settings,
  left,
}: XlsformSheets): Promise<Buffer> {
  const rows = [
    ['Вопрос', 'Имя', 'Что не вошло'],
    ...left.map(({ title, key, what }) => [title, key, what]),
  ];
  const sheets = [
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    { name: 'settings', rows: settings },
    { name: 'не вошло', rows: left.length > 0 ? rows : [['Вошло всё']] },
  ].map(({ name, rows: cells }) => ({
    name,
    rows: cells.map((row) => row.map((text) => plain(text).slice(0, LONGEST))),
    columns: (cells[0] ?? []).map((title) => ({
      width: title === 'label' || title === 'Вопрос' ? 48 : 22,
    })),
    freezePane: { rows: 1 },
  }));
  return Buffer.from(await writeXlsx({ sheets }));
}
