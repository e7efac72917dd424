// Typing stays in the field and reaches the form after a pause: a long form never redraws per letter.
import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 300;

export function useDraft(value: string, commit: (text: string) => void) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const pending = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(commit);
  latest.current = commit;

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    pending.current = undefined;
    setText(value);
  }, [value]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = pending.current;
    if (waiting === undefined) return;
    pending.current = undefined;
    sent.current = waiting;
    latest.current(waiting);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = useCallback(
    (typed: string) => {
      setText(typed);
      pending.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    },
    [flush],
  );
  return { text, type, flush };
}
