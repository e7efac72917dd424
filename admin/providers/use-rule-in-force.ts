// The rule that gives levels at a place, with its criteria: what answers would lead to is told by it.
import { useQuery } from '@tanstack/react-query';
import { readDefinition } from '../../forms/definitions/read.ts';
import type { RiskCriterion, RiskPolicy } from '../../forms/risk/index.ts';
import type { DefinitionVersion } from './definition-types.ts';
import { request } from './http-client.ts';

export interface RuleInForce {
  policy: RiskPolicy;
  criteria: readonly RiskCriterion[];
}

async function inForce(kind: string, place: number): Promise<DefinitionVersion[]> {
  const filter = encodeURIComponent(JSON.stringify({ kind, inForceAt: place }));
  const found = await request<DefinitionVersion[]>(
    `definition-versions?filter=${filter}&range=[0,199]`,
  );
  return found.json;
}

async function bodyOf({ id }: DefinitionVersion): Promise<DefinitionVersion['body']> {
  return (await request<DefinitionVersion>(`definition-versions/${id}`)).json.body;
}

async function ruleAt(place: number): Promise<RuleInForce | null> {
  const [rule] = await inForce('risk-policy', place);
  if (!rule) return null;
  const policy = readDefinition('risk-policy', await bodyOf(rule));
  const versions = await inForce('risk-criterion', place);
  const named = versions.filter(({ code }) => policy.criteria.order.includes(code));
  const criteria = await Promise.all(
    named.map(async (one) => readDefinition('risk-criterion', await bodyOf(one))),
  );
  return criteria.length < policy.criteria.order.length ? null : { policy, criteria };
}

/** Undefined until it is known, and where no rule is in force. */
export function useRuleInForce(place: number | undefined): RuleInForce | undefined {
  const { data } = useQuery({
    queryKey: ['rule-in-force', place],
    queryFn: () => ruleAt(place ?? 0),
    enabled: place !== undefined,
    staleTime: 300_000,
  });
  return data ?? undefined;
}
