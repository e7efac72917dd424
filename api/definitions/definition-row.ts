import { createHash } from 'node:crypto';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface DefinitionRow {
  id: number;
  kind: KindCode;
  code: string;
  region_id: number | null;
  municipality_id: number | null;
  organization_id: number;
  base_version_id: number | null;
  draft: string | null;
  title: string;
  scheduled_on: string | null;
  scheduled_note: string | null;
  scheduled_by: number | null;
  deleted_at: string | null;
  withdrawn_on: string | null;
  published_version_id: number | null;
  update_version_id: number | null;
  /** JSON of what is decided so far about that version. */
  update_decisions: string | null;
}
