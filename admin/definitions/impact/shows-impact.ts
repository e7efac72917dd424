import type { DefinitionRow } from '../../providers/definition-types.ts';

const counted = new Set<string>([
  'risk-criterion',
  'risk-policy',
  'questionnaire',
  'event-type',
  'register',
  'report-template',
  'indicator',
]);

/** What a draft would do is told to whoever may publish it. */
export function showsImpact({ kind, mayPublish }: DefinitionRow): boolean {
  return mayPublish && counted.has(kind);
}
