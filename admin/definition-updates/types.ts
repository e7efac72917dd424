import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import type { Decisions } from '../../forms/definitions/layers/merge.ts';
import type { DefinitionRow } from '../providers/definition-types.ts';

export interface UpdateRow {
  id: number;
  kind: KindCode;
  code: string;
  title: string;
  /** Of a characteristic of risk. */
  number?: number;
  shortTitle?: string;
  organizationName: string;
  layer: DefinitionRow['layer'];
  hasDraft: boolean | number;
  baseNumber: number;
  newNumber: number;
  newFrom: string;
  newPublishedAt: string;
  newNote: string;
  mayEdit: boolean;
  /** Counts of changes, for those who may decide. */
  taken?: number;
  kept?: number;
  collisions?: number;
  decided?: number;
}

export interface Side {
  versionId: number;
  number: number;
  organizationName: string;
  layer: DefinitionRow['layer'];
  publishedAt: string;
  note: string;
  text: string;
}

export interface WaitingUpdate {
  id: number;
  waiting: true;
  version: number;
  base: Side;
  theirs: Side;
  ours: string;
  decisions: Decisions;
}
