import type { Json, JsonObject } from '../../forms/json.ts';
import type { KeptAside } from '../../forms/questionnaires/index.ts';

export interface Learner {
  id: number;
  version: number;
  fullName?: string;
  lastName?: string;
  firstName?: string;
  patronymic?: string | null;
  birthDate?: string;
  age?: number;
  sex?: string | null;
  snils?: string | null;
  phone?: string | null;
  email?: string | null;
  organizationId: number;
  organizationName: string;
  organizationKind?: string;
  groupName: string;
  specialtyCode: string | null;
  specialtyName: string | null;
  course: number | null;
  isFinalYear: boolean;
  educationLevel: string;
  enrolledOn?: string | null;
  assessable?: boolean;
  riskLevel: string | null;
  assessedOn: string | null;
  hasConsent: boolean;
}

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
  outcome: 'met' | 'not-met' | 'unknown' | 'not-established';
  evidence: EvidenceRow[];
  services: (string | { code: string; title: string })[];
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
  hiddenCriteria: number;
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
