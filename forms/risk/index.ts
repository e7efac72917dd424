export {
  type AssessedCriterion,
  type Assessment,
  assess,
  type CompiledAssessment,
  compileAssessment,
  type Evidence,
  type EvidenceByFact,
  type Level,
  type Outcome,
  outcomeOf,
  outcomeTitles,
} from './assess.ts';
export { bindWithFacts } from './bind-with-facts.ts';
export {
  factsOfCriterion,
  sensitivityOfChange,
  sensitivityOfConfirmation,
  sensitivityOfCriterion,
  sensitivityOfFacts,
  sensitivityOfReasons,
} from './closedness.ts';
export {
  assessedFields,
  type Fact,
  type FactName,
  factCatalogue,
  factNames,
  factOf,
  factSensitivity,
  factTitle,
  queryFieldNames,
} from './fact-catalogue.ts';
export {
  emptyMatrix,
  type LevelMatrix,
  type LevelSums,
  levelOrder,
  type NextLevel,
  sumsOf,
} from './impact.ts';
export {
  describeChanges,
  describeOverride,
  describeParameter,
} from './parameter-sentence.ts';
export { isNarrowed, leastGroupOf, sensitivityOfQueries } from './query-closedness.ts';
export { type ChangeReason, explainChanges, type KnownSide } from './reasons.ts';
export { compareRules, type Kept, type Relevelling, type Rules, readGist } from './relevel.ts';
export type { RegionalScore, RiskCriterion, RiskPolicy } from './schema.ts';
export { compareScores, type Scores } from './score.ts';
export { type ServiceCode, services, serviceTitle } from './services.ts';
export { sliderValues } from './slider-values.ts';
export { wantedFacts } from './wanted-facts.ts';
