// A questionnaire made of what an import has read.
import type { JsonObject } from '../json.ts';
import type { ImportNote } from './notes.ts';

export interface ImportHead {
  code: string;
  title: string;
  document: string;
  clause: string;
}

export interface Imported {
  /** Absent when there is not a single question. */
  body?: JsonObject;
  notes: ImportNote[];
}

interface Parts {
  description?: string;
  properties: JsonObject;
  required: string[];
  pages: readonly { key: string; title: string; description?: string; fields: string[] }[];
}

export function questionnaireOf(head: ImportHead, parts: Parts): JsonObject {
  return {
    kind: 'questionnaire',
    code: head.code,
    title: head.title,
    ...(parts.description ? { description: parts.description } : {}),
    legalReference: { document: head.document, clause: head.clause },
    subject: 'learner',
    schema: { type: 'object', properties: parts.properties, required: parts.required },
    pages: {
      order: parts.pages.map(({ key }) => key),
      items: Object.fromEntries(
        parts.pages.map(({ key, ...page }) => [key, page as unknown as JsonObject]),
      ),
    },
  };
}
