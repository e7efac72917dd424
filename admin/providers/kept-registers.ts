// What the console knows of the registers kept here.
import { useGetList } from 'react-admin';
import type { Register } from '../../forms/registers/schema.ts';
import type { Attachment } from '../../forms/registers/vocabulary.ts';
import { useMay } from './session.ts';

export interface KeptRegister {
  /** The code. */
  id: string;
  versionId: number;
  title: string;
  shortTitle: string;
  description: string | null;
  attachedTo: Attachment;
  sensitivity: Register['sensitivity'];
  count: number;
}

/** Registers of one's own places, or of the place asked for. */
export function useKeptRegisters(organizationId?: number) {
  const mayRead = useMay('register-record.read');
  return useGetList<KeptRegister>(
    'kept-registers',
    {
      filter: organizationId === undefined ? {} : { organizationId },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'id', order: 'ASC' },
    },
    { enabled: mayRead },
  );
}

export const listOf = (register: string) => `/register-records/of/${register}`;
