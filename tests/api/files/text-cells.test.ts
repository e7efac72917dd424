// E1: whatever a spreadsheet may take for the beginning of a formula gets an apostrophe, and nothing else does.
import { describe, expect, it } from 'vitest';
import { harmless } from '../../../api/files/text-cells.ts';

describe('a text for a file without types', () => {
  it.each(['=1', '+7', '-5', '@a', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    '%j is made a text',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it.each(['Иванов', 'а=б', ' =1', '5', "'уже", '', '№ 1'])('%j is one', (text) => {
    expect(harmless(text)).toBe(text);
  });
});
