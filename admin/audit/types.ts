import type { Json } from '../../forms/json.ts';

export interface AuditChange {
  field: string;
  title: string;
  before?: Json;
  after?: Json;
  /** The reader may not see the values … */
  closed?: boolean;
  /** … or the person's key is destroyed and nobody can. */
  erased?: boolean;
}

export interface AuditEvent {
  id: number;
  at: string;
  actorName: string | null;
  actorLogin: string | null;
  /** What it speaks of is left out where that is closed to the reader. */
  action?: string;
  outcome: string;
  resource?: string | null;
  resourceId?: string | null;
  organizationName: string | null;
  summary?: string;
  changes?: AuditChange[];
}
