import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEWER_NODE } from '../support/node-versions.ts';
import { root } from './sources.ts';

interface Locked {
  version?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  dev?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const manifest: { allowScripts?: Record<string, boolean>; dependencies: Record<string, string> } =
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

const atLeast = (version: string, floor: number[]) => {
  const parts = version.split(/[.-]/).map(Number);
  const difference = floor.map((least, i) => (parts[i] ?? 0) - least).find((d) => d !== 0);
  return (difference ?? 0) >= 0;
};

describe('supply chain', () => {
  it('the lock file names no host', () => {
    expect(packages.filter(([, p]) => p.resolved).map(([path]) => path)).toEqual([]);
  });

  it('install scripts are only those named in the manifest', () => {
    const allowed = Object.keys(manifest.allowScripts ?? {});
    const scripts = packages
      .filter(([, p]) => p.hasInstallScript && !p.optional)
      .map(([path]) => path.split('node_modules/').at(-1) ?? '');
    expect(scripts.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('versions are at or above the floors; the vulnerable spreadsheet package is absent', () => {
    expect(atLeast(lock.packages['node_modules/ajv']?.version ?? '0', [8, 18, 0])).toBe(true);
    expect(packages.some(([path]) => path.endsWith('node_modules/xlsx'))).toBe(false);
    const multer = lock.packages['node_modules/multer'];
    expect(multer === undefined || atLeast(multer.version ?? '0', [2, 2, 0])).toBe(true);
  });

  it('dependencies are pinned exactly', () => {
    expect(Object.entries(manifest.dependencies).filter(([, v]) => !/^\d/.test(v))).toEqual([]);
  });

  it('licences allow commercial use', () => {
    const free =
      /MIT|ISC|BSD|Apache-2\.0|0BSD|CC0|CC-BY|BlueOak|Unlicense|Python-2\.0|PostgreSQL|MPL-2\.0|Zlib|WTFPL/;
    const unclear = packages
      .filter(([, p]) => p.license !== undefined && !free.test(p.license))
      .map(([path, p]) => `${path} ${p.license}`);
    expect(unclear).toEqual([]);
  });
});

it('the README and the manifest name the versions of Node.js that are tried', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const version of ['20.19', ...NEWER_NODE]) expect(readme).toContain(version);
  expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain('"node": ">=20.19"');
});
