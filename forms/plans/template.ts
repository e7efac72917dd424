// A template of a plan: columns, sections, standard items and control points. Terms are worded without a
// year and read for the year a plan is made for.

import type { JsonObject } from '../json.ts';
import {
  fieldKeySchema,
  type Head,
  longText,
  metaSchema,
  type Ordered,
  orderedSchema,
  shortText,
} from '../meta-schema.ts';
import { type PlanColumn, planColumns } from './columns.ts';
import type { Period } from './dates-in-text.ts';
import { type Audience, audiences } from './duties.ts';
import { withYears } from './shift.ts';
import { type Aim, comparisons } from './state.ts';

export interface TemplateTarget {
  title: string;
  unit?: string;
  comparison: Aim['comparison'];
  target: number;
  source?: string;
}

export interface TemplateItem {
  /** Key of its section. */
  section: string;
  /** Key of the item it is a row of. */
  parent?: string;
  title: string;
  responsible: string;
  term: string;
  result: string;
  targets?: Ordered<TemplateTarget>;
}

export interface TemplatePoint {
  audience: Audience;
  title: string;
  term: string;
  /** Key of the item it is about. */
  item?: string;
}

export interface PlanTemplate extends Head<'plan-template'> {
  /** What the plan is called; without it as the template. */
  planTitle?: string;
  subtitle?: string;
  programme?: string;
  /** Days of the year as MM-DD; an end before the beginning lies in the next year. */
  period: { start: string; end: string };
  columns: PlanColumn[];
  sections: Ordered<{ title: string }>;
  items: Ordered<TemplateItem>;
  controlPoints: Ordered<TemplatePoint>;
}

const dayOfYear: JsonObject = { type: 'string', pattern: '^[01][0-9]-[0-3][0-9]$', maxLength: 5 };
const words = (maxLength: number): JsonObject => ({ type: 'string', maxLength });

const target: JsonObject = {
  type: 'object',
  required: ['title', 'comparison', 'target'],
  additionalProperties: false,
  properties: {
    title: shortText,
    unit: words(40),
    comparison: { enum: [...comparisons] },
    target: { type: 'number', minimum: -1_000_000_000, maximum: 1_000_000_000 },
    source: words(300),
  },
};

const item: JsonObject = {
  type: 'object',
  required: ['section', 'title', 'responsible', 'term', 'result'],
  additionalProperties: false,
  properties: {
    section: fieldKeySchema,
    parent: fieldKeySchema,
    title: longText,
    responsible: words(4000),
    term: words(1000),
    result: words(8000),
    targets: orderedSchema(target),
  },
};

const controlPoint: JsonObject = {
  type: 'object',
  required: ['audience', 'title', 'term'],
  additionalProperties: false,
  properties: {
    audience: { enum: Object.keys(audiences) },
    title: longText,
    term: { type: 'string', minLength: 1, maxLength: 1000 },
    item: fieldKeySchema,
  },
};

export const planTemplateMetaSchema = metaSchema(
  'plan-template',
  {
    planTitle: { type: 'string', minLength: 3, maxLength: 1000 },
    subtitle: words(300),
    programme: words(300),
    period: {
      type: 'object',
      'x-whole': true,
      required: ['start', 'end'],
      additionalProperties: false,
      properties: { start: dayOfYear, end: dayOfYear },
    },
    columns: {
      type: 'array',
      items: { enum: Object.keys(planColumns) },
      uniqueItems: true,
      minItems: Object.keys(planColumns).length,
      maxItems: Object.keys(planColumns).length,
      'x-array': 'atomic',
    },
    sections: orderedSchema({
      type: 'object',
      required: ['title'],
      additionalProperties: false,
      properties: { title: shortText },
    }),
    items: orderedSchema(item),
    controlPoints: orderedSchema(controlPoint),
  },
  ['period', 'columns', 'sections', 'items', 'controlPoints'],
);

/** The days of a plan made by the template for a year. */
export function periodOf({ period: { start, end } }: PlanTemplate, year: number): Period {
  return { from: `${year}-${start}`, to: `${end < start ? year + 1 : year}-${end}` };
}

export interface NumberedItem extends TemplateItem {
  key: string;
  /** «7», and «7.2» for a row of the seventh. */
  number: string;
}

/** Items in their order with the numbers they print under; rows below an item follow it. */
export function numberedItems({ items }: PlanTemplate): NumberedItem[] {
  const numbered: NumberedItem[] = [];
  const tops = items.order.filter((key) => items.items[key]?.parent === undefined);
  tops.forEach((key, index) => {
    const top = items.items[key];
    if (!top) return;
    const number = String(index + 1);
    numbered.push({ ...top, key, number });
    const below = items.order.filter((other) => items.items[other]?.parent === key);
    below.forEach((other, place) => {
      const row = items.items[other];
      if (row) numbered.push({ ...row, key: other, number: `${number}.${place + 1}` });
    });
  });
  return numbered;
}

/** «Отчёт за {год} год»: the words of a template that speak of the plan's own year. */
export function wordsInPlan(words: string, { from }: Period): string {
  return words.replaceAll('{год}', from.slice(0, 4));
}

/** A term of the template as it is printed in the plan of a period: with its years. */
export function termInPlan(term: string, period: Period): string {
  return withYears(term, period);
}
