import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import type { Mode, Status } from '../../forms/definitions/packages/plan.ts';
import type { TextFile } from '../parts/FileButton.tsx';
import { download } from '../providers/download.ts';
import { post } from '../providers/http-client.ts';
import { postOnce } from '../providers/post-once.ts';

export interface PlannedElement {
  name: string;
  kind: KindCode;
  code: string;
  title: string;
  status: Status;
  applies: boolean;
  missing: string[];
  collisions: number;
  /** Sentences of what would change. */
  changes: string[];
  moreChanges: number;
}

export const takeOut = (ids: readonly number[]) =>
  download(`packages/file?ids=${JSON.stringify(ids)}`, 'methodology.json');

export async function planPackage(
  organizationId: number,
  { text }: TextFile,
  mode: Mode,
): Promise<PlannedElement[]> {
  const { json } = await post<{ entries: PlannedElement[] }>('packages/plan', {
    organizationId,
    text,
    mode,
  });
  return json.entries;
}

export async function takeIn(asked: {
  organizationId: number;
  text: string;
  mode: Mode;
  only: string[];
  note: string;
  remove?: boolean;
}): Promise<number> {
  return (await postOnce<{ applied: number }>('packages', asked)).json.applied;
}
