// Walls inside the rooms: nothing above is imported by what stands below it.
import { describe, expect, it } from 'vitest';
import { arrowsBetween, circles, roomOf, valueImports } from './circles.ts';
import { sources } from './sources.ts';

const all = sources().filter(({ path }) => !path.startsWith('tests/'));

/** Rooms that still lie in a circle; the number may only fall. */
const LEFT: Record<string, number> = { forms: 0, admin: 10, api: 0 };

describe('circles of values', () => {
  it.each(Object.keys(LEFT))('%s: no more rooms lie in one than before', (house) => {
    const files = all.filter(({ path }) => path.startsWith(`${house}/`));
    const { arrows, evidence } = arrowsBetween(files, roomOf);
    const found = circles(arrows);
    const within = [...evidence].filter(([arrow]) =>
      found.some((rooms) => arrow.split(' → ').every((end) => rooms.includes(end))),
    );
    expect(
      found.flat().length,
      within.map(([arrow, files]) => `${arrow}\n  ${files.join('\n  ')}`).join('\n'),
    ).toBeLessThanOrEqual(LEFT[house] ?? 0);
  });

  it('no file lies in a circle of files', () => {
    const { arrows } = arrowsBetween(all, (path) => path);
    expect(circles(arrows)).toEqual([]);
  });

  it('an arrow is drawn by values only', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import { type B } from './b.ts';",
      "import { type C, c } from './c.ts';",
      "export { d } from './d.ts';",
      "const e = () => import('./e.ts');",
      "import './f.css';",
    ].join('\n');
    expect(valueImports({ path: 'forms/x/y.ts', text })).toEqual([
      'forms/x/c.ts',
      'forms/x/d.ts',
      'forms/x/e.ts',
      'forms/x/f.css',
    ]);
  });
});
