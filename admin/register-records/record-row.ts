// A record of a register as lists and screens get it, and what it hangs on.
import type { JsonObject } from '../../forms/json.ts';
import type { KeptAside } from '../../forms/questionnaires/index.ts';
import type { Register } from '../../forms/registers/schema.ts';
import type { Attachment } from '../../forms/registers/vocabulary.ts';

export interface RecordRow {
  id: number;
  version: number;
  register: string;
  registerTitle: string;
  definitionVersionId: number;
  sensitivity: Register['sensitivity'];
  title: string;
  values: JsonObject;
  /** What its version has no place for; with the single record only. */
  keptAside?: KeptAside[] | null;
  attachedKind: Attachment;
  attachedId: number | null;
  attachedTitle: string | null;
  municipalityId: number | null;
  organizationId: number;
  organizationName: string;
  createdBy: string | null;
  createdAt: string;
  updatedAt: string;
}

const cards: Partial<Record<Attachment, (id: number) => string>> = {
  learner: (id) => `/learners/${id}/show`,
  organization: (id) => `/organizations/${id}/show`,
  employer: (id) => `/employers/${id}/show`,
  event: (id) => `/events/${id}/show`,
};

/** Where the card stands that a record hangs on. */
export function cardOf({ attachedKind, attachedId }: RecordRow): string | undefined {
  return attachedId === null ? undefined : cards[attachedKind]?.(attachedId);
}
