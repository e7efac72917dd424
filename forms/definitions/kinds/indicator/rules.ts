// What an indicator must keep beside its shape: a share of something, known fields, days where there are.

import { datasetFields, knownFields } from '../../../conditions/index.ts';
import type { Issue } from '../../../dialect/issues.ts';
import { distinctOf, fieldsOfDataset, hasDays } from '../../../indicators/fields.ts';
import type { Indicator } from '../../../indicators/schema.ts';
import type { Query } from '../../../queries/schema.ts';
import { checkPredicate } from '../../rules/parts.ts';

export function indicatorRules(body: Indicator): Issue[] {
  const { unit, numerator, denominator } = body;
  const issues = [...checkQuery(numerator, 'numerator'), ...checkPeriod(body)];
  if (denominator) issues.push(...checkQuery(denominator, 'denominator'));
  if (unit === 'percent' && !denominator)
    issues.push(issue('denominator', 'Доля считается от целого: укажите, от кого или от чего'));
  if (unit === 'count' && denominator)
    issues.push(issue('denominator', 'Число ни от чего не считается: уберите целое'));
  if (unit === 'percent' && body.target > 100)
    issues.push(issue('target', 'Доля не больше 100 %: исправьте цель'));
  if (Math.abs(Math.round(body.target * 10_000) / 10_000 - body.target) > 1e-9)
    issues.push(issue('target', 'Не более 4 знаков после запятой'));
  return issues;
}

function issue(path: string, message: string): Issue {
  return { path, keyword: 'indicator', message };
}

function checkQuery({ dataset, where, aggregate, field }: Query, path: string): Issue[] {
  const fields = new Set(fieldsOfDataset(dataset).map(({ name }) => name));
  const issues = checkPredicate(where, `${path}.where`, {
    fields,
    known: knownFields(datasetFields(dataset)),
  });
  if (aggregate === 'sum' || aggregate === 'average')
    issues.push(issue(`${path}.aggregate`, 'Показатель считает записи или разные значения'));
  const distinct = distinctOf(dataset);
  if (aggregate === 'distinct' && (!distinct || field !== distinct.name))
    issues.push(
      issue(
        `${path}.field`,
        distinct
          ? `Без повторений здесь считаются ${distinct.title}: укажите «${distinct.name}»`
          : 'В этом разделе считаются записи: разных значений у него нет',
      ),
    );
  return issues;
}

function checkPeriod({ period, numerator, denominator }: Indicator): Issue[] {
  const { kind, since, until } = period;
  const dated = [numerator, denominator].some((query) => query && hasDays(query.dataset));
  if (kind !== 'now' && !dated)
    return [issue('period.kind', 'Сведения о людях считаются на сегодня: выберите «на сегодня»')];
  if (kind !== 'dates') return [];
  if (!since) return [issue('period.since', 'Укажите первый день')];
  if (!until) return [issue('period.until', 'Укажите последний день')];
  return since > until
    ? [issue('period.until', 'Последний день раньше первого: исправьте даты')]
    : [];
}
