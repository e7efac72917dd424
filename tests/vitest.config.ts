import { defineConfig } from 'vitest/config';
import { projects, root } from './projects.ts';

export default defineConfig({
  root,
  test: { pool: 'forks', maxWorkers: 2, projects: [...projects] },
});
