// Ticks of attendance: shown at once, sent together after a short pause, so that a whole group is one request.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../providers/http-client.ts';

const pause = 600;

interface Reply {
  marked: number;
  refused: { learnerId: number; reason: string }[];
}

export type MarkState = 'saved' | 'waiting' | 'saving';

export function useMarks(eventId: number, onSaved: () => Promise<unknown>) {
  const [marks, setMarks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [state, setState] = useState<MarkState>('saved');
  const pending = useRef(new Map<number, boolean>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const notify = useNotify();
  const latest = useRef({ onSaved, notify });
  latest.current = { onSaved, notify };

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = new Map(pending.current);
    pending.current.clear();
    if (sent.size === 0) return;
    setState('saving');
    try {
      const { json } = await request<Reply>(`events/${eventId}/attendance`, {
        method: 'PUT',
        body: JSON.stringify({
          marks: [...sent].map(([learnerId, attended]) => ({ learnerId, attended })),
        }),
      });
      if (json.refused.length > 0)
        latest.current.notify(`Не отмечено ${json.refused.length}: ${json.refused[0]?.reason}`, {
          type: 'warning',
        });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'Отметки не сохранились';
      latest.current.notify(message, { type: 'error' });
    }
    await latest.current.onSaved();
    // What was ticked meanwhile stays as ticked, the rest is as the server says.
    setMarks(new Map(pending.current));
    setState(pending.current.size > 0 ? 'waiting' : 'saved');
  }, [eventId]);

  useEffect(() => () => void send(), [send]);

  const mark = useCallback(
    (ids: readonly number[], attended: boolean) => {
      for (const id of ids) pending.current.set(id, attended);
      setMarks((now) => new Map([...now, ...ids.map((id) => [id, attended] as const)]));
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), pause);
    },
    [send],
  );
  return { marks, mark, state };
}
