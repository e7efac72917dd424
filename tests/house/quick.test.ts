// Which tests the quick run takes: those of what was touched, and no others.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quickFiles, touchedTests } from '../quick.mjs';
import { root } from '../support/product.ts';

const touched = (...changed: string[]): string[] => touchedTests(root, changed);

describe('a change touches', () => {
  it('nothing where nothing changed, and where only words did', () => {
    expect(touched()).toEqual([]);
    expect(touched('README.md')).toEqual([]);
  });

  it('of the API the tests of its room, not those of others', () => {
    const tests = touched('api/plans/plan-routes.ts');
    expect(tests).toContain('tests/api/plans/plans.test.ts');
    const others = tests.filter((path) => !path.startsWith('tests/api/plans/'));
    expect(others).toEqual([]);
  });

  it('of the console the screens of its resource', () => {
    expect(touched('admin/plans/PlanShow.tsx')).toContain('tests/admin/plan.test.tsx');
    expect(touched('admin/plans/PlanShow.tsx')).not.toContain('tests/admin/user-paste.test.tsx');
  });

  it('a test that imports it over two steps, and a changed test itself', () => {
    expect(touched('tests/support/xlsform.ts').length).toBeGreaterThan(0);
    expect(touched('tests/api/trail/chain.test.ts')).toEqual(['tests/api/trail/chain.test.ts']);
  });

  it('the general ones where it stands below all', () => {
    expect(touched('api/datasets/restrict.ts')).toContain('tests/api/security/masking.test.ts');
    const both = touched('api/datasets/restrict.ts', 'api/plans/plan-routes.ts');
    expect(both).toContain('tests/api/security/masking.test.ts');
    expect(both).toContain('tests/api/plans/plans.test.ts');
    expect(touched('admin/list/ListPage.tsx')).toContain('tests/admin/lists.test.tsx');
    for (const path of touched('api/datasets/restrict.ts', 'admin/list/ListPage.tsx'))
      expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('what imported a file that is gone, without stumbling over it', () => {
    expect(() => touched('api/plans/there-is-no-such-file.ts')).not.toThrow();
  });
});

it('forms and house are always asked, PostgreSQL and the browser never', () => {
  const asked = quickFiles(root);
  expect(asked).toEqual(expect.arrayContaining(['tests/forms', 'tests/house']));
  expect(asked.filter((one) => /postgres|journeys|drills/.test(one))).toEqual([]);
});
