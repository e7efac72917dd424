import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root, sources } from './sources.ts';

const all = sources();
const lines = (text: string) => text.split('\n').length - 1;
const exempt = (path: string) =>
  path.startsWith('admin/messages/') || path.startsWith('forms/library/');

describe('habits', () => {
  it('no file over 400 lines, styles among them', () => {
    const long = [...all, ...sources(/\.css$/)].filter(
      ({ path, text }) => !exempt(path) && lines(text) > 400,
    );
    expect(long.map(({ path, text }) => `${path} ${lines(text)}`)).toEqual([]);
  });

  it('the median file is short', () => {
    const sizes = all
      .filter(({ path }) => !exempt(path))
      .map(({ text }) => lines(text))
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(100);
  });

  it('no any, no unfinished work, no focused or skipped test', () => {
    const banned =
      /(?::|<|\bas) ?any\b(?! of| →)|\b(?:TO|FIX)(?:DO|ME)\b|\b(?:it|test|describe)\.(?:only|skip|todo|skipIf|runIf)\(/;
    const found = all
      .filter(({ path }) => path !== 'tests/house/habits.test.ts')
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, i) =>
            banned.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 80)}`] : [],
          ),
      );
    expect(found).toEqual([]);
  });

  it('named exports only', () => {
    const found = all.filter(
      ({ path, text }) =>
        /^export default/m.test(text) &&
        !/(?:vite|vitest)\.config\.ts$|(?:template-database|demo-data)\.ts$|outcome-reporter\.mjs$/.test(
          path,
        ),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('kebab-case in api and forms, PascalCase components in admin', () => {
    const wrong = all.filter(({ path }) => {
      const name = path.split('/').at(-1)?.replace(/\..*$/, '') ?? '';
      if (/^(?:api|forms|migrations|seeds|tests)\//.test(path))
        return !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && !path.startsWith('tests/admin/');
      return path.endsWith('.tsx')
        ? !/^(?:[A-Z][A-Za-z0-9]*|main|index)$/.test(name) && !/^[a-z]+(?:-[a-z0-9]+)*$/.test(name)
        : false;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('no word about places outside the project', () => {
    const found = sources(/\.(?:tsx?|mjs|json|md|css|html)$/).filter(
      ({ path, text }) =>
        path !== 'tests/house/habits.test.ts' &&
        /["'` ](?:\/work\/|\/tmp\/|\/root\/)|registry\.npmjs\.org/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('the types hold', () => {
    // The quick loop has just asked the compiler itself.
    if (process.env.QUICK) return;
    expect(() =>
      execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], {
        cwd: root,
        stdio: 'pipe',
      }),
    ).not.toThrow();
  }, 120_000);
});
