import { useEffect, useState } from 'react';
import { checkList, type RowVerdict, valuesOf } from './calls.ts';
import type { Paste, Setting } from './paste-state.ts';

const pause = 500;

export interface Verdicts {
  byRow: ReadonlyMap<string, RowVerdict>;
  checking: boolean;
  failure: string | undefined;
}

const none: ReadonlyMap<string, RowVerdict> = new Map();

/** What the server says of the rows, asked again a moment after each change. */
export function useVerdicts(paste: Paste | undefined, setting: Setting | undefined): Verdicts {
  const [byRow, setByRow] = useState(none);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (!paste || !setting || paste.rows.length === 0) return;
    let stale = false;
    setChecking(true);
    const timer = setTimeout(() => {
      const rows = paste.rows.map(({ values }) => ({
        learnerId: null,
        values: valuesOf(values, setting.isFinalYear),
      }));
      checkList(setting.organizationId, rows)
        .then((verdicts) => {
          if (stale) return;
          setFailure(undefined);
          setByRow(
            new Map(
              paste.rows.flatMap(({ key }, i) => {
                const verdict = verdicts[i];
                return verdict ? [[key, verdict] as const] : [];
              }),
            ),
          );
        })
        .catch((error: Error) => {
          if (!stale) setFailure(error.message);
        })
        .finally(() => {
          if (!stale) setChecking(false);
        });
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [paste, setting]);
  return { byRow, checking, failure };
}
