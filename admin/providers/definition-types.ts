import type { KindCode } from '../../forms/definitions/kinds/index.ts';

export interface DefinitionRow {
  id: number;
  version: number;
  kind: KindCode;
  code: string;
  title: string;
  /** Of a characteristic of risk, in lists. */
  number?: number;
  shortTitle?: string;
  organizationId: number;
  organizationName: string;
  layer: 'federal' | 'region' | 'organization';
  state: 'draft' | 'published' | 'changed' | 'withdrawn';
  publishedNumber: number | null;
  publishedVersionId: number | null;
  publishedAt: string | null;
  publishedByName?: string | null;
  baseVersionId?: number | null;
  /** Version of the place above that waits to be taken in. */
  updateVersionId?: number | null;
  draft: string | null;
  published: string | null;
  withdrawnOn?: string | null;
  withdrawnReason?: string | null;
  scheduledOn?: string | null;
  scheduledNote?: string | null;
  scheduleFailure?: string | null;
  mayEdit: boolean;
  mayPublish: boolean;
  updatedAt: string;
  updatedByName?: string | null;
}

export interface DefinitionVersion {
  id: number;
  definitionId: number;
  kind: KindCode;
  code: string;
  number: number;
  title: string;
  body: string;
  note: string | null;
  organizationId: number;
  organizationName?: string;
  publishedAt: string;
  publishedByName: string | null;
  inForce?: boolean | number;
  state?: 'in-force' | 'superseded' | 'withdrawn';
}
