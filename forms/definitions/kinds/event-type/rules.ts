import type { Issue } from '../../../dialect/issues.ts';
import type { EventType } from '../../../events/schema.ts';
import { audiences, countedAs, organizers } from '../../../events/vocabulary.ts';
import { checkCodes, checkFields } from '../../rules/parts.ts';
import { specialFields } from '../../rules/sensitivity.ts';

/** What attendance counts as is free: a region may count its own; audience and organiser are not. */
export function eventTypeRules(body: EventType): Issue[] {
  return [
    ...checkCodes(body.audience, audiences, 'audience'),
    ...checkCodes(body.organizers, organizers, 'organizers'),
    ...checkFields(body.schema, 'schema'),
    ...checkFields(body.participantSchema, 'participantSchema'),
    ...checkOpen(body),
    ...body.countsAs
      .filter((code) => !Object.hasOwn(countedAs, code) && !code.startsWith('own-'))
      .map((code) => ({
        path: `countsAs.${code}`,
        keyword: 'enum',
        message: `Выберите зачёт из списка или начните свой код с «own-»: «${code}»`,
      })),
  ];
}

/** What is entered of an event is told to its whole region, of who came to everybody who reads of them. */
function checkOpen(body: EventType): Issue[] {
  return (['schema', 'participantSchema'] as const).flatMap((name) =>
    specialFields(body[name]).map((key) => ({
      path: `${name}.properties.${key}`,
      keyword: 'sensitivity',
      message: 'О специальных сведениях в мероприятии не спрашивают: уберите поле или пометку',
    })),
  );
}
