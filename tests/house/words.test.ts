// Words for codes have one home: what stands in two files is changed in one of them only.
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

/** Literals of codes and Russian words, each a flat part of some file. */
function vocabularies({ path, text }: { path: string; text: string }) {
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) => {
    const pairs = [
      ...inside.matchAll(/(?:^|[\s,{])'?([\w-]+)'?:\s*'([^'\n]*[А-Яа-яЁё][^'\n]*)'/g),
    ].map(([, code, word]) => `${code}: ${word}`);
    return pairs.length >= 3 ? [{ path, pairs: new Set(pairs) }] : [];
  });
}

describe('one home for each shared word', () => {
  it('no vocabulary is another one over again: at least three words and two thirds of the smaller', () => {
    const all = sources()
      .filter(({ path }) => /^(?:admin|api|forms)\//.test(path))
      .flatMap(vocabularies);
    const found = all.flatMap((one, at) =>
      all.slice(at + 1).flatMap((other) => {
        if (one.path === other.path) return [];
        const shared = [...one.pairs].filter((pair) => other.pairs.has(pair));
        const least = Math.max(3, (Math.min(one.pairs.size, other.pairs.size) * 2) / 3);
        return shared.length >= least ? [`${one.path}, ${other.path}: ${shared.join(', ')}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });
});
