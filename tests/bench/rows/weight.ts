// What the product weighs: memory of the server, first JavaScript of the console.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../support/product.ts';
import type { Setting } from '../setting.ts';
import { type Line, megabytes } from '../table.ts';

export function residentBytes(pid: number | undefined): number | undefined {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return undefined;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024;
}

/** Processor time of the server so far; other people's work on the machine does not change it. */
export function processorMilliseconds(pid: number | undefined): number | undefined {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return undefined;
  const fields = readFileSync(stat, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // utime and stime, in hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function memory({ product }: Setting, when: string, most: number): Line[] {
  const bytes = residentBytes(product.process.pid);
  if (bytes === undefined) return [];
  return [
    {
      work: `Память сервера ${when}`,
      figure: megabytes(bytes),
      target: `≤ ${most} МБ`,
      met: bytes <= most * 1_048_576,
    },
  ];
}

/** Scripts that the pages load before anything is opened: the entry and what it preloads. */
export function firstScript(): Line[] {
  return [
    ...scriptsOf('index.html', 'Первый JavaScript консоли, сжатый', 350),
    ...scriptsOf('public/index.html', 'JavaScript страницы опросника, сжатый', 180),
  ];
}

function scriptsOf(file: string, work: string, most: number): Line[] {
  const page = join(root, '.build', 'admin', file);
  if (!existsSync(page)) return [];
  const names = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(
    ([, name]) => name ?? '',
  );
  const bytes = names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(root, '.build', 'admin', name))).length,
    0,
  );
  return [
    {
      work,
      figure: `${Math.round(bytes / 1024)} КБ`,
      target: `≤ ${most} КБ`,
      met: bytes <= most * 1024,
    },
  ];
}
