import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../forms/definitions/kinds/index.ts';
import { type Change, differencesOf } from '../../../forms/definitions/layers/difference.ts';
import { mergeVersions } from '../../../forms/definitions/layers/merge.ts';
import { originOf } from '../../../forms/definitions/layers/origin.ts';
import {
  composeLayers,
  joinOverlays,
  type Overlay,
  overlayBetween,
} from '../../../forms/definitions/layers/overlay.ts';
import {
  fromTree,
  type Path,
  sameNode,
  toTree,
  writePath,
} from '../../../forms/definitions/layers/tree.ts';
import { codePrefix, keyPrefix } from '../../../forms/definitions/place-prefix.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { edited } from '../../support/definition-edits.ts';
import { everyType } from '../../support/every-type.ts';

function plain(body: unknown): JsonObject {
  return JSON.parse(JSON.stringify(body));
}

const samples = kinds.map((kind) => ({
  name: kind.code,
  meta: kind.metaSchema,
  // The shapes that single types of questions bring: rows, columns, thresholds, questions inside rows.
  bodies: [...federalLibrary, everyType].filter((body) => body.kind === kind.code).map(plain),
}));

const seed = fc.integer({ min: 1, max: 1_000_000 });
const pick = fc.nat({ max: 1000 });
const runs = { numRuns: 40 };

function expectSame(meta: JsonObject, found: Json, wanted: Json): void {
  if (sameNode(toTree(meta, found), toTree(meta, wanted))) return;
  expect(found).toEqual(wanted);
  throw new Error('equal as values, yet not the same in order');
}

describe.each(samples)('layers of a $name', ({ meta, bodies }) => {
  const bodyOf = (index: number): JsonObject => bodies[index % bodies.length] ?? {};

  it('comes back from its tree letter by letter', () => {
    for (const body of bodies)
      expect(JSON.stringify(fromTree(toTree(meta, body)))).toBe(JSON.stringify(body));
  });

  it('gives the target when a difference is applied', () => {
    fc.assert(
      fc.property(pick, seed, (index, at) => {
        const base = bodyOf(index);
        const target = edited(meta, base, at);
        const overlay = overlayBetween(meta, base, target);
        const { body, issues } = composeLayers(meta, base, [plainOverlay(overlay)]);
        expect(issues).toEqual([]);
        expectSame(meta, body, target);
        expect(differencesOf(meta, body, target)).toEqual([]);
      }),
      runs,
    );
  });

  it('composes layers in whatever grouping', () => {
    fc.assert(
      fc.property(pick, seed, seed, seed, (index, one, two, three) => {
        const base = bodyOf(index);
        const a = overlayBetween(meta, base, edited(meta, base, one, { prefix: 'a' }));
        const withA = composeLayers(meta, base, [a]).body;
        const b = overlayBetween(meta, withA, edited(meta, withA, two, { prefix: 'b' }));
        const withB = composeLayers(meta, withA, [b]).body;
        const c = overlayBetween(meta, withB, edited(meta, withB, three, { prefix: 'c' }));
        const left = joinOverlays(meta, base, joinOverlays(meta, base, a, b), c);
        const right = joinOverlays(meta, base, a, joinOverlays(meta, withA, b, c));
        expect(left).toEqual(right);
        expectSame(
          meta,
          composeLayers(meta, base, [left]).body,
          composeLayers(meta, base, [a, b, c]).body,
        );
      }),
      runs,
    );
  });

  it('keeps ours where the place above changed nothing, takes theirs where we did', () => {
    fc.assert(
      fc.property(pick, seed, (index, at) => {
        const base = bodyOf(index);
        const changed = edited(meta, base, at);
        const kept = mergeVersions(meta, base, changed, base);
        expect(kept.collisions).toEqual([]);
        expect(kept.taken).toEqual([]);
        expectSame(meta, kept.body, changed);
        const taken = mergeVersions(meta, base, base, changed);
        expect(taken.collisions).toEqual([]);
        expect(taken.kept).toEqual([]);
        expectSame(meta, taken.body, changed);
        const both = mergeVersions(meta, base, changed, changed);
        expect(both.collisions).toEqual([]);
        expectSame(meta, both.body, changed);
      }),
      runs,
    );
  });

  it('brings disjoint changes together in either order, without a question', () => {
    fc.assert(
      fc.property(pick, seed, seed, (index, one, two) => {
        const base = bodyOf(index);
        const mine = edited(meta, base, one, { may: mineToEdit, prefix: 'a' });
        const yours = edited(meta, base, two, { may: yoursToEdit, prefix: 'b' });
        const there = mergeVersions(meta, base, mine, yours);
        const back = mergeVersions(meta, base, yours, mine);
        expect(there.collisions).toEqual([]);
        expect(back.collisions).toEqual([]);
        expectSame(meta, there.body, back.body);
        expect(named(there.taken)).toEqual(named(differencesOf(meta, base, yours)));
        expect(named(there.kept)).toEqual(named(differencesOf(meta, base, mine)));
      }),
      runs,
    );
  });

  it('asks about every collision, and each answer decides it', () => {
    fc.assert(
      fc.property(pick, seed, seed, (index, one, two) => {
        const base = bodyOf(index);
        const ours = edited(meta, base, one, { prefix: 'a', edits: 12 });
        const theirs = edited(meta, base, two, { prefix: 'b', edits: 12 });
        const open = mergeVersions(meta, base, ours, theirs);
        const all = Object.fromEntries(open.collisions.map(({ key }) => [key, 'theirs' as const]));
        const decided = mergeVersions(meta, base, ours, theirs, all);
        for (const { key, decision } of decided.collisions)
          if (Object.hasOwn(all, key)) expect(decision).toBe('theirs');
        // Nothing of ours is lost unseen: with our word on everything, all we changed stands.
        const mine = Object.fromEntries(open.collisions.map(({ key }) => [key, 'ours' as const]));
        const kept = mergeVersions(meta, base, ours, theirs, mine);
        expect(kept.collisions.every(({ decision }) => decision === 'ours')).toBe(true);
        expectSame(meta, kept.body, open.body);
      }),
      runs,
    );
  });
});

/** Survives storage. */
function plainOverlay(overlay: Overlay): Overlay {
  return JSON.parse(JSON.stringify(overlay));
}

/** Two halves of a body by the first three names of a path, so that edits of one never meet the other's. */
function even(path: Path): boolean {
  let sum = 0;
  for (const letter of path.slice(0, 3).join('.')) sum += letter.charCodeAt(0);
  return sum % 2 === 0;
}

function mineToEdit(path: Path): boolean {
  const inList = path.length === 3 && (path[1] === 'items' || path[1] === 'properties');
  return path.length >= 3 && even(path) && !inList;
}

function yoursToEdit(path: Path): boolean {
  return path.length < 3 || !even(path);
}

function named(changes: readonly Change[]): string[] {
  return changes.map(({ kind, path }) => `${kind} ${writePath(path)}`).sort();
}

describe('the origin of a part', () => {
  const path = (text: string): Path => text.split('.');
  const layers = [
    {},
    { paths: [path('schema.properties.q.title'), path('schema.properties.own')] },
    { paths: [path('schema.properties.own.title'), path('pages.items.p')] },
  ];

  it.each<[string, { from: number; changedBy?: number }]>([
    ['schema.properties.other', { from: 0 }],
    ['schema.properties.q', { from: 0, changedBy: 1 }],
    ['schema.properties.q.title', { from: 1 }],
    ['schema.properties.q.titles', { from: 0 }],
    ['schema.properties.own', { from: 1, changedBy: 2 }],
    ['schema.properties.own.type', { from: 1 }],
    ['schema.properties.own.title', { from: 2 }],
    ['pages.items.p.title', { from: 2 }],
  ])('%s', (text, origin) => {
    expect(originOf(layers, path(text))).toEqual(origin);
  });
});

describe('the prefix of a place', () => {
  const uid = '019ab0c1-2d3e-7f40-8a1b-5c6d7e8f9a0b';
  it.each([
    ['country', null, ''],
    ['region', '46000000', 'r46_'],
    ['region', null, 'r8f9a0b_'],
    ['vocational-college', '46000000', 'o8f9a0b_'],
  ])('%s with ОКТМО %s', (kind, oktmo, prefix) => {
    expect(keyPrefix({ kind, oktmo, uid })).toBe(prefix);
    expect(codePrefix({ kind, oktmo, uid })).toBe(prefix.replace('_', '-'));
  });
});
