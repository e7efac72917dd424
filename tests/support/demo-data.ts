// The demonstration region, made once by a first start of the built product; every journey works on a copy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './browser.ts';
import { morningEnvironment, shiftToMorning } from './morning.ts';
import { startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    demoData: string;
    clockShift: number;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'profmarshrut-demo-'));
  await unpackBrowser();
  const clockShift = shiftToMorning(new Date());
  process.env.CLOCK_SHIFT = String(clockShift);
  const product = await startProduct({ dataDir, env: morningEnvironment() });
  const code = await product.stop();
  if (code !== 0) throw new Error(`Первый запуск закончился с кодом ${code}:\n${product.output()}`);
  project.provide('demoData', dataDir);
  project.provide('clockShift', clockShift);
  return () => rmSync(dataDir, { recursive: true, force: true });
}
