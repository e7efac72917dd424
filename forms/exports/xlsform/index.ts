// A questionnaire as a workbook in XLSForm layout, and the list of what that layout cannot say.

import { Untranslatable } from '../../imports/xlsform/expression/tokens.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { fieldsIn, requiredIn } from '../../questionnaires/schema.ts';
import { questionTypeOf } from '../../questions/index.ts';
import { entriesIn } from '../../questions/options.ts';
import type { SheetCells } from '../../questions/sheet.ts';
import { type Left, leftOf } from './left.ts';
import { namesOf, type SheetNames } from './names.ts';
import { toCalculation } from './to-calculation.ts';
import { toExpression } from './to-expression.ts';

export const surveyHeader = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'constraint',
  'constraint_message',
  'appearance',
  'calculation',
  'parameters',
  'repeat_count',
  'body::accept',
] as const;

type Column = (typeof surveyHeader)[number];
type Row = Partial<Record<Column, string>>;

export interface XlsformSheets {
  survey: string[][];
  choices: string[][];
  settings: string[][];
  left: Left[];
}

const USUAL_ROWS = 20;

export function writeXlsform(body: JsonObject): XlsformSheets {
  const schema = isObject(body.schema) ? body.schema : {};
  const writer = new Writer(namesOf(schema));
  writer.pages(body, fieldsIn(schema), requiredIn(schema));
  for (const [key, what] of [
    ['description', 'Описание опросника'],
    ['locked', 'Закреплённые части'],
    ['byLink', 'Ответы по ссылке'],
  ] as const)
    if (body[key] !== undefined) writer.left.push({ title: String(body.title), key: '', what });
  return {
    survey: [
      [...surveyHeader],
      ...writer.rows.map((row) => surveyHeader.map((column) => row[column] ?? '')),
    ],
    choices: [['list_name', 'name', 'label'], ...writer.choices],
    settings: [
      ['form_title', 'form_id', 'style'],
      [String(body.title ?? ''), String(body.code ?? ''), 'pages'],
    ],
    left: writer.left,
  };
}

class Writer {
  readonly rows: Row[] = [];
  readonly choices: string[][] = [];
  readonly left: Left[] = [];
  readonly #names: SheetNames;

  constructor(names: SheetNames) {
    this.#names = names;
  }

  pages(body: JsonObject, fields: Map<string, JsonObject>, required: Set<string>): void {
    const pages = isObject(body.pages) ? body.pages : {};
    const items = isObject(pages.items) ? pages.items : {};
    for (const name of (Array.isArray(pages.order) ? pages.order : []).map(String)) {
      const page = items[name];
      if (!isObject(page)) continue;
      this.rows.push({
        type: 'begin_group',
        name,
        label: String(page.title ?? name),
        ...(page.description ? { hint: String(page.description) } : {}),
        appearance: 'field-list',
      });
      this.#fields((Array.isArray(page.fields) ? page.fields : []).map(String), fields, required);
      this.rows.push({ type: 'end_group' });
    }
  }

  #fields(keys: string[], fields: Map<string, JsonObject>, required: Set<string>): void {
    let section: string | undefined;
    for (const key of keys) {
      const field = fields.get(key);
      if (!field) continue;
      if (section !== undefined && field['x-section'] !== section) {
        this.rows.push({ type: 'end_group' });
        section = undefined;
      }
      if (questionTypeOf(field).holds === 'section') {
        this.rows.push({ type: 'begin_group', ...this.#common(key, field, false) });
        section = key;
      } else this.#field(key, field, required.has(key));
      this.left.push(...leftOf(key, field));
    }
    if (section !== undefined) this.rows.push({ type: 'end_group' });
  }

  #field(key: string, field: JsonObject, required: boolean, group?: string): void {
    const type = questionTypeOf(field);
    const common = this.#common(key, field, required, group);
    const cells = type.toSheet(key, field, required);
    if (!cells) {
      this.#tell(key, field, 'Вопрос целиком: в таблице такого вида нет');
      return;
    }
    for (const what of cells.left ?? []) this.#tell(key, field, what);
    if (type.holds === 'rows') this.#group(key, field, common);
    else if (type.computed) this.#calculation(key, field, common, cells.type, group);
    else this.#question(cells, common);
  }

  #question(cells: SheetCells, common: Row): void {
    const { list, inside, requiredInside } = cells;
    if (list) this.#options(list.name, list.options);
    const constraint = [...(cells.limits ?? []), ...(common.constraint ? [common.constraint] : [])];
    const { required: _, ...rest } = common;
    this.rows.push({
      ...(requiredInside ? rest : common),
      type: cells.type,
      ...(constraint.length > 0 ? { constraint: constraint.join(' and ') } : {}),
      ...(cells.appearance ? { appearance: cells.appearance } : {}),
      ...(cells.parameters ? { parameters: cells.parameters } : {}),
      ...(cells.accept ? { 'body::accept': cells.accept } : {}),
    });
    if (inside) this.rows.push(...inside, { type: 'end_group' });
  }

  #calculation(key: string, field: JsonObject, common: Row, type: string, group?: string): void {
    const calculation = this.#described(key, field, 'Расчёт', () =>
      toCalculation(field['x-compute'], this.#names.find(group)),
    );
    if (calculation !== undefined) this.rows.push({ type, ...common, calculation });
  }

  #common(key: string, field: JsonObject, required: boolean, group?: string): Row {
    const find = this.#names.find(group);
    const expression = (keyword: string, what: string) =>
      field[keyword] === undefined
        ? undefined
        : this.#described(key, field, what, () => toExpression(field[keyword], find));
    const relevant = expression('x-visible-when', 'Условие показа');
    const needed = required ? 'yes' : expression('x-required-when', 'Условие обязательности');
    const constraint = expression('x-allowed-when', 'Условие на ответ');
    return {
      name: this.#names.of(key, group),
      label: String(field.title ?? key),
      ...(field.description ? { hint: String(field.description) } : {}),
      ...(needed ? { required: needed } : {}),
      ...(relevant ? { relevant } : {}),
      ...(constraint
        ? { constraint: / or /.test(constraint) ? `(${constraint})` : constraint }
        : {}),
      ...(constraint ? { constraint_message: String(field['x-allowed-message'] ?? '') } : {}),
    };
  }

  #group(key: string, field: JsonObject, common: Row): void {
    const items = isObject(field.items) ? field.items : {};
    const { minItems, maxItems } = field;
    const fixed = typeof minItems === 'number' && minItems > 0 && minItems === maxItems;
    const usual = minItems === undefined && (maxItems === undefined || maxItems === USUAL_ROWS);
    if (!fixed && !usual) this.#tell(key, field, 'Наименьшее и наибольшее число повторов');
    this.rows.push({
      type: 'begin_repeat',
      ...common,
      ...(fixed ? { repeat_count: String(minItems) } : {}),
    });
    const required = requiredIn(items);
    for (const [inner, question] of fieldsIn(items)) {
      this.#field(inner, question, required.has(inner), key);
      this.left.push(...leftOf(inner, question));
    }
    this.rows.push({ type: 'end_repeat' });
  }

  /** An option of a list that several questions share stands there once. */
  #options(list: string, options: Json): void {
    for (const { const: value, title } of entriesIn(options)) {
      const code = String(value);
      if (!this.choices.some(([name, known]) => name === list && known === code))
        this.choices.push([list, code, title]);
    }
  }

  #described(key: string, field: JsonObject, what: string, say: () => string): string | undefined {
    try {
      return say();
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.#tell(key, field, `${what}: ${error.message}`);
      return undefined;
    }
  }

  #tell(key: string, field: JsonObject, what: string): void {
    this.left.push({ title: String(field.title ?? key), key, what });
  }
}
