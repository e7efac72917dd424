import { useQuery } from '@tanstack/react-query';
import type { Job } from '../../parts/use-job.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { impactSentence } from './sentences.ts';
import { showsImpact } from './shows-impact.ts';
import type { Impact } from './types.ts';

interface Last {
  job: Job<Impact> | null;
  current: boolean;
}

/** Before the yes: what was counted of this very text, or that nothing was. */
export function ImpactMention({ resource, row }: { resource: string; row: DefinitionRow }) {
  const { data } = useQuery({
    queryKey: ['last-impact', resource, row.id, row.version],
    queryFn: async () => (await request<Last>(`${resource}/${row.id}/impact`)).json,
    enabled: showsImpact(row),
  });
  if (!data || !('job' in data)) return null;
  const impact = data.current ? data.job?.result : undefined;
  return (
    <p className="second">
      {impact
        ? `Влияние посчитано: ${impactSentence(impact)}.`
        : 'Влияние этого черновика ещё не посчитано: его покажет вкладка «Влияние».'}
    </p>
  );
}
