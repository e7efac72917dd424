import { download } from '../providers/download.ts';
import { post, request } from '../providers/http-client.ts';
import { postOnce } from '../providers/post-once.ts';

export interface MarkBody {
  status?: string;
  date?: string | null;
  text?: string | null;
  occurrenceId?: number;
  facts?: { targetId: number; fact: number | null }[];
}

export const markItem = (id: number, body: MarkBody) => postOnce(`plan-items/${id}/mark`, body);

export const moveItem = (
  id: number,
  body: { sectionId?: number | null; beforeId?: number | null },
) => post(`plan-items/${id}/move`, body);

export const handOver = (id: number, body: object) =>
  postOnce(`responsible-persons/${id}/hand-over`, body);

export const exportPlan = (id: number) => download(`plans/${id}/export`, `plan-${id}.xlsx`);

export async function read<Body>(path: string): Promise<Body> {
  return (await request<Body>(path)).json;
}
