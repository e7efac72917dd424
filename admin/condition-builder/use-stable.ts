import { useRef } from 'react';

/** The very same object while its text is the same: what is drawn from it is not drawn again. */
export function useStable<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const kept = useRef({ value, text });
  if (kept.current.text !== text) kept.current = { value, text };
  return kept.current.value;
}
