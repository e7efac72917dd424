// A long work of the server, followed to its end: often at first, since most end at once, then less often.
import { useEffect, useRef, useState } from 'react';
import { post, request } from '../providers/http-client.ts';

export interface Job<Result = unknown> {
  id: number;
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number | null;
  result: Result | null;
}

export const isGoing = (job: Job | undefined): boolean =>
  job?.status === 'waiting' || job?.status === 'running';

const FIRST_PAUSE = 120;
const LONGEST_PAUSE = 1500;

/** `begun` is the job as it was asked for; another one starts the following anew. */
export function useJob<Result>(begun: Job<Result> | undefined) {
  const [job, setJob] = useState(begun);
  const [lost, setLost] = useState<Error>();
  const id = begun?.id;
  const stop = useRef<() => void>(() => undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same job is not begun twice
  useEffect(() => {
    setJob(begun);
    setLost(undefined);
    if (!begun || !isGoing(begun)) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (pause: number) => {
      try {
        const { json } = await request<Job<Result>>(`jobs/${begun.id}`);
        if (left) return;
        setJob(json);
        if (isGoing(json)) wait(Math.min(pause * 1.5, LONGEST_PAUSE));
      } catch (error) {
        if (!left) setLost(error instanceof Error ? error : new Error('Нет связи'));
      }
    };
    const wait = (pause: number) => {
      timer = setTimeout(() => void look(pause), pause);
    };
    wait(FIRST_PAUSE);
    const leave = () => {
      left = true;
      clearTimeout(timer);
    };
    stop.current = leave;
    return leave;
  }, [id]);

  const cancel = async () => {
    if (id === undefined) return;
    const { json } = await post<Job<Result>>(`jobs/${id}/cancel`, {});
    // A look that was on its way would show the work going on.
    if (!isGoing(json)) stop.current();
    setJob(json);
  };
  // Until the effect runs, the job of the last drawing may still be the earlier one.
  return { job: job?.id === id ? job : begun, lost, cancel };
}
