// The tree between two texts: an empty group lives here only, until it has something to say.
import { useRef, useState } from 'react';
import { type Group, readTree, writeTree } from '../../forms/conditions/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { sameJson } from '../../forms/questionnaires/field-rules.ts';

/** A tree that follows the value: read anew only when somebody else has changed it. */
export function useTree(
  value: JsonObject | undefined,
  onChange: (next: JsonObject | undefined) => void,
): [Group, (next: Group) => void] {
  const given = value ?? {};
  const [kept, setKept] = useState(() => ({ root: readTree(value), text: given }));
  const latest = useRef(onChange);
  latest.current = onChange;
  let { root } = kept;
  if (!sameJson(kept.text, given)) {
    root = readTree(value);
    setKept({ root, text: given });
  }
  const put = (next: Group) => {
    const written = writeTree(next);
    setKept({ root: next, text: written ?? {} });
    if (!sameJson(written ?? {}, given)) latest.current(written);
  };
  return [root, put];
}
