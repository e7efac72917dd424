// What the screen of a pasted list asks of the server.
import type { LearnerRow } from '../../../forms/imports/index.ts';
import { post, request } from '../../providers/http-client.ts';
import { withIdempotencyKey } from '../../providers/idempotency.ts';

export interface Duplicate {
  id: number;
  fullName: string;
  groupName: string;
}

export interface RowVerdict {
  errors: Record<string, string>;
  duplicate: Duplicate | null;
}

export interface ImportRow {
  id: number;
  title: string;
  organizationId: number;
  organizationName: string;
  rowCount: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  status: 'done' | 'undone';
  createdAt: string;
  createdBy: string | null;
  undoneAt: string | null;
}

export interface SentRow {
  learnerId: number | null;
  values: Record<string, string | number | boolean | null>;
}

/** The row as a form of one learner: what is empty is not sent. */
export function valuesOf(row: LearnerRow, isFinalYear: boolean): SentRow['values'] {
  const filled = Object.entries(row).filter(([, value]) => value !== '' && value !== null);
  return { ...Object.fromEntries(filled), isFinalYear };
}

export async function checkList(organizationId: number, rows: SentRow[]): Promise<RowVerdict[]> {
  const { json } = await post<{ rows: RowVerdict[] }>('imports/check', { organizationId, rows });
  return json.rows;
}

export async function takeList(
  organizationId: number,
  title: string,
  skipped: number,
  rows: SentRow[],
): Promise<ImportRow> {
  const body = { organizationId, title, skipped, rows };
  return withIdempotencyKey(`imports ${JSON.stringify(body)}`, async (key) => {
    return (await post<ImportRow>('imports', body, { 'Idempotency-Key': key })).json;
  });
}

export async function undoList(id: number): Promise<ImportRow> {
  return (await request<ImportRow>(`imports/${id}`, { method: 'DELETE' })).json;
}
