import type { RowOf } from '../../forms/records/record.ts';
import type { report } from '../../forms/records/reports.ts';
import type { HeaderTree } from '../../forms/reports/index.ts';

type Whole = RowOf<typeof report>;
type Later = 'templateNumber' | 'createdByName' | 'createdAt';

/** A title and an addressee that are not given come from the form. */
export type Report = Omit<Whole, 'title' | 'addressee' | Later> & {
  title: string;
  addressee: string;
} & Partial<Pick<Whole, Later>>;

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
  /** Columns that leave out groups of fewer people than `least`. */
  partly?: string[];
  least?: number;
}

/** A figure somebody pressed to see its people. */
export interface Opened {
  row: Row;
  column: ReportColumn;
}

export { reportStatuses } from '../../forms/words.ts';
