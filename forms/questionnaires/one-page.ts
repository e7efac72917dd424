// Fields that stand in no questionnaire (of an event, of its participant) are checked and drawn as one page of one.

import type { JsonObject } from '../json.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';

/** `schema` holds fields as every kind with fields embeds them; `title` heads the page. */
export function onePage(schema: JsonObject, title: string): Questionnaire {
  return {
    kind: 'questionnaire',
    code: 'fields',
    title,
    legalReference: { document: '', clause: '' },
    subject: 'learner',
    schema,
    pages: { order: ['all'], items: { all: { title, fields: [...fieldsIn(schema).keys()] } } },
  };
}
