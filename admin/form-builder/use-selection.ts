// What is selected, and which of it has the keyboard.
import { useCallback, useRef, useState } from 'react';
import type { Outline, Placed } from './outline/outline.ts';
import { idsOf } from './outline/outline.ts';

export type Picking = 'one' | 'toggle' | 'range';

export function useSelection(outline: Outline, places: ReadonlyMap<string, Placed>) {
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const anchor = useRef<string>(undefined);
  const selected = wanted.filter((id) => places.has(id));
  const focus = selected.at(-1);
  /** Asks the card with the keyboard to take the focus once it is drawn. */
  const [focusAsked, askFocus] = useState(0);
  const latest = useRef({ outline, wanted });
  latest.current = { outline, wanted };

  const pick = useCallback((id: string, how: Picking = 'one') => {
    const { outline: now, wanted: ids } = latest.current;
    if (how === 'range' && anchor.current !== undefined) {
      const order = now.pages.flatMap(({ nodes }) => idsOf(nodes));
      const from = order.indexOf(anchor.current);
      const to = order.indexOf(id);
      const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
      return setWanted([...range.filter((one) => one !== id), id]);
    }
    anchor.current = id;
    if (how === 'toggle')
      return setWanted(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    return setWanted([id]);
  }, []);
  /** What an operation leaves selected: known only after its text is drawn. */
  const show = useCallback((ids: readonly string[]) => {
    anchor.current = ids.at(-1);
    setWanted(ids);
    askFocus((count) => count + 1);
  }, []);
  const clear = useCallback(() => {
    anchor.current = undefined;
    setWanted([]);
  }, []);
  const askFocusNow = useCallback(() => askFocus((count) => count + 1), []);
  return {
    selected,
    focus,
    pick,
    show,
    clear,
    focusAsked,
    askFocus: askFocusNow,
    setSelected: setWanted,
  };
}
