export { checkPersona } from './check.ts';
export { factsInWords, factValue, outcomeInWords } from './describe.ts';
export { answersForPersona, factsForPersona, factsReadBy } from './from-record.ts';
export { type PersonaResult, runPersona, type Subject } from './run.ts';
export {
  type CriterionExpected,
  criterionOutcomes,
  isPersonaKind,
  type Persona,
  type PersonaInput,
  type PersonaKind,
  type PolicyExpected,
  personaKinds,
  policyLevels,
  type QuestionnaireExpected,
} from './schema.ts';
