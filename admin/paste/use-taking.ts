// Taking a pasted table in: one request at a time, and what the server said of it.
import { useState } from 'react';
import { HttpError } from 'react-admin';

export function useTaking() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  return {
    busy,
    failure,
    setFailure,
    /** @param words said where the failure has none of its own */
    async take(work: () => Promise<void>, words: string, onRefused?: (error: unknown) => void) {
      setBusy(true);
      setFailure(undefined);
      try {
        await work();
      } catch (error) {
        onRefused?.(error);
        setFailure(error instanceof Error ? error.message : words);
      } finally {
        setBusy(false);
      }
    },
  };
}

/** `rows/3/login` → the cell of the row it speaks of, by the row's key. */
export function refusalsByRow(
  error: unknown,
  rows: readonly { key: string }[],
): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const errors: unknown = error instanceof HttpError ? error.body?.errors : undefined;
  if (typeof errors !== 'object' || errors === null) return found;
  for (const [path, message] of Object.entries(errors)) {
    const [, index, field = ''] = /^rows\/(\d+)\/(.+)$/.exec(path) ?? [];
    const row = rows[Number(index)];
    if (row) found.set(row.key, { ...found.get(row.key), [field]: String(message) });
  }
  return found;
}
