import { useCallback, useRef, useState } from 'react';

const deepest = 200;

/** Steps back and forward over whole texts; the last two hundred are enough for one sitting. */
export function useHistory(initial: string) {
  const past = useRef<string[]>([]);
  const future = useRef<string[]>([]);
  const now = useRef(initial);
  const [text, setText] = useState(initial);

  const show = (next: string) => {
    now.current = next;
    setText(next);
    return next;
  };
  const push = useCallback((next: string) => {
    past.current = [...past.current.slice(1 - deepest), now.current];
    future.current = [];
    now.current = next;
    setText(next);
  }, []);

  return {
    text,
    push,
    canUndo: past.current.length > 0,
    canRedo: future.current.length > 0,
    undo() {
      const previous = past.current.pop();
      if (previous === undefined) return undefined;
      future.current.push(now.current);
      return show(previous);
    },
    redo() {
      const next = future.current.pop();
      if (next === undefined) return undefined;
      past.current.push(now.current);
      return show(next);
    },
    reset(next: string) {
      past.current = [];
      future.current = [];
      show(next);
    },
  };
}
