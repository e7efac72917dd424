// Bundles the bench, so that it runs the same JavaScript as the server does.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../api/launch.mjs';

export async function bundleBench() {
  const outdir = join(root, '.build', 'bench');
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'tests/bench/main.ts' },
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    charset: 'utf8',
    logLevel: 'warning',
  });
  return join(outdir, 'main.js');
}
