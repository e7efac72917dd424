import { Button, LinearProgress } from '@mui/material';
import { formatNumber } from './formats.ts';
import type { Job } from './use-job.ts';
import './job-progress.css';

/** How far a long work is, and the way to end it. */
export function JobProgress({
  job,
  title,
  onCancel,
}: {
  job: Job | undefined;
  title: string;
  onCancel?(): void;
}) {
  const share = job?.total ? Math.min(100, Math.round((job.done / job.total) * 100)) : undefined;
  return (
    <div className="job-progress">
      <div className="row-wrap">
        <p role="status">
          {title}
          {share === undefined ? '' : `: ${formatNumber(share)} %`}
        </p>
        {onCancel ? (
          <Button size="small" variant="text" onClick={onCancel}>
            Отменить
          </Button>
        ) : null}
      </div>
      <LinearProgress
        aria-label={title}
        {...(share === undefined ? {} : { variant: 'determinate', value: share })}
      />
    </div>
  );
}
