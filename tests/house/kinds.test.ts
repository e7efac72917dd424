// A kind of definitions is one folder of the console: nobody else branches by its code.
import { describe, expect, it } from 'vitest';
import { kinds } from '../../forms/definitions/kinds/index.ts';
import { sources } from './sources.ts';

const codes = kinds.map(({ code }) => code).join('|');
const literal = new RegExp(`(.*)['"](${codes})['"]`);

/** Elsewhere a code may only say of which kind definitions are asked for or read. */
const asking =
  /(?:\bkind(?:: |=)|className=|\breadDefinition\(|\breadText\(|\binForce\(|\buseInForce\()$/;

/** The kinds' own lists, and words that only look like a code. */
const apart = [/^admin\/definitions\/kinds\//, /^admin\/register-records\/RecordCreate\.tsx$/];

const lines = sources()
  .filter(({ path }) => path.startsWith('admin/') && !apart.some((own) => own.test(path)))
  .flatMap(({ path, text }) =>
    text.split('\n').map((line, at) => ({ at: `${path}:${at + 1}`, line })),
  );

describe('a kind is one folder', () => {
  it('nobody of the console but its folder branches by its code', () => {
    const found = lines.flatMap(({ at, line }) => {
      const [, before] = literal.exec(line) ?? [];
      return before === undefined || asking.test(before) ? [] : [`${at} ${line.trim()}`];
    });
    expect(found).toEqual([]);
  });
});
