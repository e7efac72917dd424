// Lists as a person likes them: conditions, order, columns. They are the person's own, whoever else asks.

import { isObject, type Json } from '../../forms/json.ts';
import { dataset } from '../datasets/dataset.ts';
import { readFilter } from '../datasets/list-query.ts';
import { rowFields } from '../datasets/owned.ts';
import type { Call } from '../http/endpoint.ts';
import { resource } from '../http/resource.ts';
import { conflict, invalid } from '../problem.ts';

export const savedViews = dataset({
  name: 'saved-views',
  noun: 'saved-view',
  title: 'Сохранённые виды',
  from: 'saved_views w',
  id: 'w.id',
  scope: { kind: 'own', user: 'w.user_id' },
  defaultSort: ['position', 'ASC'],
  fields: {
    ...rowFields('w'),
    resource: { sql: 'w.resource', type: 'string', title: 'Список' },
    title: { sql: 'w.title', type: 'string', title: 'Название' },
    // May hold a name somebody searched for.
    query: { sql: 'w.query', type: 'json', title: 'Отбор и порядок', unjournalled: true },
    position: { sql: 'w.position', type: 'integer', title: 'Место среди видов' },
    updatedAt: { sql: 'w.updated_at', type: 'instant', title: 'Изменено' },
  },
});

const request = {
  type: 'object',
  properties: {
    resource: {
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      maxLength: 80,
      title: 'Список',
    },
    title: { type: 'string', minLength: 1, maxLength: 60, title: 'Название' },
    query: { type: 'object', title: 'Отбор и порядок' },
    position: { type: 'integer', minimum: 0, maximum: 10_000, title: 'Место среди видов' },
  },
  required: ['resource', 'title', 'query'],
} as const;

const MOST_VIEWS = 30;
const LONGEST_QUERY = 10_000;
const MEMBERS = ['filter', 'sort', 'columns', 'density'];

function isSort(value: Json | undefined): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value) || value.length !== 2) return false;
  return typeof value[0] === 'string' && (value[1] === 'ASC' || value[1] === 'DESC');
}

function isColumns(value: Json | undefined): boolean {
  if (value === undefined) return true;
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** The text to store; refused when a list could not be opened by it. */
function checkedQuery(query: Json | undefined): string {
  const wrong = () =>
    invalid({ query: 'Вид записан неверно: откройте список и сохраните вид снова' });
  if (!isObject(query) || Object.keys(query).some((name) => !MEMBERS.includes(name))) throw wrong();
  const { filter = {}, sort, columns, density } = query;
  const known = density === undefined || density === 'compact' || density === 'normal';
  if (!isObject(filter) || !isSort(sort) || !isColumns(columns) || !known) throw wrong();
  try {
    readFilter(filter);
  } catch {
    throw wrong();
  }
  const text = JSON.stringify(query);
  if (text.length > LONGEST_QUERY)
    throw invalid({ query: 'Слишком много условий для одного вида' });
  return text;
}

async function checkPlaceAmongOthers(
  call: Call,
  view: { resource: string; title: string },
  id: number | undefined,
): Promise<number> {
  const others: { id: number; title: string; position: number }[] = await call
    .trx('saved_views')
    .where({ user_id: call.actor.userId, resource: view.resource })
    .select('id', 'title', 'position');
  if (others.some((other) => other.id !== id && other.title === view.title))
    throw invalid({ title: 'Вид с таким названием у этого списка уже есть' });
  if (id === undefined && others.length >= MOST_VIEWS)
    throw conflict('Вид не сохранён', `У списка уже ${MOST_VIEWS} видов: удалите ненужный.`);
  return Math.max(-1, ...others.map(({ position }) => position)) + 1;
}

export const savedViewRoom = resource({
  dataset: savedViews,
  table: 'saved_views',
  create: request,
  update: request,
  removable: true,
  ownership: 'own',
  label: (record) => String(record.title),
  async prepare(call, body, current) {
    const view = { resource: body.resource, title: body.title.trim() };
    const query = checkedQuery(body.query);
    const last = await checkPlaceAmongOthers(call, view, current && Number(current.id));
    const position = typeof body.position === 'number' ? body.position : last;
    return { columns: { ...view, query, position }, organizationId: 0 };
  },
});
