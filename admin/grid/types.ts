// A sheet of cells: people or things down, what is entered of each across.
import type { ReactNode } from 'react';
import type { Choice } from '../messages/words.ts';

export interface GridColumn {
  key: string;
  title: string;
  kind: 'text' | 'date' | 'number' | 'choice';
  choices?: Choice[];
  required?: boolean;
  /** Pixels. */
  width: number;
}

export interface GridRow {
  key: string;
  /** Names the row to a screen reader. */
  label: string;
  /** Texts by column: dates are ISO, choices their code, nothing is ''. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Cells that mean nothing in this row. */
  closed?: ReadonlySet<string>;
  state?: 'saved' | 'saving' | 'changed';
  lead?: ReactNode;
  tail?: ReactNode;
  /** Said under the row: what is wrong with it as a whole. */
  note?: string;
  dim?: boolean;
}

export interface CellChange {
  row: string;
  column: string;
  value: string;
}
