import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useHistory } from '../../admin/definitions/draft/use-history.ts';

function historyOf(texts: readonly string[]) {
  const [first = '', ...rest] = texts;
  const { result } = renderHook(() => useHistory(first));
  for (const [index, text] of rest.entries())
    act(() => result.current.push(text, `Шаг ${index + 1}`));
  return result;
}

describe('steps of a sitting', () => {
  it('are without limit: a thousand back and a thousand forward, to the letter', () => {
    const texts = Array.from(
      { length: 1001 },
      (_, at) => `{"a": ${at}, "б": "${'я'.repeat(at % 7)}"}`,
    );
    const history = historyOf(texts);
    for (let step = 999; step >= 0; step -= 1) {
      act(() => void history.current.undo());
      expect(history.current.text).toBe(texts[step]);
    }
    expect(history.current.canUndo).toBe(false);
    for (let step = 1; step <= 1000; step += 1) {
      act(() => void history.current.redo());
      expect(history.current.text).toBe(texts[step]);
    }
    expect(history.current.canRedo).toBe(false);
  });

  it('any texts, any step gone to; a new change drops what was undone', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), {
          minLength: 2,
          maxLength: 8,
        }),
        fc.nat({ max: 7 }),
        (texts, wish) => {
          const history = historyOf(texts);
          const step = Math.min(wish, texts.length - 1);
          act(() => void history.current.goTo(step));
          expect(history.current.text).toBe(texts[step]);
          act(() => history.current.push(`${texts[step]}+`, 'Новое'));
          expect(history.current.canRedo).toBe(false);
          expect(history.current.steps.at(-1)?.label).toBe('Новое');
          act(() => void history.current.undo());
          expect(history.current.text).toBe(texts[step]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the same text is no step', () => {
    const history = historyOf(['a', 'b', 'b']);
    expect(history.current.steps.map(({ label: described }) => described)).toEqual(['Шаг 1']);
  });
});
