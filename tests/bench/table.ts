// Rows of the table, printed as they are measured.
export interface Line {
  work: string;
  figure: string;
  /** The same SQL or the same loop run bare. */
  limit?: string;
  /** Figure to limit: how much of what is possible is reached, or how many times longer it takes. */
  ratio?: number;
  target?: string;
  met?: boolean;
}

const WIDTHS = [76, 36, 30, 6, 30];

function print(cells: string[]): void {
  console.log(`| ${cells.map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0)).join(' | ')} |`);
}

export function printHead(): void {
  print(['Работа', 'Измерено', 'Предел без продукта', 'Доля', 'Цель']);
  console.log(`|${WIDTHS.map((width) => '-'.repeat(width + 2)).join('|')}|`);
}

export function printLine({ work, figure, limit, ratio, target, met }: Line): void {
  const mark = met === undefined ? '' : met ? ' ✓' : ' ✗';
  print([
    work,
    figure,
    limit ?? '—',
    ratio === undefined ? '—' : ratio.toFixed(2),
    `${target ?? '—'}${target ? mark : ''}`,
  ]);
}

export const perSecond = (value: number) => `${Math.round(value).toLocaleString('ru-RU')}/с`;
export const ms = (value: number) =>
  value < 10 ? `${value.toFixed(1)} мс` : `${Math.round(value)} мс`;
export const seconds = (value: number) => `${(value / 1000).toFixed(2)} с`;
export const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} МБ`;

export function processor(load: { processor?: number }): string {
  return load.processor === undefined ? '' : `, ЦП ${load.processor.toFixed(2)} мс`;
}
