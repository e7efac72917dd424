// A case of a rule is a set of facts.
import { lazyPart } from './lazy-part.ts';

export const GivenFacts = lazyPart(
  async () => (await import('../control-examples/FactsInput.tsx')).FactsInput,
);
