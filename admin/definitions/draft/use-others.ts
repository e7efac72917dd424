// Looks every few seconds whether somebody else has saved the same draft.
import { useEffect } from 'react';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';

const EVERY_MILLISECONDS = 8_000;

export function useOthers(
  resource: string,
  known: () => DefinitionRow,
  meet: (current: DefinitionRow) => void,
): void {
  useEffect(() => {
    let left = false;
    const look = async () => {
      const { id, version, mayEdit } = known();
      if (!mayEdit || document.visibilityState === 'hidden') return;
      // A line of the list has no text: a megabyte is fetched only when there is something new.
      const filter = encodeURIComponent(JSON.stringify({ id: [id] }));
      const { json } = await request<DefinitionRow[]>(`${resource}?filter=${filter}`);
      const [row] = json;
      if (left || !row || row.version <= known().version || row.version <= version) return;
      const { json: current } = await request<DefinitionRow>(`${resource}/${id}`);
      if (!left) meet(current);
    };
    // A look that fails is no news: the next one tells.
    const timer = setInterval(() => void look().catch(() => undefined), EVERY_MILLISECONDS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [resource, known, meet]);
}
