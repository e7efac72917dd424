import { describe, expect, it } from 'vitest';
import { describeReport, mergeHeader } from '../../../forms/reports/index.ts';
import { summary } from './figures.ts';

describe('merged header', () => {
  const { rows, columns, depth } = mergeHeader(summary.header);

  it('is as deep as its deepest branch', () => {
    expect(depth).toBe(3);
    expect(columns).toHaveLength(9);
  });

  const cells: [number, string, number, number, number][] = [
    [0, 'Контингент выпускных курсов, чел.', 0, 1, 3],
    [0, 'Проведена оценка риска', 1, 2, 1],
    [0, 'Высокий уровень риска', 3, 3, 1],
    [0, 'Оценка не проводилась', 8, 1, 3],
    [1, '% от контингента', 2, 1, 2],
    [1, 'всего', 3, 1, 2],
    [1, 'из них', 4, 2, 1],
    [2, 'в отпуске по уходу за ребёнком', 5, 1, 1],
  ];
  it.each(cells)(
    'row %i: «%s» from column %i spans %i × %i',
    (level, title, start, colspan, rowspan) => {
      expect(rows[level]?.find((cell) => cell.title === title)).toMatchObject({
        start,
        colspan,
        rowspan,
      });
    },
  );

  it('covers every place exactly once', () => {
    const covered = rows.flatMap((row, level) =>
      row.flatMap(({ start, colspan, rowspan }) =>
        Array.from({ length: colspan * rowspan }, (_, index) => {
          const column = start + (index % colspan);
          return `${level + Math.floor(index / colspan)}:${column}`;
        }),
      ),
    );
    expect(covered).toHaveLength(depth * columns.length);
    expect(new Set(covered).size).toBe(covered.length);
  });
});

describe('descriptions of columns', () => {
  const texts = describeReport(summary);
  it.each([
    ['assessedPercent', /«Проведена оценка риска» в процентах от «Контингент выпускных курсов»/],
    ['high', /Количество записей .*«высокий»/],
    ['insufficient', /«недостаточно данных»/],
  ])('%s', (column, text) => {
    expect(texts[column]).toMatch(text);
  });
});
