import type { Json, JsonObject } from '../../forms/json.ts';
import type { KeptAside } from '../../forms/questionnaires/index.ts';
import type { learner } from '../../forms/records/learners.ts';
import type { RowOf } from '../../forms/records/record.ts';
import type { Outcome } from '../../forms/risk/index.ts';

/** What of a person the reader may see: names may be closed, and levels. */
type Seen = RowOf<typeof learner>;
type Open =
  | 'id'
  | 'version'
  | 'organizationId'
  | 'organizationName'
  | 'groupName'
  | 'specialtyCode'
  | 'specialtyName'
  | 'course'
  | 'isFinalYear'
  | 'educationLevel'
  | 'riskLevel'
  | 'assessedOn'
  | 'hasConsent';
export type Learner = Pick<Seen, Open> & Partial<Omit<Seen, Open>>;

export interface EvidenceRow {
  fact: string;
  factTitle: string;
  value: Json;
  sourceKind: string;
  sourceId: string | number | null;
  sourceTitle: string;
  date: string | null;
}

export interface CriterionRow {
  code: string;
  number: number;
  title: string;
  shortTitle: string;
  explanation?: string;
  clause: string;
  /** What was found; left out where reasons are closed to the reader. */
  outcome?: Outcome;
  evidence?: EvidenceRow[];
  services: (string | { code: string; title: string })[];
}

export type FoundCriterion = CriterionRow & Required<Pick<CriterionRow, 'outcome' | 'evidence'>>;

export function isFound(criterion: CriterionRow): criterion is FoundCriterion {
  return criterion.outcome !== undefined && criterion.evidence !== undefined;
}

export interface MissingRow {
  code: string;
  number?: number;
  fact: string;
  title: string;
  source?: string;
}

export interface Assessment {
  id: number;
  learnerId: number;
  level: string;
  assessedOn: string;
  current: boolean;
  status?: string;
  policyNumber: number;
  policyTitle?: string;
  criteria: CriterionRow[];
  missing: MissingRow[];
  /** Whether the reasons are told at all: whole, or none of them. */
  reasonsOpen: boolean;
  overriddenBy: string | null;
  confirmedByName: string | null;
  createdAt?: string;
}

export interface ResponseRow {
  id: number;
  version: number;
  learnerId: number;
  code: string;
  title: string;
  versionId: number;
  versionNumber: number;
  answers: JsonObject;
  answeredOn: string;
  submittedAt: string;
  enteredByName?: string | null;
  hiddenAnswers?: number;
  organizationId: number;
  keptAside?: KeptAside[] | null;
}

export function learnerName(learner: Pick<Learner, 'id' | 'fullName'>): string {
  return learner.fullName || `Обучающийся № ${learner.id}`;
}
