// An update being decided: the three texts, what each decision makes of them, decisions kept as they fall.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { ThreeBodies } from '../../forms/definitions/descriptions/collisions.ts';
import type { Kind } from '../../forms/definitions/kinds/kind.ts';
import {
  type Decision,
  type Decisions,
  type Merged,
  mergeVersions,
} from '../../forms/definitions/layers/merge.ts';
import { readText } from '../definition-text/text/read-text.ts';
import { refusalOf } from '../definitions/calls.ts';
import { keepDecisions, readUpdate } from './calls.ts';
import type { WaitingUpdate } from './types.ts';

export type Loaded =
  | { state: 'loading' }
  | { state: 'none' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; update: WaitingUpdate; bodies: ThreeBodies };

export function useWaitingUpdate(kind: Kind, id: number): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    let left = false;
    const read = async (): Promise<Loaded> => {
      const found = await readUpdate(kind.resource, id);
      if (!found.waiting) return { state: 'none' };
      const [base, theirs, ours] = [found.base.text, found.theirs.text, found.ours].map(
        (text) => readText(kind.code, text).body,
      );
      if (!base || !theirs || !ours)
        return { state: 'failed', message: 'Один из трёх текстов не читается: исправьте черновик' };
      return { state: 'ready', update: found, bodies: { base, theirs, ours } };
    };
    read().then(
      (next) => left || setLoaded(next),
      (error) => left || setLoaded({ state: 'failed', message: refusalOf(error) }),
    );
    return () => {
      left = true;
    };
  }, [kind, id]);
  return loaded;
}

export interface Deciding {
  decisions: Decisions;
  merged: Merged;
  savedAt: Date | undefined;
  decide(key: string, decision: Decision | undefined): void;
}

export function useDecisions(kind: Kind, update: WaitingUpdate, bodies: ThreeBodies): Deciding {
  const [decisions, setDecisions] = useState<Decisions>(update.decisions);
  const [savedAt, setSavedAt] = useState<Date>();
  const latest = useRef(decisions);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const notify = useNotify();
  const { base, theirs, ours } = bodies;
  const merged = useMemo(
    () => mergeVersions(kind.metaSchema, base, ours, theirs, decisions),
    [kind, base, ours, theirs, decisions],
  );
  const decide = useCallback(
    (key: string, decision: Decision | undefined) => {
      const { [key]: _, ...rest } = latest.current;
      const next = decision === undefined ? rest : { ...rest, [key]: decision };
      latest.current = next;
      setDecisions(next);
      // One after another, so that the last one told is the last one kept.
      sending.current = sending.current.then(() =>
        keepDecisions(kind.resource, update.id, update.theirs.versionId, next).then(
          () => setSavedAt(new Date()),
          (error) => notify(`Решение не сохранено: ${refusalOf(error)}`, { type: 'error' }),
        ),
      );
    },
    [kind, update, notify],
  );
  return { decisions, merged, savedAt, decide };
}
