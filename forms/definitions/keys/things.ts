// Everything in a text that is known by a code and that stored answers, figures or grants may name: questions and
// sections, those inside rows, options, rows and columns of a matrix, columns of a report.
import { isObject, type JsonObject } from '../../json.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { questionTypeOf, rowsIn } from '../../questions/index.ts';
import { markedOptions } from '../../questions/options.ts';
import { fieldName } from '../references/of-fields.ts';

export type ThingRole = 'question' | 'field' | 'section' | 'option' | 'row' | 'column';

export interface Thing {
  role: ThingRole;
  /** Keyed path in the text: a thing is known by it, never by its bare code. */
  path: string;
  code: string;
  /** Answers of one type are never taken for another's. */
  type: string;
  title: string;
  /** The title under which it was known: the author says that this is the same thing. */
  was?: string;
  /** Path of the question it stands in. */
  within?: string;
}

const parts = ['schema', 'participantSchema'] as const;

/** What in a text says that the thing is the one that was called so. */
export const WAS = 'x-was';

const wasOf = (own: JsonObject) => {
  const was = own[WAS];
  return typeof was === 'string' ? { was } : {};
};

export function thingsIn(body: JsonObject): Thing[] {
  return parts.flatMap((part) => {
    const schema = body[part];
    if (!isObject(schema)) return [];
    return [...fieldsIn(schema)].flatMap(([code, field]) =>
      thingsOf(fieldName(part, code), code, field, roleOf(body.kind)),
    );
  });
}

const roleOf = (kind: unknown): ThingRole =>
  kind === 'questionnaire' ? 'question' : kind === 'report-template' ? 'column' : 'field';

/** The field itself first, then what is known by a code inside it. */
export function thingsOf(
  path: string,
  code: string,
  field: JsonObject,
  usual: ThingRole = 'question',
): Thing[] {
  const type = questionTypeOf(field);
  const own: Thing = {
    role: type.holds === 'section' ? 'section' : usual,
    path,
    code,
    type: type.signature(field),
    title: String(field.title ?? code),
    ...wasOf(field),
  };
  const options = field.type === 'array' ? `${path}.items.oneOf` : `${path}.oneOf`;
  return [
    own,
    ...[...rowsIn(field)].flatMap(([inner, row]) =>
      thingsOf(`${path}.items.properties.${inner}`, inner, row, usual).map((thing) => ({
        within: path,
        ...thing,
      })),
    ),
    ...ofEntries(options, 'option', markedOptions(field), path),
    ...ofEntries(`${path}.x-rows`, 'row', field['x-rows'], path),
    ...ofEntries(`${path}.x-columns`, 'column', field['x-columns'], path),
  ];
}

/** Entries with a code; branches of a schema taken over from elsewhere have none. */
function ofEntries(path: string, role: ThingRole, list: unknown, within: string): Thing[] {
  return (Array.isArray(list) ? list : []).filter(isObject).flatMap((entry): Thing[] => {
    const { const: value, title } = entry;
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [
      {
        role,
        path: `${path}.${value}`,
        code: String(value),
        type: '',
        title: String(title ?? value),
        ...wasOf(entry),
        within,
      },
    ];
  });
}
