import type { HeaderTree } from '../../forms/reports/index.ts';

export interface Report {
  id: number;
  version: number;
  title: string;
  addressee: string;
  asOf: string;
  status: string;
  templateVersionId: number;
  templateTitle: string;
  templateNumber?: number;
  organizationId: number;
  organizationName: string;
  createdByName?: string | null;
  createdAt?: string;
}

export interface Cell {
  value: number | string | null;
  /** May this reader open the people behind it. */
  opens: boolean;
}

export interface Row {
  key: string;
  kind: 'organization' | 'subtotal' | 'total';
  title: string;
  organizationId: number | null;
  cells: Record<string, Cell>;
}

export interface ReportColumn {
  key: string;
  title: string;
  type: 'integer' | 'number' | 'string';
}

export interface Check {
  key?: string;
  title: string;
  passed: boolean;
  row?: string;
}

export interface NotEntered {
  organizationId: number;
  name: string;
  contingent: number;
  assessed: number;
}

export interface Content {
  title: string;
  addressee: string;
  asOf: string;
  organizationName?: string;
  templateTitle?: string;
  templateNumber?: number;
  header: HeaderTree;
  columns: ReportColumn[];
  rows: Row[];
  checks: Check[];
  notEntered: NotEntered[];
}

/** A figure somebody pressed to see its people. */
export interface Opened {
  row: Row;
  column: ReportColumn;
}

export { reportStatuses } from '../../forms/words.ts';
