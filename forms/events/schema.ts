// A type of event: its own fields, those of a participant's outcome, and what attendance counts as.

import type { JsonObject } from '../json.ts';
import { codeSet, type Head, metaSchema } from '../meta-schema.ts';
import { fieldsSchema } from '../questionnaires/schema.ts';

export interface EventType extends Head<'event-type'> {
  audience: string[];
  organizers: string[];
  countsAs: string[];
  /** Working days after the event within which attendance is to be recorded. */
  recordWithinWorkdays?: number;
  schema: JsonObject;
  participantSchema: JsonObject;
}

export const eventTypeMetaSchema = metaSchema(
  'event-type',
  {
    audience: { ...codeSet, minItems: 1 },
    organizers: { ...codeSet, minItems: 1 },
    countsAs: codeSet,
    recordWithinWorkdays: { type: 'integer', minimum: 1, maximum: 60 },
    schema: fieldsSchema,
    participantSchema: fieldsSchema,
  },
  ['audience', 'organizers', 'countsAs', 'schema', 'participantSchema'],
);
