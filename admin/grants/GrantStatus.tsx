import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { today } from '../providers/session.ts';
import type { Grant } from './types.ts';

export function GrantStatus({ grant }: { grant: Pick<Grant, 'startsOn' | 'endsOn'> }) {
  const day = today();
  if (grant.endsOn && grant.endsOn < day) {
    return <StatusLabel tone="none">прекращено {formatDate(grant.endsOn)}</StatusLabel>;
  }
  if (grant.startsOn > day)
    return <StatusLabel tone="warn">с {formatDate(grant.startsOn)}</StatusLabel>;
  return (
    <StatusLabel tone="ok">
      {grant.endsOn ? `действует до ${formatDate(grant.endsOn)}` : 'действует'}
    </StatusLabel>
  );
}
