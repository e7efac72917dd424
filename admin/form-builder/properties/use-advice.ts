import { useDeferredValue, useMemo } from 'react';
import { type Advice, adviceOn } from '../../../forms/definitions/advice/index.ts';
import { wantedFacts } from '../../../forms/risk/index.ts';
import { useRuleInForce } from '../../providers/use-rule-in-force.ts';
import { useBuilder } from '../use-builder.ts';

/** What is advised of the text as it is now; behind the typing, never in its way. */
export function useAdvice(): readonly Advice[] {
  const { body, place, issues, element } = useBuilder();
  const asked = place.paged ? element?.organizationId : undefined;
  const rule = useRuleInForce(asked);
  const wanted = useMemo(() => (rule ? wantedFacts(rule.policy, rule.criteria) : []), [rule]);
  const read = useDeferredValue(body);
  const advice = useMemo(
    () => adviceOn(read, place.schema, { wantedFacts: wanted }),
    [read, place.schema, wanted],
  );
  // What publication refuses is said once, as an error.
  return useMemo(() => {
    const refused = new Set(issues.map(({ path }) => path));
    return advice.filter(({ path }) => path === '' || !refused.has(path));
  }, [advice, issues]);
}
