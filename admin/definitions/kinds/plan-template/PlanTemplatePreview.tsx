import { Fragment } from 'react';
import {
  audiences,
  type NumberedItem,
  numberedItems,
  type PlanColumn,
  type PlanTemplate,
  periodOf,
  planColumns,
  termInPlan,
  wordsInPlan,
} from '../../../../forms/plans/index.ts';
import { formatDate } from '../../../parts/formats.ts';
import { today } from '../../../providers/session.ts';
import './plan-template.css';

/** The plan as the paper will have it, for the coming year. */
export function PlanTemplatePreview({ body }: { body: PlanTemplate }) {
  const period = periodOf(body, Number(today().slice(0, 4)) + 1);
  const items = numberedItems(body);
  const cells: Record<PlanColumn, (item: NumberedItem) => string> = {
    number: ({ number }) => number,
    title: ({ title }) => wordsInPlan(title, period),
    responsible: ({ responsible }) => responsible,
    term: ({ term }) => termInPlan(term, period),
    result: ({ result }) => wordsInPlan(result, period),
  };
  return (
    <>
      <section>
        <h2>{wordsInPlan(body.planTitle ?? body.title, period)}</h2>
        <p className="second">
          {[
            ...[body.subtitle, body.programme].map((own) => own && wordsInPlan(own, period)),
            `с ${formatDate(period.from)} по ${formatDate(period.to)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      <section className="sheet-scroll" aria-label="Пункты плана">
        <table className="sheet-table plan-sheet">
          <thead>
            <tr>
              {body.columns.map((key) => (
                <th key={key} scope="col">
                  {planColumns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.sections.order.map((section) => (
              <Fragment key={section}>
                <tr>
                  <th colSpan={body.columns.length} scope="rowgroup">
                    {body.sections.items[section]?.title}
                  </th>
                </tr>
                {items
                  .filter((item) => item.section === section)
                  .map((item) => (
                    <tr key={item.key}>
                      {body.columns.map((key) => (
                        <td key={key}>{cells[key](item)}</td>
                      ))}
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {body.controlPoints.order.length > 0 ? (
        <section>
          <h3>Контрольные точки</h3>
          <ul className="plain-list">
            {body.controlPoints.order.flatMap((key) => {
              const point = body.controlPoints.items[key];
              if (!point) return [];
              return [
                <li key={key}>
                  {wordsInPlan(point.title, period)}
                  <span className="cell-second">
                    {audiences[point.audience]}, {termInPlan(point.term, period)}
                  </span>
                </li>,
              ];
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
