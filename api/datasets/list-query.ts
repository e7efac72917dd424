// The list dialect of ra-data-simple-rest: sort=["f","ASC"], range=[a,b], filter={…}.
import { parseJsonText } from '../../forms/dialect/parse.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { lintPredicate, type Predicate } from '../../forms/predicates/index.ts';
import { malformed } from '../problem.ts';

export type Operator = 'eq' | 'neq' | 'gte' | 'gt' | 'lte' | 'lt' | 'in' | 'nin' | 'null';
export type Scalar = string | number | boolean;

export interface Condition {
  field: string;
  operator: Operator;
  values: Scalar[];
  /** Asked of the fields inside a stored document instead of a column. */
  predicate?: Predicate;
}

export interface ListQuery {
  sort?: { field: string; order: 'ASC' | 'DESC' };
  offset: number;
  limit: number;
  conditions: Condition[];
  ids?: number[];
  search?: string;
}

const MOST_ROWS = 1_000;
const MOST_CONDITIONS = 50;
const MOST_VALUES = 1_000;
const LONGEST_PREDICATE = 4_000;
const SUFFIX = /_(gte|gt|lte|lt|neq|in|nin|null)$/;

export function parseListQuery(query: Record<string, string>): ListQuery {
  for (const name of Object.keys(query)) {
    if (!['sort', 'range', 'filter'].includes(name))
      throw malformed(`Неизвестный параметр «${name.slice(0, 40)}».`);
  }
  return { ...parseSort(query.sort), ...parseRange(query.range), ...parseFilter(query.filter) };
}

export function parsed(text: string, name: string): Json | undefined {
  const { value, issues } = parseJsonText(text);
  if (issues.length > 0) throw malformed(`Параметр ${name} — не JSON.`);
  return value;
}

function parseSort(text: string | undefined): Pick<ListQuery, 'sort'> {
  if (text === undefined) return {};
  const value = parsed(text, 'sort');
  if (!Array.isArray(value) || value.length !== 2)
    throw malformed('Порядок задаётся как ["поле","ASC"].');
  const [field, order] = value;
  if (typeof field !== 'string' || (order !== 'ASC' && order !== 'DESC')) {
    throw malformed('Порядок задаётся как ["поле","ASC"] или ["поле","DESC"].');
  }
  return { sort: { field, order } };
}

function parseRange(text: string | undefined): Pick<ListQuery, 'offset' | 'limit'> {
  if (text === undefined) return { offset: 0, limit: MOST_ROWS };
  const value = parsed(text, 'range');
  const [from, to] = Array.isArray(value) ? value : [];
  if (!isCount(from) || !isCount(to) || to < from || !Array.isArray(value) || value.length !== 2) {
    throw malformed('Страница задаётся как [первая, последняя], считая с нуля.');
  }
  if (to - from + 1 > MOST_ROWS)
    throw malformed(`За один раз отдаётся не больше ${MOST_ROWS} строк.`);
  return { offset: from, limit: to - from + 1 };
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

function parseFilter(text: string | undefined): Pick<ListQuery, 'conditions' | 'ids' | 'search'> {
  if (text === undefined) return { conditions: [] };
  const value = parsed(text, 'filter');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('Отбор задаётся объектом JSON.');
  }
  return readFilter(value);
}

export function readFilter(filter: JsonObject): Pick<ListQuery, 'conditions' | 'ids' | 'search'> {
  const entries = Object.entries(filter);
  if (entries.length > MOST_CONDITIONS) throw malformed('Слишком много условий отбора.');
  const conditions: Condition[] = [];
  let ids: number[] | undefined;
  let search: string | undefined;
  for (const [name, value] of entries) {
    if (name === 'q') {
      if (typeof value !== 'string' || value.length > 200 || value.includes('\u0000')) {
        throw malformed('Строка поиска: до 200 знаков.');
      }
      search = value;
    } else if (name === 'id' || name === 'id_in') {
      ids = idsOf(value);
    } else if (name === 'where') conditions.push(documentCondition(value));
    else conditions.push(condition(name, value));
  }
  return { conditions, ids, search };
}

/** A condition as it is built by mouse: what the rows hold is asked by the names of their form. */
function documentCondition(value: Json): Condition {
  if (!isObject(value)) throw malformed('where: условие задаётся объектом.');
  if (JSON.stringify(value).length > LONGEST_PREDICATE)
    throw malformed('where: условие слишком велико.');
  const [issue] = lintPredicate(value);
  if (issue) throw malformed(`where: ${issue.message}.`);
  return { field: 'where', operator: 'eq', values: [], predicate: value };
}

function idsOf(value: Json): number[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length > MOST_VALUES) throw malformed(`В отборе не больше ${MOST_VALUES} значений.`);
  return list.map((id) => {
    const number = typeof id === 'string' && /^\d{1,10}$/.test(id) ? Number(id) : id;
    if (!isCount(number)) throw malformed('Номер записи — целое число.');
    return number;
  });
}

function condition(name: string, value: Json): Condition {
  const suffix = SUFFIX.exec(name);
  const field = suffix ? name.slice(0, suffix.index) : name;
  const given = suffix?.[1];
  if (given === 'null') {
    if (typeof value !== 'boolean') throw malformed(`${name}: ожидается true или false.`);
    return { field, operator: 'null', values: [value] };
  }
  const operator: Operator =
    given === undefined ? (Array.isArray(value) ? 'in' : 'eq') : operatorOf(given);
  const many = operator === 'in' || operator === 'nin';
  const values = many ? value : [value];
  if (!Array.isArray(values)) throw malformed(`${name}: ожидается список значений.`);
  if (values.length > MOST_VALUES) throw malformed(`В отборе не больше ${MOST_VALUES} значений.`);
  return { field, operator, values: values.map((v) => scalar(v, name)) };
}

function operatorOf(text: string): Operator {
  switch (text) {
    case 'gte':
    case 'gt':
    case 'lte':
    case 'lt':
    case 'neq':
    case 'in':
    case 'nin':
      return text;
    default:
      return 'eq';
  }
}

function scalar(value: Json, name: string): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw malformed(`${name.slice(0, 60)}: в отборе допустимы строки, числа, true и false.`);
}
