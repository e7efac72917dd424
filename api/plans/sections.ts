// Sections of plans: written whole with the plan, kept by their numbers.
import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import type { Call } from '../http/endpoint.ts';
import { equal } from '../http/merge.ts';
import { invalid } from '../problem.ts';

export const sectionsRequest = {
  type: 'array',
  maxItems: 100,
  title: 'Разделы',
  items: {
    type: 'object',
    properties: {
      id: { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1 },
      number: { type: ['string', 'null'], maxLength: 20, title: 'Номер раздела' },
      title: { type: 'string', minLength: 1, maxLength: 500, title: 'Название раздела' },
    },
    required: ['title'],
    additionalProperties: false,
  },
} as const;

export async function attachSections(call: Call, rows: JsonObject[]): Promise<void> {
  const found = await call
    .trx('plan_sections')
    .whereIn(
      'plan_id',
      rows.map(({ id }) => Number(id)),
    )
    .orderBy(['plan_id', 'position'])
    .select('id', 'plan_id', 'number', 'title');
  for (const row of rows) {
    row.sections = found
      .filter(({ plan_id }) => plan_id === row.id)
      .map(({ id, number, title }) => ({ id, number, title }));
  }
}

/** The plan's sections become these, in this order; one that holds items is not dropped. */
export async function saveSections(
  trx: Knex,
  planId: number,
  wanted: JsonObject[],
  before: JsonObject[],
): Promise<void> {
  if (equal(wanted, before)) return;
  const known = new Map(before.map((section) => [Number(section.id), section]));
  const kept = new Set(wanted.flatMap(({ id }) => (id === undefined ? [] : [Number(id)])));
  if ([...kept].some((id) => !known.has(id)))
    throw invalid({ sections: 'Такого раздела в плане нет: обновите страницу' });
  for (const [id, { title }] of known) {
    if (kept.has(id)) continue;
    if (await trx('plan_items').where({ section_id: id }).first('id')) {
      throw invalid({ sections: `В разделе «${title}» есть пункты: сначала перенесите их` });
    }
    await trx('plan_sections').where({ id }).delete();
  }
  for (const [position, section] of wanted.entries()) {
    const columns = {
      number: section.number ?? null,
      title: String(section.title).trim(),
      position: position + 1,
    };
    if (section.id === undefined)
      await trx('plan_sections').insert({ plan_id: planId, ...columns });
    else await trx('plan_sections').where({ id: section.id }).update(columns);
  }
}
