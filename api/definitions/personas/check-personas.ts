// Publication waits until every example of the element comes true on the text about to be published.

import type { Knex } from 'knex';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { isPersonaKind, outcomeInWords, runPersona } from '../../../forms/personas/index.ts';
import { personasOf } from './persona-queries.ts';
import { subjectOf } from './subject.ts';

export async function checkPersonas(
  db: Knex,
  definition: { id: number; kind: string; organization_id: number },
  body: JsonObject,
): Promise<Issue[]> {
  const { kind } = definition;
  if (!isPersonaKind(kind)) return [];
  const rows = await personasOf(db, [definition.id]);
  const subject =
    rows.length > 0 ? await subjectOf(db, definition.organization_id, body) : undefined;
  if (!subject) return [];
  return rows.flatMap(({ uid, title, input, expected }): Issue[] => {
    const wanted: JsonObject = JSON.parse(expected);
    const { passed, found } = runPersona(subject, JSON.parse(input), wanted);
    if (passed) return [];
    const say = (outcome: JsonObject) => outcomeInWords(kind, outcome, (key) => key);
    return [
      {
        path: `personas.${uid}`,
        keyword: 'persona',
        message: `Контрольный пример «${title}» не сходится: ожидалось «${say(wanted)}», получилось «${say(found)}»`,
      },
    ];
  });
}
