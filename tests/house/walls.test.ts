import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './sources.ts';

const all = sources().filter(({ path }) => !path.startsWith('tests/'));
const room = (path: string) => path.split('/')[0] ?? '';

function offenders(of: string, allowed: (path: string) => boolean): string[] {
  return all
    .filter(({ path }) => room(path) === of)
    .flatMap((source) =>
      importsOf(source)
        .local.filter((path) => !allowed(path))
        .map((path) => `${source.path} → ${path}`),
    );
}

describe('walls between rooms', () => {
  it.each([
    ['forms', ['forms']],
    ['admin', ['admin', 'forms']],
    ['api', ['api', 'forms', 'migrations', 'seeds']],
    ['migrations', []],
    ['seeds', ['seeds', 'api', 'forms']],
  ])('%s imports only from %j', (of, rooms) => {
    expect(offenders(of, (path) => rooms.includes(room(path)))).toEqual([]);
  });

  it('only the list of migrations imports migrations, only the starts import seeds', () => {
    const importers = (of: string) =>
      all
        .filter(
          (s) => room(s.path) === 'api' && importsOf(s).local.some((path) => room(path) === of),
        )
        .map(({ path }) => path)
        .sort();
    expect(importers('migrations')).toEqual(['api/db/migrations.ts']);
    expect(importers('seeds')).toEqual(['api/command.ts', 'api/start.ts']);
  });

  it('forms is pure: no packages but ajv, no clock, randomness, DOM or Node', () => {
    const forms = all.filter(({ path }) => room(path) === 'forms');
    const packages = new Set(forms.flatMap((s) => importsOf(s).packages));
    expect(
      [...packages].filter((name) => !['ajv', 'ajv-formats', 'jsonc-parser'].includes(name)),
    ).toEqual([]);
    const impure = forms.filter(({ text }) =>
      /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|document\.|window\.|process\.|localStorage)/.test(
        text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ''),
      ),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('forms depends in one direction', () => {
    const order = ['dialect', 'predicates', 'queries'];
    const wrong = all
      .filter(({ path }) => path.startsWith('forms/'))
      .flatMap((source) => {
        const own = order.indexOf(source.path.split('/')[1] ?? '');
        return importsOf(source)
          .local.filter((path) => {
            const folder = path.split('/')[1] ?? '';
            const other = order.indexOf(folder);
            if (own < 0 || folder === 'json.ts') return false;
            return other < 0 || other > own;
          })
          .map((path) => `${source.path} → ${path}`);
      });
    expect(wrong).toEqual([]);
  });

  it('only db knows the engine by its packages', () => {
    const wrong = all.filter(
      (s) =>
        room(s.path) === 'api' &&
        !s.path.startsWith('api/db/') &&
        importsOf(s).packages.some((p) => ['pg', 'sqlite3'].includes(p)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('only to-sql writes JSON paths into SQL', () => {
    const wrong = all.filter(
      ({ path, text }) =>
        !path.startsWith('forms/predicates/') &&
        // Rows of values by their position: no name of anybody's gets into SQL.
        path !== 'api/db/insert-rows.ts' &&
        /json_extract|json_type\(|jsonb_typeof|#>>|->>/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('only the file of the server reaches network listeners and only files knows spreadsheets', () => {
    const wrong = all.filter(
      (s) => importsOf(s).packages.includes('hucre') && !s.path.startsWith('api/files/'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
