import { download } from '../providers/download.ts';

export function exportReport(id: number): Promise<void> {
  return download(`reports/${id}/export?format=xlsx`, `report-${id}.xlsx`);
}
