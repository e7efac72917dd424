// Nothing states itself more open than what it reads.

import type { Issue } from '../../dialect/issues.ts';
import type { JsonObject } from '../../json.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import {
  sensitivityOf,
  sensitivityOfOptions,
  statedSensitivity,
} from '../../questionnaires/sensitivity.ts';
import { factSensitivity } from '../../risk/fact-catalogue.ts';

/** A question may be more closed than what it is made of, never less. */
export function checkStated(schema: JsonObject, path: string): Issue[] {
  const fields = fieldsIn(schema);
  return [...fields].flatMap(([key, field]): Issue[] => {
    const stated = statedSensitivity(field['x-sensitivity']);
    if (stated === undefined || stated === 'special') return [];
    // What is not special is told to the same people, whichever of the two it calls itself.
    if (sensitivityOf(key, fields, factSensitivity) !== 'special') return [];
    return [
      {
        path: `${path}.properties.${key}.x-sensitivity`,
        keyword: 'x-sensitivity',
        message: 'Вопрос читает специальные сведения: закройте его так же или уберите пометку',
      },
    ];
  });
}

/** Questions that are special, whole or in some of their options. */
export function specialFields(schema: JsonObject): string[] {
  const fields = fieldsIn(schema);
  return [...fields]
    .filter(
      ([key, field]) =>
        sensitivityOf(key, fields, factSensitivity) === 'special' ||
        sensitivityOfOptions(field) === 'special',
    )
    .map(([key]) => key);
}
