import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const long = process.env.DRILL === 'long';

/** What asks nothing of an engine is asked once; the drill asks it on both. */
const ENGINELESS = [
  'tests/api/access/origin.test.ts',
  'tests/api/access/view-as.test.ts',
  'tests/api/config/config.test.ts',
  'tests/api/config/full-disk.test.ts',
  'tests/api/db/group-commit.test.ts',
  'tests/api/definitions/questionnaire-files.test.ts',
  'tests/api/http/openapi.test.ts',
  'tests/api/security/checker.test.ts',
  'tests/api/security/definitions.test.ts',
  'tests/api/security/input-rooms.test.ts',
  'tests/api/security/interference-rooms.test.ts',
  'tests/api/security/library.test.ts',
  'tests/api/security/matrix-by-key.test.ts',
  'tests/api/security/matrix.test.ts',
  'tests/api/security/other-roads.test.ts',
  'tests/api/seeds/demo-personas.test.ts',
  'tests/api/seeds/demo-plan.test.ts',
];

/** What every commit may break and little time shows. The others need load, a network or hours of wear. */
const SHORT_DRILLS = ['backup', 'killed-under-load', 'runner', 'stopping', 'storage-failure'].map(
  (name) => `tests/drills/${name}.test.ts`,
);

// One project per way of running: pure functions, the API on each engine, console components in jsdom,
// house rules, and journeys in a real browser against the built product. Files of a project share the
// modules of their process: importing them anew costs more than most tests.
export const api = (
  engine: 'sqlite' | 'postgres',
  include: readonly string[] = ['tests/api/**/*.test.ts'],
) => ({
  root,
  test: {
    name: `api-${engine}`,
    include: [...include],
    exclude: engine === 'postgres' && !long ? ENGINELESS : [],
    environment: 'node',
    isolate: false,
    setupFiles: ['tests/support/reset-state.ts'],
    env: { TEST_ENGINE: engine, ARGON2_COST: 'low', TZ: 'UTC' },
    globalSetup: ['tests/support/template-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

export const projects = [
  {
    root,
    test: {
      name: 'forms',
      include: ['tests/forms/**/*.test.ts'],
      environment: 'node',
      isolate: false,
      testTimeout: 30_000,
    },
  },
  {
    root,
    test: {
      name: 'house',
      include: ['tests/house/**/*.test.ts'],
      environment: 'node',
      isolate: false,
      testTimeout: 60_000,
    },
  },
  api('sqlite'),
  api('postgres'),
  {
    root,
    test: {
      name: 'admin',
      include: ['tests/admin/**/*.test.{ts,tsx}'],
      environment: 'jsdom',
      isolate: false,
      setupFiles: ['tests/support/console-setup.ts'],
      deps: { optimizer: { client: { enabled: true } } },
      testTimeout: 90_000,
    },
  },
  {
    root,
    test: {
      name: 'journeys',
      include: ['tests/journeys/**/*.test.ts'],
      environment: 'node',
      isolate: false,
      globalSetup: ['tests/support/demo-data.ts'],
      setupFiles: ['tests/support/use-demo-data.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  {
    root,
    test: {
      name: 'drills',
      include: long ? ['tests/drills/**/*.test.ts'] : SHORT_DRILLS,
      environment: 'node',
      fileParallelism: false,
      testTimeout: 1_800_000,
      hookTimeout: 120_000,
    },
  },
];
