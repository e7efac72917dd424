// A form as its checks read it: every question with where it stands, those inside repeating groups too.
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { fieldsIn, requiredIn } from '../../questionnaires/schema.ts';
import { rowQuestions, rowSchema } from '../../questions/group.ts';
import { type QuestionType, questionTypeOf } from '../../questions/index.ts';
import { linesOfOptions } from '../../questions/options.ts';
import { titleOf } from '../../questions/question-type.ts';

export interface AdvisedField {
  key: string;
  field: JsonObject;
  type: QuestionType;
  title: string;
  path: readonly string[];
  /** Key of the repeating group it stands in. */
  group?: string;
  /** Always, or under a condition. */
  required: boolean;
  /** Stands right under an option: «Какая именно?». */
  tied: boolean;
}

export interface AdvisedPage {
  key: string;
  title: string;
  fields: readonly string[];
}

export interface AdvisedForm {
  schema: JsonObject;
  fields: ReadonlyMap<string, JsonObject>;
  every: readonly AdvisedField[];
  /** None where the form has no pages. */
  pages: readonly AdvisedPage[];
}

function readFields(schema: JsonObject, path: readonly string[], group?: string): AdvisedField[] {
  const fields = fieldsIn(schema);
  const always = requiredIn(schema);
  const tied = new Set(
    [...fields.values()].flatMap((field) => [...linesOfOptions(field).values()]),
  );
  return [...fields].flatMap(([key, field]): AdvisedField[] => {
    const type = questionTypeOf(field);
    const own = [...path, 'properties', key];
    const one: AdvisedField = {
      key,
      field,
      type,
      title: titleOf(key, field),
      path: own,
      ...(group === undefined ? {} : { group }),
      required: always.has(key) || isObject(field['x-required-when']),
      tied: tied.has(key),
    };
    const inside =
      type.holds === 'rows' && rowQuestions(field).size > 0
        ? readFields(rowSchema(field), [...own, 'items'], key)
        : [];
    return [one, ...inside];
  });
}

const texts = (value: Json | undefined) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function readPages({ pages }: JsonObject): AdvisedPage[] {
  const { order, items } = isObject(pages) ? pages : {};
  return texts(order).flatMap((key) => {
    const page = isObject(items) ? items[key] : undefined;
    if (!isObject(page)) return [];
    return [{ key, title: String(page.title ?? key), fields: texts(page.fields) }];
  });
}

/** @param part property of the body that holds the schema of the fields */
export function readForm(body: JsonObject, part: string): AdvisedForm {
  const schema = isObject(body[part]) ? body[part] : {};
  return {
    schema,
    fields: fieldsIn(schema),
    every: readFields(schema, [part]),
    pages: part === 'schema' ? readPages(body) : [],
  };
}
