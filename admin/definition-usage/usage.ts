// What the server tells of the use of an element, as the tab shows it.
import type { TargetKind } from '../../forms/definitions/references/index.ts';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { request } from '../providers/http-client.ts';

export interface UsedPlace {
  path: string;
  where: string;
  to: TargetKind;
  name: string;
}

export interface UsingElement {
  id: number;
  resource: string;
  title: string;
  organizationName: string;
  layer: DefinitionRow['layer'];
  inForce: boolean;
  inDraft: boolean;
  places: UsedPlace[];
}

export interface MadeRecords {
  resource: string;
  title: string;
  total: number;
  byVersion: { versionId: number; number: number; count: number }[];
}

export interface Usage {
  gives: { to: TargetKind; name: string }[];
  reads: UsedPlace[];
  own: { path: string; where: string }[];
  definitions: UsingElement[];
  records: MadeRecords[];
}

export async function usageOf(resource: string, id: number, path: string): Promise<Usage> {
  const asked = path === '' ? '' : `?path=${encodeURIComponent(path)}`;
  return (await request<Usage>(`${resource}/${id}/usage${asked}`)).json;
}

export async function usersOfFact(fact: string): Promise<UsingElement[]> {
  return (await request<UsingElement[]>(`fact-users?fact=${encodeURIComponent(fact)}`)).json;
}
