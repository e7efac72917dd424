// A register: records of a region's own kind, with a form, a list and what they are attached to.

import type { JsonObject } from '../json.ts';
import { fieldKeySchema, type Head, metaSchema } from '../meta-schema.ts';
import { fieldsSchema } from '../questionnaires/schema.ts';
import { type Attachment, attachments, recordSensitivities } from './vocabulary.ts';

export interface Register extends Head<'register'> {
  /** In the navigation and over the list. */
  shortTitle: string;
  attachedTo: Attachment;
  sensitivity: keyof typeof recordSensitivities;
  schema: JsonObject;
  /** The field a record is called by. */
  titleField: string;
  /** Fields that stand in the list, in this order. */
  columns: string[];
  /** The field that no two records of a region share. */
  uniqueField?: string;
}

export const registerMetaSchema = metaSchema(
  'register',
  {
    shortTitle: { type: 'string', minLength: 3, maxLength: 120 },
    attachedTo: { enum: Object.keys(attachments) },
    sensitivity: { enum: Object.keys(recordSensitivities) },
    schema: fieldsSchema,
    titleField: fieldKeySchema,
    columns: {
      type: 'array',
      items: fieldKeySchema,
      uniqueItems: true,
      minItems: 1,
      maxItems: 12,
      'x-array': 'ordered',
    },
    uniqueField: fieldKeySchema,
  },
  ['shortTitle', 'attachedTo', 'sensitivity', 'schema', 'titleField', 'columns'],
);
