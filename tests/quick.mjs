// Which tests a developer's loop runs: forms and house whole, and of the API on SQLite and the console those that
// the change touches. Everything imports the whole application in the end, so a test is touched when it stands in
// the room of a changed file, names its resource in an address, or imports it over at most two steps.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const STEPS = 2;
/** What imports more than this gathers the rooms of a house (`buildApp`, `App`): everything would lead through it. */
const GATHERS = 25;

/** Asked where a room that has no tests of its own is changed: it stands below the others. */
const GENERAL = {
  api: [
    'tests/api/http/simple-rest.test.ts',
    'tests/api/http/writes.test.ts',
    'tests/api/security/masking.test.ts',
  ],
  admin: ['tests/admin/lists.test.tsx', 'tests/admin/screens.test.tsx'],
};

function git(root, ...args) {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

/** Files changed since the upstream branch (or the last commit but one) and not yet committed. */
export function changedFiles(root) {
  const base = git(root, 'merge-base', 'HEAD', '@{upstream}').trim() || 'HEAD';
  const listed = [
    git(root, 'diff', '--name-only', base),
    git(root, 'ls-files', '--others', '--exclude-standard'),
  ];
  return [...new Set(listed.join('\n').split('\n').filter(Boolean))];
}

function filesBelow(root, path) {
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path)).flatMap((name) => {
    const child = `${path}/${name}`;
    if (statSync(join(root, child)).isDirectory()) return filesBelow(root, child);
    return /\.tsx?$/.test(name) ? [child] : [];
  });
}

function importsOf(root, path) {
  if (!existsSync(join(root, path))) return [];
  const text = readFileSync(join(root, path), 'utf8');
  const imported = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)];
  return imported.length > GATHERS ? [] : imported.map(([, name]) => join(path, '..', name));
}

/** Is one of the changed files reached from the test? */
function reaches(root, test, changed) {
  let level = [test];
  const seen = new Set(level);
  for (let step = 0; step < STEPS; step += 1) {
    level = level.flatMap((path) => importsOf(root, path)).filter((path) => !seen.has(path));
    for (const path of level) seen.add(path);
    if (level.some((path) => changed.has(path))) return true;
  }
  return false;
}

/** `plans` of `api/plans/plan-routes.ts` and `admin/plans/PlanShow.tsx`. */
const roomOf = (path) => path.split('/')[1] ?? '';

export function touchedTests(root, changed) {
  const set = new Set(changed);
  const rooms = {
    api: new Set(changed.filter((path) => path.startsWith('api/')).map(roomOf)),
    admin: new Set(changed.filter((path) => path.startsWith('admin/')).map(roomOf)),
  };
  const touched = (house) => (test) => {
    if (set.has(test) || reaches(root, test, set)) return true;
    const [, , room = ''] = test.split('/');
    if (house === 'api' && rooms.api.has(room)) return true;
    if (house === 'api') return false;
    const text = readFileSync(join(root, test), 'utf8');
    return [...rooms.admin].some((name) => text.includes(`'/${name}`));
  };
  const tests = ['api', 'admin'].flatMap((house) =>
    filesBelow(root, `tests/${house}`)
      .filter((path) => /\.test\.tsx?$/.test(path))
      .filter(touched(house)),
  );
  const general = Object.entries(GENERAL).flatMap(([house, asked]) =>
    [...rooms[house]].some((room) => !hasTests(root, house, room)) ? asked : [],
  );
  return [...new Set([...tests, ...general])];
}

/** Of the API a folder of tests; of the console a screen that a test opens. */
function hasTests(root, house, room) {
  if (house === 'api') return existsSync(join(root, 'tests', 'api', room));
  return filesBelow(root, 'tests/admin').some((test) =>
    readFileSync(join(root, test), 'utf8').includes(`'/${room}`),
  );
}

/** Arguments for vitest. */
export function quickFiles(root) {
  const projects = ['forms', 'house', 'api-sqlite', 'admin'].map((name) => `--project=${name}`);
  return [...projects, 'tests/forms', 'tests/house', ...touchedTests(root, changedFiles(root))];
}
