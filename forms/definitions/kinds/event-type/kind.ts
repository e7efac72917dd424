import { type EventType, eventTypeMetaSchema } from '../../../events/schema.ts';
import { countedFacts } from '../../../events/vocabulary.ts';
import type { JsonObject } from '../../../json.ts';
import { gives, type Reference, texts } from '../../references/reference.ts';
import { defineKind } from '../kind.ts';
import { eventTypeRules } from './rules.ts';

function references(body: JsonObject): Reference[] {
  const counted = texts(body.countsAs);
  const facts = counted.flatMap((code) => countedFacts[code] ?? []);
  return [...gives('countsAs', 'counted-as', counted), ...gives('countsAs', 'fact', facts)];
}

export const eventType = defineKind<'event-type', EventType>({
  code: 'event-type',
  resource: 'event-types',
  title: 'Тип события',
  plural: 'Типы событий',
  metaSchema: eventTypeMetaSchema,
  rules: eventTypeRules,
  references,
  fieldNoun: 'поле',
  places: [[/^countsAs$/, 'чем засчитывается участие']],
  captions: {},
});
