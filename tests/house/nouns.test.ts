import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '../../api/app.ts';
import type { Dataset } from '../../api/datasets/dataset.ts';
import { describeApi } from '../../api/http/openapi.ts';
import { kinds } from '../../forms/definitions/kinds/index.ts';
import { root, sources } from './sources.ts';

const datasets = new Map<string, Dataset>(
  routes.flatMap((route) => (route.dataset ? [[route.dataset.name, route.dataset]] : [])),
);
const resources = [...new Set(routes.map(({ path }) => path.split('/')[1] ?? ''))];

/** A singular noun of a verb and the plural of its resource say the same word. */
function plural(noun: string): string[] {
  return [`${noun}s`, `${noun.replace(/y$/, 'ie')}s`, noun.replace(/criterion$/, 'criteria'), noun];
}

describe('one noun for one thing', () => {
  it('resources are plural nouns in kebab-case', () => {
    const single = new Set(['session', 'health', 'audit']);
    const wrong = resources.filter(
      (name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name) || (!/(?:s|a)$/.test(name) && !single.has(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('a route shows the dataset of its own name, except people behind a figure', () => {
    const wrong = routes.filter(
      ({ path, dataset }) =>
        dataset && path.split('/')[1] !== dataset.name && !path.endsWith('/people'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('the noun of the verbs is the singular of the resource', () => {
    const others = new Set([
      'service-areas',
      'employer-sites',
      'employer-contacts',
      'event-employers',
    ]);
    const wrong = [...datasets.values()].filter(
      ({ name, noun }) => !others.has(name) && !plural(noun).includes(name),
    );
    expect(wrong.map(({ name, noun }) => `${name}: ${noun}`)).toEqual([]);
  });

  it('every field that leaves has a Russian title', () => {
    const wrong = [...datasets.values()].flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { title }]) =>
        /[А-ЯЁа-яё]/.test(title) ? [] : [`${name}.${field}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('kinds of definitions are resources of their own', () => {
    expect(
      kinds.map(({ resource }) => resource).filter((name) => !resources.includes(name)),
    ).toEqual([]);
  });

  it('a screen folder of the console has the name of a resource or of a part of the frame', () => {
    const frame = new Set([
      'condition-builder',
      'criterion-builder',
      'definition-text',
      'definition-usage',
      'form-builder',
      'template-builder',
      'dashboard',
      'definitions',
      'edit',
      'fonts',
      'grid',
      'help',
      'json-form',
      'layout',
      'list',
      'messages',
      'parts',
      'paste',
      'public',
      'providers',
      'static',
      'theme',
    ]);
    const folders = readdirSync(join(root, 'admin'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !frame.has(name) && !resources.includes(name))).toEqual([]);
  });

  it('only the providers of the console know addresses', () => {
    const wrong = sources(/\.tsx?$/).filter(
      ({ path, text }) =>
        path.startsWith('admin/') &&
        !path.startsWith('admin/providers/') &&
        path !== 'admin/vite.config.ts' &&
        /\bfetch\(|['"`]\/api\//.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('the documentation describes every route with what it checks', () => {
    const document = describeApi(routes, 'test');
    expect(document.openapi).toBe('3.1.0');
    const paths = document.paths as Record<string, Record<string, { 'x-verb': string }>>;
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(described).toHaveLength(routes.length);
    expect(described).toContain('put /api/learners/{id}');
  });
});

describe('styles of the console', () => {
  it('a class is described in one file only: lazily loaded sheets would change each other', () => {
    const owners = new Map<string, Set<string>>();
    for (const { path, text } of sources(/\.css$/)) {
      const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{/g, '');
      for (const [, selector = ''] of bare.matchAll(/(?:^|\})\s*([^{}@]+)\{/g)) {
        for (const part of selector.split(',')) {
          const leading = /^\s*\.([a-z][\w-]*)\s*$/.exec(part)?.[1];
          if (leading) owners.set(leading, (owners.get(leading) ?? new Set()).add(path));
        }
      }
    }
    const shared = [...owners].filter(([, files]) => files.size > 1);
    expect(shared.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([]);
  });
});
