// The impact of the draft as it stands on the server: the last one when it is of this very text, else a new
// one a moment after the draft is saved.
import { useCallback, useEffect, useState } from 'react';
import { isGoing, type Job, useJob } from '../../parts/use-job.ts';
import { post, request } from '../../providers/http-client.ts';
import { refusalOf } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import type { Impact } from './types.ts';

interface Last {
  job: Job<Impact> | null;
  current: boolean;
}

export interface ImpactState {
  /** The newest result, which may be of an earlier text while the new one is counted. */
  impact: Impact | undefined;
  jobId: number | undefined;
  job: Job<Impact> | undefined;
  going: boolean;
  refusal: string | undefined;
  count(): void;
  cancel(): void;
}

const nothingFound = 'Посчитать не удалось. Повторите; если не поможет, сообщите администратору';

export function useImpact(resource: string, draft: DraftText, asOf: string | null): ImpactState {
  const { row, state, issues } = draft;
  const [begun, setBegun] = useState<Job<Impact>>();
  const [shown, setShown] = useState<{ impact: Impact; jobId: number }>();
  const [refusal, setRefusal] = useState<string>();
  const { job, lost, cancel } = useJob<Impact>(begun);
  const path = `${resource}/${row.id}/impact`;
  const ready =
    row.draft !== null && issues.length === 0 && (state.kind === 'quiet' || state.kind === 'saved');

  const count = useCallback(() => {
    setRefusal(undefined);
    post<Job<Impact>>(path, asOf ? { asOf } : {}).then(
      ({ json }) => setBegun(json),
      (error: unknown) => setRefusal(refusalOf(error)),
    );
  }, [path, asOf]);

  // The row's version changes with every save: each is asked about once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each saved text
  useEffect(() => {
    if (!ready) return;
    let left = false;
    request<Last>(path).then(
      ({ json }) => {
        if (left) return;
        const same = json.current && json.job && (json.job.result?.asOf ?? null) === asOf;
        if (same && json.job && json.job.status !== 'failed') setBegun(json.job);
        else count();
      },
      (error: unknown) => left || setRefusal(refusalOf(error)),
    );
    return () => {
      left = true;
    };
  }, [path, ready, row.version, asOf]);

  useEffect(() => {
    if (job?.status === 'done' && job.result) setShown({ impact: job.result, jobId: job.id });
  }, [job]);

  const failed = job?.status === 'failed' || (job?.status === 'done' && !job.result);
  return {
    impact: shown?.impact,
    jobId: shown?.jobId,
    job,
    going: isGoing(job),
    refusal: refusal ?? lost?.message ?? (failed ? nothingFound : undefined),
    count,
    cancel: () => void cancel(),
  };
}
