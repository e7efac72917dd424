import type { Words } from '../messages/words.ts';

export interface ServiceArea {
  id: number;
  version: number;
  providerId: number;
  providerName: string;
  organizationId: number;
  organizationName: string;
  groundKind: string;
  groundDocument: string | null;
  validFrom: string;
  validTo: string | null;
}

export const groundKinds: Words = {
  agreement: 'соглашение',
  territory: 'территория',
  order: 'приказ',
};
