import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  path: string;
  text: string;
}

const ROOMS = ['admin', 'api', 'forms', 'migrations', 'seeds', 'tests'];

export function sources(pattern = /\.(?:tsx?|mjs)$/): Source[] {
  const found: Source[] = [];
  const visit = (path: string) => {
    for (const name of readdirSync(join(root, path))) {
      const child = `${path}/${name}`;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (statSync(join(root, child)).isDirectory()) visit(child);
      else if (pattern.test(name))
        found.push({ path: child, text: readFileSync(join(root, child), 'utf8') });
    }
  };
  for (const room of ROOMS) visit(room);
  return found;
}

/** Relative imports of a file as paths from the root, and package names. */
export function importsOf({ path, text }: Source): { local: string[]; packages: string[] } {
  const local: string[] = [];
  const packages: string[] = [];
  for (const [, name = ''] of text.matchAll(/(?:(?<!')from|(?<!')import)\s*\(?\s*'([^']+)'/g)) {
    if (name.startsWith('.')) local.push(join(path, '..', name));
    else packages.push(name);
  }
  return { local, packages };
}
