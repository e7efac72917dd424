// Steps back and forward without limit. A step keeps only what it changed, so a sitting of thousands of
// steps over a long text stays small.
import { useCallback, useRef, useState } from 'react';

export interface Step {
  /** What was done, for the list of steps. */
  label: string;
  at: Date;
}

interface Change extends Step {
  from: number;
  removed: string;
  inserted: string;
}

/** The one stretch in which two texts differ. */
export function changeBetween(before: string, after: string): Omit<Change, keyof Step> {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (
    tail < shorter - from &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return {
    from,
    removed: before.slice(from, before.length - tail),
    inserted: after.slice(from, after.length - tail),
  };
}

function forward(text: string, { from, removed, inserted }: Change): string {
  return text.slice(0, from) + inserted + text.slice(from + removed.length);
}

function backward(text: string, { from, removed, inserted }: Change): string {
  return text.slice(0, from) + removed + text.slice(from + inserted.length);
}

export function useHistory(initial: string) {
  const changes = useRef<Change[]>([]);
  /** How many of the changes are in the text now. */
  const position = useRef(0);
  const now = useRef(initial);
  const [text, setText] = useState(initial);

  const show = (next: string) => {
    now.current = next;
    setText(next);
    return next;
  };
  const push = useCallback((next: string, label = 'Изменение') => {
    if (next === now.current) return;
    changes.current = [
      ...changes.current.slice(0, position.current),
      { ...changeBetween(now.current, next), label, at: new Date() },
    ];
    position.current = changes.current.length;
    now.current = next;
    setText(next);
  }, []);
  /** The text after the first `steps` changes; nothing when it stands there already. */
  const goTo = (steps: number): string | undefined => {
    const target = Math.max(0, Math.min(steps, changes.current.length));
    if (target === position.current) return undefined;
    let next = now.current;
    while (position.current > target) {
      position.current -= 1;
      const change = changes.current[position.current];
      if (change) next = backward(next, change);
    }
    while (position.current < target) {
      const change = changes.current[position.current];
      if (change) next = forward(next, change);
      position.current += 1;
    }
    return show(next);
  };

  return {
    text,
    push,
    goTo,
    position: position.current,
    steps: changes.current as readonly Step[],
    canUndo: position.current > 0,
    canRedo: position.current < changes.current.length,
    undo: () => goTo(position.current - 1),
    redo: () => goTo(position.current + 1),
    reset(next: string) {
      changes.current = [];
      position.current = 0;
      show(next);
    },
  };
}
