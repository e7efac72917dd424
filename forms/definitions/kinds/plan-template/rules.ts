// What a template of a plan must keep beside its shape: every row in a section that is there, terms that
// are understood and say no year of their own.

import type { Issue } from '../../../dialect/issues.ts';
import { findDates } from '../../../plans/dates-in-text.ts';
import { type PlanTemplate, periodOf } from '../../../plans/template.ts';
import { parseTerm } from '../../../plans/term.ts';
import { checkKnown, checkOrdered } from '../../rules/parts.ts';

/** Any year will do: it only has the 29th of February. */
const SAMPLE = 2028;

export function planTemplateRules(body: PlanTemplate): Issue[] {
  const { sections, items, controlPoints } = body;
  const known = new Map(Object.entries(sections.items));
  const rows = new Map(Object.entries(items.items));
  return [
    ...checkOrdered(sections, 'sections'),
    ...checkOrdered(items, 'items'),
    ...checkOrdered(controlPoints, 'controlPoints'),
    ...checkPeriod(body),
    ...[...rows].flatMap(([key, { section, parent, term, targets }]) => {
      const at = `items.items.${key}`;
      return [
        ...checkKnown([section], known, `${at}.section`, 'Раздел'),
        ...checkParent(body, key, parent),
        ...checkTerm(body, term, `${at}.term`),
        ...(targets ? checkOrdered(targets, `${at}.targets`) : []),
      ];
    }),
    ...Object.entries(controlPoints.items).flatMap(([key, { item, term }]) => {
      const at = `controlPoints.items.${key}`;
      return [
        ...(item === undefined ? [] : checkKnown([item], rows, `${at}.item`, 'Пункт')),
        ...checkTerm(body, term, `${at}.term`),
      ];
    }),
  ];
}

function issue(path: string, message: string): Issue {
  return { path, keyword: 'plan-template', message };
}

function checkPeriod({ period }: PlanTemplate): Issue[] {
  return Object.entries(period).flatMap(([name, day]) =>
    Number.isNaN(Date.parse(`${SAMPLE}-${day}T00:00:00Z`)) ||
    new Date(`${SAMPLE}-${day}T00:00:00Z`).toISOString().slice(5, 10) !== day
      ? [issue(`period.${name}`, 'Такого дня в году нет: исправьте день и месяц')]
      : [],
  );
}

/** A row stands below an item of the same section, never below another row. */
function checkParent(
  { items, sections }: PlanTemplate,
  key: string,
  parent: string | undefined,
): Issue[] {
  if (parent === undefined) return [];
  const above = items.items[parent];
  const path = `items.items.${key}.parent`;
  if (!above || parent === key) return [issue(path, 'Пункта, в который входит строка, нет')];
  if (above.parent !== undefined) return [issue(path, 'Строка не может входить в другую строку')];
  const own = items.items[key]?.section ?? '';
  return above.section === own || !Object.hasOwn(sections.items, own)
    ? []
    : [issue(path, 'Строка стоит в том же разделе, что и её пункт')];
}

function checkTerm(body: PlanTemplate, term: string, path: string): Issue[] {
  const period = periodOf(body, SAMPLE);
  if (findDates(term, period).some(({ hasYear }) => hasYear) || /\d{4}/.test(term))
    return [issue(path, 'Уберите год: срок читается для того года, на который составят план')];
  return parseTerm(term, period).kind === 'unknown'
    ? [issue(path, 'Срок не распознан: напишите, например, «до 15 марта» или «15 марта – 30 июня»')]
    : [];
}
